import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { clearMarks, restore } from "../../actions/writing-actions";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import { writeTexts } from "../../texts/write-texts";

const useStyles = makeStyles({
  section: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "12px",
    display: "grid",
    gap: "8px",
  },
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
  const [asked, setAsked] = useState<"restore" | "clear" | null>(null);
  if (hasOurs !== true) return null;
  const confirm = (): void => {
    setAsked(null);
    void (asked === "restore" ? restore(pane) : clearMarks(pane));
  };
  return (
    <section className={styles.section} aria-label={texts.takeOut}>
      <p className={styles.text}>{texts.takeOutText}</p>
      {asked === null ? (
        <div className={styles.actions}>
          <Button disabled={isBusy} onClick={() => setAsked("restore")}>
            {texts.restore}
          </Button>
          <Button disabled={isBusy} onClick={() => setAsked("clear")}>
            {texts.clearMarks}
          </Button>
        </div>
      ) : (
        <div className={styles.actions} role="group">
          <Button appearance="primary" autoFocus onClick={confirm}>
            {asked === "restore" ? texts.restoreConfirm : texts.clearConfirm}
          </Button>
          <Button onClick={() => setAsked(null)}>{texts.cancel}</Button>
        </div>
      )}
    </section>
  );
}
