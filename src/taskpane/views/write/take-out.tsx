import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { askRestore, clearMarks } from "../../actions/writing-actions";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import { writeTexts } from "../../texts/write-texts";
import { RestoreQuestion } from "./restore-question";

const useStyles = makeStyles({
  section: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "12px",
    display: "grid",
    gap: "8px",
  },
  question: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** The way back: everything of ours, or the marks alone. Each asks once more, in place. */
export function TakeOut(): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(writeTexts);
  const pane = usePane();
  const hasOurs = usePaneState((state) => state.hasOurs);
  const isBusy = usePaneState((state) => state.writingProgress !== null);
  const filledIn = usePaneState((state) => state.restoreAsked);
  const [clears, setClears] = useState(false);
  const [isLooking, setIsLooking] = useState(false);
  const opener = useFocusAfterwards(clears || filledIn !== null);
  if (hasOurs !== true) return null;
  const ask = async (): Promise<void> => {
    setIsLooking(true);
    await askRestore(pane);
    setIsLooking(false);
  };
  return (
    <section className={styles.section} aria-label={texts.takeOut}>
      <p className={styles.text}>{texts.takeOutText}</p>
      {filledIn !== null ? (
        <RestoreQuestion filledIn={filledIn} />
      ) : clears ? (
        <ClearQuestion onAnswered={() => setClears(false)} />
      ) : (
        <div className={styles.actions}>
          <Button
            ref={opener as React.Ref<never>}
            disabled={isBusy || isLooking}
            onClick={() => void ask()}
          >
            {texts.restore}
          </Button>
          <Button disabled={isBusy || isLooking} onClick={() => setClears(true)}>
            {texts.clearMarks}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The keyboard goes back to where the question was asked from. */
function useFocusAfterwards(isAsking: boolean): React.RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !isAsking) opener.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  return opener;
}

function ClearQuestion({ onAnswered }: { readonly onAnswered: () => void }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(writeTexts);
  const pane = usePane();
  const id = useId();
  const confirm = (): void => {
    onAnswered();
    void clearMarks(pane);
  };
  return (
    <div
      className={styles.question}
      role="group"
      aria-label={texts.clearMarks}
      aria-describedby={id}
      onKeyDown={({ key }) => {
        if (key === "Escape") onAnswered();
      }}
    >
      <p className={styles.text} id={id}>
        {texts.clearAsk}
      </p>
      <div className={styles.actions}>
        <Button appearance="primary" autoFocus onClick={confirm}>
          {texts.clearConfirm}
        </Button>
        <Button onClick={onAnswered}>{texts.cancel}</Button>
      </div>
    </div>
  );
}
