import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { openPolicy } from "../../actions/policy-actions";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import { policyTexts } from "../../texts/policy-texts";
import { Details } from "../check/details";
import { Choice } from "./choice";
import { OwnSheet } from "./own-sheet";
import { Parameters } from "./parameters";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "16px", overflowWrap: "anywhere" },
});

/** 政策: which policy holds, and every parameter of it with its source. */
export default function PolicyView(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(policyTexts);
  const view = usePaneState((state) => state.policyView);
  useParameters();
  return (
    <div className={styles.view}>
      <State />
      <Choice />
      <OwnSheet />
      {view === null ? null : (
        <>
          <Parameters view={view} />
          <Details summary={texts.documents(view.documents.length)} lines={view.documents} />
        </>
      )}
    </div>
  );
}

/** Read on opening, after each check (it tells what is lacking), and in another language. */
function useParameters(): void {
  const pane = usePane();
  const language = useLanguage();
  const summary = usePaneState((state) => state.summary);
  useEffect(() => {
    void openPolicy(pane);
  }, [pane, language, summary]);
}

function State(): React.JSX.Element | null {
  const texts = useTexts(policyTexts);
  const language = useLanguage();
  const pane = usePane();
  const problem = usePaneState((state) => state.policyProblem);
  const memory = usePaneState((state) => state.memoryProblem);
  const isReading = usePaneState((state) => state.isReadingPolicy);
  const hasView = usePaneState((state) => state.policyView !== null);
  const isStale = usePaneState((state) => state.isStale);
  return (
    <>
      {problem === null ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem[language]}</MessageBarBody>
        </MessageBar>
      )}
      {memory === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{memory[language]}</MessageBarBody>
        </MessageBar>
      )}
      {isStale ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.changed}</MessageBarBody>
        </MessageBar>
      ) : null}
      {isReading && !hasView ? (
        <Spinner size="small" label={texts.loading} labelPosition="after" role="status" />
      ) : null}
      {problem !== null && !hasView ? (
        <Button onClick={() => void openPolicy(pane)}>{texts.again}</Button>
      ) : null}
    </>
  );
}
