import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { fieldTitle } from "../../../roster/field-titles";
import type { Field } from "../../../roster/fields";
import { columnLetters } from "../../../workbook/cells";
import { correctColumn } from "../../actions/roster-actions";
import type { QuestionView } from "../../engine/contract";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import { rosterTexts } from "../../texts/roster-texts";
import { sentenceCase } from "../../texts/sentence-case";
import { questionWords } from "./table-words";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { margin: 0 },
  caption: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  answers: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** A question about one column, with its answers as buttons. An answer is taken at once. */
export function QuestionCard({
  question,
  layout,
}: {
  readonly question: QuestionView;
  readonly layout: string;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rosterTexts);
  const language = useLanguage();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.isChecking || state.isReadingRoster);
  const id = useId();
  const { column, header, member } = question;
  const answer = (field: Field | null): void =>
    void correctColumn(pane, layout, column, { field, member });
  return (
    <div className={styles.card} role="group" aria-labelledby={id}>
      <p className={styles.text} id={id}>
        <span className={styles.caption}>{texts.onColumn(columnLetters(column), header)}</span>
        {questionWords(question.code, texts)}
      </p>
      <div className={styles.answers}>
        {question.choices.map((field) => (
          <Button key={field} size="small" disabled={isBusy} onClick={() => answer(field)}>
            {sentenceCase(fieldTitle(field, language), language)}
          </Button>
        ))}
        <Button size="small" appearance="subtle" disabled={isBusy} onClick={() => answer(null)}>
          {texts.noneOfThese}
        </Button>
      </div>
    </div>
  );
}
