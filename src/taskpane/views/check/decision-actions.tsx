import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { decide, goToCell } from "../../actions/finding-actions";
import type { Decision, FindingView } from "../../engine/contract";
import { usePane, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";
import { DecisionForm } from "./decision-form";

const useStyles = makeStyles({
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What was decided about a doubt, and the ways to decide or to go to its cell. */
export function DecisionActions({ finding }: { readonly finding: FindingView }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(checkTexts);
  const pane = usePane();
  const [deciding, setDeciding] = useState<Decision["decision"] | null>(null);
  const { decision } = finding;
  const [asked, setAsked] = useState<Decision["decision"]>("verified");
  const target = useFocusKept(deciding !== null, decision);
  const ask = (kind: Decision["decision"]): void => {
    setAsked(kind);
    setDeciding(kind);
  };
  if (deciding !== null) {
    return (
      <DecisionForm
        title={wordOf(deciding, texts)}
        onCancel={() => setDeciding(null)}
        onKeep={(reason, who) => {
          setDeciding(null);
          void decide(pane, finding, { decision: deciding, reason, who });
        }}
      />
    );
  }
  const isRow = /^\d+$/.test(finding.placeName);
  return (
    <>
      {decision === null ? null : (
        <p className={styles.text}>
          {texts.decided(wordOf(decision.decision, texts), decision.reason, decision.who)}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="small" onClick={() => void goToCell(pane, finding)}>
          {texts.goTo(isRow ? texts.row(finding.placeName) : finding.placeName)}
        </Button>
        {decision === null ? (
          <>
            {DECISIONS.map((kind) => (
              <Button
                key={kind}
                size="small"
                {...(kind === asked ? { ref: target as React.Ref<never> } : {})}
                onClick={() => ask(kind)}
              >
                {wordOf(kind, texts)}
              </Button>
            ))}
          </>
        ) : (
          <Button
            ref={target as React.Ref<never>}
            size="small"
            onClick={() => void decide(pane, finding, null)}
          >
            {texts.undoDecision}
          </Button>
        )}
      </div>
    </>
  );
}

const DECISIONS = ["verified", "not-a-problem"] as const;

/** Whoever works by keyboard goes on where the button or form was that is gone. */
function useFocusKept(
  isDeciding: boolean,
  decision: Decision | null,
): React.RefObject<HTMLButtonElement | null> {
  const target = useRef<HTMLButtonElement>(null);
  const before = useRef({ isDeciding, decision });
  useEffect(() => {
    const hasChanged =
      before.current.isDeciding !== isDeciding || before.current.decision !== decision;
    before.current = { isDeciding, decision };
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (hasChanged && !isDeciding && isLost) target.current?.focus();
  }, [isDeciding, decision]);
  return target;
}

function wordOf(decision: Decision["decision"], texts: (typeof checkTexts)["zh"]): string {
  return decision === "verified" ? texts.verified : texts.notAProblem;
}
