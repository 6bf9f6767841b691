import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { writeSample } from "../../actions/sampling-actions";
import { runCheck } from "../../actions/check-actions";
import { goToSheet } from "../../actions/sheet-actions";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import { samplingTexts } from "../../texts/sampling-texts";
import { CheckFirst } from "../check-first";
import { DrawForm } from "./draw-form";
import { DrawResult } from "./draw-result";
import { SampledList } from "./sampled-list";

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "16px" },
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** 抽查: a reproducible sample of the households checked, recomputed beside the roster. */
export default function SamplingView(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(samplingTexts);
  const hasSummary = usePaneState((state) => state.summary !== null);
  const hasSample = usePaneState((state) => state.sample !== null);
  const isStale = usePaneState((state) => state.isStale);
  return (
    <div className={styles.view}>
      <Problem />
      {hasSummary ? null : <CheckFirst why={texts.checkFirst} check={texts.checkAll} />}
      {hasSummary && isStale ? <Stale /> : null}
      {hasSummary && !isStale ? <DrawForm /> : null}
      {hasSummary && hasSample ? (
        <>
          <DrawResult />
          <Writing />
          <SampledList />
        </>
      ) : null}
    </div>
  );
}

function Stale(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(samplingTexts);
  const pane = usePane();
  const isChecking = usePaneState((state) => state.isChecking);
  return (
    <div className={styles.part}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{texts.stale}</MessageBarBody>
      </MessageBar>
      <Button disabled={isChecking} onClick={() => void runCheck(pane)}>
        {texts.recheck}
      </Button>
    </div>
  );
}

function Writing(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(samplingTexts);
  const language = useLanguage();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.sampleIsBusy);
  const isStale = usePaneState((state) => state.isStale);
  const written = usePaneState((state) => state.sampleWritten);
  const [first] = written?.filter((name) => name.startsWith("抽查表")) ?? [];
  return (
    <div className={styles.part}>
      {written === null ? (
        <p className={styles.caption}>{texts.willWrite}</p>
      ) : (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {texts.written(written.join(language === "zh" ? "、" : ", "))}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button disabled={isBusy || isStale} onClick={() => void writeSample(pane)}>
          {texts.write}
        </Button>
        {first === undefined ? null : (
          <Button appearance="subtle" onClick={() => void goToSheet(pane, first)}>
            {texts.open(first)}
          </Button>
        )}
        {isBusy ? <Spinner size="tiny" /> : null}
      </div>
    </div>
  );
}

function Problem(): React.JSX.Element | null {
  const language = useLanguage();
  const own = usePaneState((state) => state.sampleProblem);
  const ofCheck = usePaneState((state) => state.problem);
  const problem = own ?? ofCheck;
  if (problem === null) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{problem[language]}</MessageBarBody>
    </MessageBar>
  );
}
