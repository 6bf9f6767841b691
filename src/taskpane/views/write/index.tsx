import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { lookForOurs, planWriting, write } from "../../actions/writing-actions";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";
import { writeTexts } from "../../texts/write-texts";
import { PlanPreview } from "./plan-preview";
import { ReportChoice } from "./report-choice";
import { ResultLine } from "./result-line";
import { TakeOut } from "./take-out";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "16px" },
  wide: { width: "100%" },
});

/** 写回: what will be added and where, before; and the way back, after. */
export default function WriteView(): React.JSX.Element {
  const styles = useStyles();
  const pane = usePane();
  const hasSummary = usePaneState((state) => state.summary !== null);
  useEffect(() => {
    void lookForOurs(pane);
  }, [pane]);
  return (
    <div className={styles.view}>
      <Problem />
      <ResultLine />
      {hasSummary ? <Writing /> : <CheckFirst />}
      <TakeOut />
    </div>
  );
}

function CheckFirst(): React.JSX.Element {
  const texts = useTexts(writeTexts);
  const { store } = usePane();
  return (
    <div>
      <p>{texts.checkFirst}</p>
      <Button onClick={() => store.getState().show("check")}>{texts.goCheck}</Button>
    </div>
  );
}

/** The sheets to write, what that adds, and the button that does it. */
function Writing(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(writeTexts);
  const pane = usePane();
  const plan = usePaneState((state) => state.plan);
  const isStale = usePaneState((state) => state.isStale);
  const progress = usePaneState((state) => state.writingProgress);
  // While something is written or taken out, and until what came of it was read, nothing is planned.
  const isReady = usePaneState(
    (state) =>
      state.plan === null &&
      state.writingProgress === null &&
      state.result === null &&
      state.writingProblem === null,
  );
  useEffect(() => {
    if (isReady) void planWriting(pane);
  }, [pane, isReady]);
  if (progress !== null) return <Working />;
  if (plan === null) {
    return <Button onClick={() => void planWriting(pane)}>{texts.planAgain}</Button>;
  }
  const isBlocked = isStale || plan.obstacles.some(({ code }) => code !== "no-room");
  return (
    <>
      <PlanPreview plan={plan} />
      <ReportChoice />
      <Button
        appearance="primary"
        className={styles.wide}
        disabled={isBlocked || plan.rows === 0}
        onClick={() => void write(pane)}
      >
        {texts.write(plan.rows)}
      </Button>
    </>
  );
}

function Working(): React.JSX.Element {
  const texts = useTexts(checkTexts);
  const progress = usePaneState((state) => state.writingProgress);
  if (progress === null) return <Spinner size="small" />;
  const { stage, count } = progress;
  const words =
    count === null ? texts[stage] : `${texts[stage]} ${texts.counted(count.done, count.total)}`;
  return <Spinner size="small" label={words} labelPosition="after" role="status" />;
}

function Problem(): React.JSX.Element | null {
  const language = useLanguage();
  const problem = usePaneState((state) => state.writingProblem);
  const isStale = usePaneState((state) => state.isStale);
  const texts = useTexts(checkTexts);
  if (problem === null && !isStale) return null;
  return (
    <MessageBar intent={problem === null ? "warning" : "error"} layout="multiline">
      <MessageBarBody>{problem === null ? texts.changedSince : problem[language]}</MessageBarBody>
    </MessageBar>
  );
}
