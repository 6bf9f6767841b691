import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { decide, goToCell } from "../../actions/finding-actions";
import type { Decision, FindingView } from "../../engine/contract";
import { usePane, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";
import { DecisionForm } from "./decision-form";

const useStyles = makeStyles({
  detail: {
    padding: "4px 8px 12px 22px",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 ${tokens.colorBrandStroke1}`,
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  term: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What was seen, what to do next, the source, and what the officer decides. */
export function FindingDetail({ finding }: { readonly finding: FindingView }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(checkTexts);
  const pane = usePane();
  const [deciding, setDeciding] = useState<Decision["decision"] | null>(null);
  const { decision } = finding;
  return (
    <div className={styles.detail}>
      <p className={styles.text}>{finding.text}</p>
      <p className={styles.text}>
        <span className={styles.term}>{texts.nextStep}</span>
        {finding.next}
      </p>
      {finding.source === null ? null : (
        <p className={styles.caption}>{texts.source(finding.source)}</p>
      )}
      {finding.where === null ? null : <p className={styles.caption}>{finding.where}</p>}
      {decision === null ? null : (
        <p className={styles.text}>
          {texts.decided(wordOf(decision.decision, texts), decision.reason, decision.who)}
        </p>
      )}
      {deciding === null ? (
        <div className={styles.actions}>
          <Button size="small" onClick={() => void goToCell(pane, finding)}>
            {texts.goTo(finding.placeName)}
          </Button>
          {decision === null ? (
            <>
              <Button size="small" onClick={() => setDeciding("verified")}>
                {texts.verified}
              </Button>
              <Button size="small" onClick={() => setDeciding("not-a-problem")}>
                {texts.notAProblem}
              </Button>
            </>
          ) : (
            <Button size="small" onClick={() => void decide(pane, finding, null)}>
              {texts.undoDecision}
            </Button>
          )}
        </div>
      ) : (
        <DecisionForm
          title={wordOf(deciding, texts)}
          onCancel={() => setDeciding(null)}
          onKeep={(reason, who) => {
            setDeciding(null);
            void decide(pane, finding, { decision: deciding, reason, who });
          }}
        />
      )}
    </div>
  );
}

function wordOf(decision: Decision["decision"], texts: (typeof checkTexts)["zh"]): string {
  return decision === "verified" ? texts.verified : texts.notAProblem;
}
