import { makeStyles } from "@fluentui/react-components";
import { useDeferredValue } from "react";
import { usePaneState } from "../../pane-context";
import { CheckProblem } from "./check-problem";
import { CheckProgress } from "./check-progress";
import { FindingsSection } from "./findings-section";
import { ResultCards } from "./result-cards";
import { RunLine } from "./run-line";
import { Welcome } from "./welcome";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "16px" },
});

/** 核查: choose the scope, check, and go through what was found. */
export function CheckView(): React.JSX.Element {
  const styles = useStyles();
  const isWelcomed = usePaneState((state) => state.settings.welcomed);
  const hasSummary = usePaneState((state) => state.summary !== null);
  // The cards are drawn first, and neither they nor the list hold the page up.
  const showsCards = useDeferredValue(hasSummary);
  const showsList = useDeferredValue(showsCards);
  const isChecking = usePaneState((state) => state.isChecking);
  return (
    <div className={styles.view}>
      {isWelcomed || hasSummary ? null : <Welcome />}
      <RunLine />
      {isChecking ? <CheckProgress /> : null}
      <CheckProblem />
      {hasSummary && showsCards ? <ResultCards /> : null}
      {hasSummary && showsList ? <FindingsSection /> : null}
    </div>
  );
}
