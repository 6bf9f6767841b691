import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { runCheck } from "../../actions/check-actions";
import { previewReport, writeReport } from "../../actions/report-actions";
import { goToSheet } from "../../actions/sheet-actions";
import type { Report } from "../../engine/contract";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import { reportTexts } from "../../texts/report-texts";
import { CheckFirst } from "../check-first";
import { Preview } from "./preview";

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "16px" },
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  reports: { marginLeft: "-8px" },
  text: { margin: 0 },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const REPORTS: readonly Report[] = ["biweekly", "summary", "findings", "ledger", "log"];

/** 报表: the reports of the last check, each looked at before it is written. */
export default function ReportsView(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const { store } = usePane();
  const asked = usePaneState((state) => state.askedReport);
  const hasSummary = usePaneState((state) => state.summary !== null);
  useEffect(() => {
    if (asked === null) return;
    store.getState().chooseReport(asked);
    store.getState().askForReport(null);
  }, [asked, store]);
  return (
    <div className={styles.view}>
      <Problem />
      {hasSummary ? <Reports /> : <CheckFirst why={texts.checkFirst} check={texts.checkAll} />}
    </div>
  );
}

function Reports(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const pane = usePane();
  const report = usePaneState((state) => state.report);
  const summary = usePaneState((state) => state.summary);
  const written = usePaneState((state) => state.reportWritten);
  const isBusy = usePaneState((state) => state.reportIsBusy);
  const isChecking = usePaneState((state) => state.isChecking);
  const language = useLanguage();
  const preview = usePaneState((state) => state.reportPreview);
  useEffect(() => {
    if (!isChecking) void previewReport(pane);
  }, [pane, report, language, summary, written, isChecking]);
  return (
    <>
      <div className={styles.part}>
        <RadioGroup
          aria-label={texts.which}
          className={styles.reports}
          value={report}
          disabled={isBusy}
          onChange={(_, { value }) => {
            const chosen = REPORTS.find((one) => one === value);
            if (chosen) pane.store.getState().chooseReport(chosen);
          }}
        >
          {REPORTS.map((one) => (
            <Radio key={one} value={one} label={texts[one]} />
          ))}
        </RadioGroup>
        <p className={styles.text}>{texts[`${report}Text`]}</p>
      </div>
      {preview?.report === report ? <Preview preview={preview} /> : null}
      <Writing />
    </>
  );
}

function Writing(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const pane = usePane();
  const report = usePaneState((state) => state.report);
  const preview = usePaneState((state) => state.reportPreview);
  const isStale = usePaneState((state) => state.isStale);
  const isBusy = usePaneState((state) => state.reportIsBusy || state.isChecking);
  const columns = usePaneState((state) => state.reportColumns);
  const keepsText = usePaneState((state) => state.reportKeepsText);
  const wasWritten = usePaneState((state) => state.reportWritten !== null);
  const { reportOptions } = pane.store.getState();
  const name = texts[report];
  const stands = wasWritten || preview?.stands === true;
  if (isStale) {
    return (
      <div className={styles.part}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.stale}</MessageBarBody>
        </MessageBar>
        <Button disabled={isBusy} onClick={() => void runCheck(pane)}>
          {texts.recheck}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.part}>
      {report === "biweekly" && preview?.hasText === true ? (
        <Checkbox
          label={texts.keepsText}
          checked={keepsText}
          onChange={(_, { checked }) => reportOptions({ keepsText: checked === true })}
        />
      ) : null}
      <Checkbox
        label={texts.columns}
        checked={columns}
        onChange={(_, { checked }) => reportOptions({ columns: checked === true })}
      />
      <p className={styles.caption}>
        {stands ? texts.renews(name) : texts.adds(name)} {texts.keepsRest}
      </p>
      <Button appearance="primary" disabled={isBusy} onClick={() => void writeReport(pane)}>
        {texts.write(name)}
      </Button>
      {isBusy ? <Spinner size="tiny" /> : null}
      <Written />
    </div>
  );
}

/** What was written, and the way to it. */
function Written(): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const pane = usePane();
  const written = usePaneState((state) => state.reportWritten);
  const report = usePaneState((state) => state.report);
  if (written === null) return null;
  const own = written.find((name) => name.replace(/\(\d+\)$/, "") === SHEETS[report]);
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {texts.written(written.join(language === "zh" ? "、" : ", "))}
        </MessageBarBody>
      </MessageBar>
      {own === undefined ? null : (
        <div className={styles.actions}>
          <Button appearance="subtle" onClick={() => void goToSheet(pane, own)}>
            {texts.goTo(own)}
          </Button>
        </div>
      )}
    </>
  );
}

/** Names of the sheets, as the core gives them. */
const SHEETS: Readonly<Record<Report, string>> = {
  biweekly: "半月调度表",
  summary: "汇总",
  findings: "疑点处理",
  ledger: "整改台账",
  log: "核查日志",
};

function Problem(): React.JSX.Element | null {
  const language = useLanguage();
  const own = usePaneState((state) => state.reportProblem);
  const ofCheck = usePaneState((state) => state.problem);
  const problem = own ?? ofCheck;
  if (problem === null) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{problem[language]}</MessageBarBody>
    </MessageBar>
  );
}
