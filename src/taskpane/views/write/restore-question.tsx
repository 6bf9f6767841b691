import { Button, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useId, useState } from "react";
import { restore } from "../../actions/writing-actions";
import { usePane, useTexts } from "../../pane-context";
import { writeTexts } from "../../texts/write-texts";

const useStyles = makeStyles({
  question: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: "20px", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Asks once more, and what becomes of the sheets on which people wrote: they are kept unless said otherwise. */
export function RestoreQuestion({
  filledIn,
}: {
  readonly filledIn: readonly string[];
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(writeTexts);
  const pane = usePane();
  const id = useId();
  const [keeps, setKeeps] = useState(true);
  const cancel = (): void => pane.store.getState().askedToRestore(null);
  const isKeeping = filledIn.length > 0 && keeps;
  return (
    <div
      className={styles.question}
      role="group"
      aria-label={texts.restore}
      aria-describedby={id}
      onKeyDown={({ key }) => {
        if (key === "Escape") cancel();
      }}
    >
      <p className={styles.text} id={id}>
        {texts.restoreAsk}
      </p>
      {filledIn.length === 0 ? null : (
        <>
          <p className={styles.text}>{texts.filledIn}</p>
          <ul className={styles.list}>
            {filledIn.map((sheet) => (
              <li key={sheet}>{sheet}</li>
            ))}
          </ul>
          <RadioGroup
            aria-label={texts.filledIn}
            value={keeps ? "keep" : "take-out"}
            onChange={(_, { value }) => setKeeps(value === "keep")}
          >
            <Radio value="keep" label={texts.keepFilledIn} />
            <Radio value="take-out" label={texts.takeOutFilledIn} />
          </RadioGroup>
        </>
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          autoFocus
          onClick={() => void restore(pane, isKeeping ? [] : filledIn)}
        >
          {texts.restoreConfirm}
        </Button>
        <Button onClick={cancel}>{texts.cancel}</Button>
      </div>
    </div>
  );
}
