import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { runCheck } from "../../actions/check-actions";
import { followRow } from "../../actions/row-actions";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import { rowTexts } from "../../texts/row-texts";
import { CheckProgress } from "../check/check-progress";
import { Calculation } from "./calculation";
import { ByHand, Review } from "./decided-facts";
import { Doubts } from "./doubts";
import { Entitlements } from "./entitlements";
import { Heading } from "./heading";
import { Members } from "./members";
import { PhaseOutTimeline } from "./phase-out-timeline";
import { Reasons } from "./reasons";
import { rowSpans } from "./row-spans";
import { TryOut } from "./try-out";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "16px", overflowWrap: "anywhere" },
  text: { margin: 0 },
});

/** 当前行: the household of the selected row, what is suggested for it, and why. */
export default function CurrentRowView(): React.JSX.Element {
  const styles = useStyles();
  useCheckOnce();
  useSelectedRow();
  return (
    <div className={styles.view}>
      <State />
      <Row />
    </div>
  );
}

/** Whoever comes here first has asked for an explanation: the workbook is read and checked for it. */
function useCheckOnce(): void {
  const pane = usePane();
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    const { summary, problem } = pane.store.getState();
    if (summary === null && problem === null) void runCheck(pane);
  }, [pane]);
}

/** Follows the selection, and asks again after each check. */
function useSelectedRow(): void {
  const pane = usePane();
  const language = useLanguage();
  const summary = usePaneState((state) => state.summary);
  useEffect(() => {
    if (summary === null) {
      pane.store.getState().showRow(null);
      return undefined;
    }
    return followRow(pane);
  }, [pane, summary, language]);
}

/** What is being done, what went wrong, and what is out of date. */
function State(): React.JSX.Element | null {
  const texts = useTexts(rowTexts);
  const language = useLanguage();
  const pane = usePane();
  const isChecking = usePaneState((state) => state.isChecking);
  const problem = usePaneState((state) => state.problem);
  const isStale = usePaneState((state) => state.isStale);
  const hasSummary = usePaneState((state) => state.summary !== null);
  if (isChecking) return <CheckProgress />;
  if (problem === null && !isStale && hasSummary) return null;
  return (
    <>
      {problem === null && !isStale ? null : (
        <MessageBar intent={problem === null ? "warning" : "error"} layout="multiline">
          <MessageBarBody>{problem === null ? texts.stale : problem[language]}</MessageBarBody>
        </MessageBar>
      )}
      <Button onClick={() => void runCheck(pane)}>{texts.readAgain}</Button>
    </>
  );
}

/** Says that the sheet is no longer what was checked. */
function Edited(): React.JSX.Element | null {
  const texts = useTexts(rowTexts);
  const pane = usePane();
  const rows = usePaneState((state) => state.editedRows);
  if (rows.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{texts.edited(rowSpans(rows))}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void runCheck(pane)}>
          {texts.checkAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Row(): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const row = usePaneState((state) => state.row);
  const hasSummary = usePaneState((state) => state.summary !== null);
  if (!hasSummary) return null;
  if (row === null) return <p className={styles.text}>{texts.selectRow}</p>;
  const { household } = row;
  if (household === null) {
    return (
      <>
        <p className={styles.text}>{texts.noHousehold(row.sheet, row.row)}</p>
        <Doubts row={row} />
      </>
    );
  }
  const { suggestion } = household;
  return (
    <>
      <Edited />
      <Heading household={household} />
      <ByHand override={suggestion.override} />
      <Doubts row={row} />
      <PhaseOutTimeline phaseOut={suggestion.phaseOut} />
      <Calculation steps={suggestion.steps} />
      <Reasons reasons={suggestion.reasons} />
      <Entitlements entitlements={household.entitlements} />
      <Review review={suggestion.review} />
      <Members household={household} row={row.row} />
      <TryOut key={household.id} household={household} />
    </>
  );
}
