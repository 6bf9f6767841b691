import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { drawSample, seedInForm } from "../../actions/sampling-actions";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import { samplingTexts } from "../../texts/sampling-texts";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "12px" },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // Fluent's inputs would keep a width of their own in a narrow pane.
  input: { minWidth: 0, width: "100%" },
});

/** Ways to divide a sample: the word that the engine is given, and its text. */
const DIVISIONS = [
  ["", "byNone"],
  ["乡镇", "byTown"],
  ["村", "byVillage"],
  ["救助类别", "byScheme"],
  ["城乡", "byArea"],
  ["工作表", "bySheet"],
  ["核查建议", "byOutcome"],
  ["疑点", "byDoubts"],
] as const;

/** How many, by which seed, divided by what. */
export function DrawForm(): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(samplingTexts);
  const language = useLanguage();
  const pane = usePane();
  const summary = usePaneState((state) => state.summary);
  const form = usePaneState((state) => state.sampleForm);
  const hasSample = usePaneState((state) => state.sample !== null);
  const isBusy = usePaneState((state) => state.sampleIsBusy || state.isChecking);
  const { askForSample } = pane.store.getState();
  if (summary === null) return null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void drawSample(pane);
      }}
    >
      <p className={styles.caption}>{texts.from(summary.scope[language], summary.households)}</p>
      <Field label={texts.size} hint={texts.sizeHint}>
        <Input
          className={styles.input}
          value={form.size}
          onChange={(_, { value }) => askForSample({ size: value })}
        />
      </Field>
      <Field label={texts.seed} hint={texts.seedHint}>
        <Input
          className={styles.input}
          inputMode="numeric"
          value={seedInForm(pane)}
          onChange={(_, { value }) => askForSample({ seed: value })}
        />
      </Field>
      <Field label={texts.by}>
        <Select
          className={styles.input}
          value={form.by}
          onChange={(_, { value }) => askForSample({ by: value })}
        >
          {DIVISIONS.map(([value, key]) => (
            <option key={value} value={value}>
              {texts[key]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.doubtful} hint={texts.doubtfulHint}>
        <Input
          className={styles.input}
          inputMode="numeric"
          value={form.doubtful}
          onChange={(_, { value }) => askForSample({ doubtful: value })}
        />
      </Field>
      <Button type="submit" appearance={hasSample ? "secondary" : "primary"} disabled={isBusy}>
        {hasSample ? texts.drawAgain : texts.draw}
      </Button>
    </form>
  );
}
