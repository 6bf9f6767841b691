import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { fieldTitle } from "../../../roster/field-titles";
import type { Field } from "../../../roster/fields";
import { columnLetters } from "../../../workbook/cells";
import { correctColumn } from "../../actions/roster-actions";
import type { ColumnView } from "../../engine/contract";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import type { Language } from "../../texts/catalogue";
import { rosterTexts } from "../../texts/roster-texts";
import { sentenceCase } from "../../texts/sentence-case";
import { useLineStyles } from "../../theme/line-styles";
import { UnfoldMark } from "../unfold-mark";
import { FieldChooser } from "./field-chooser";

const useStyles = makeStyles({
  line: { gridTemplateColumns: "28px minmax(0, 1fr) auto", columnGap: "8px" },
  letters: { color: tokens.colorNeutralForeground2 },
  rest: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  field: { fontWeight: tokens.fontWeightSemibold },
  unknown: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  chooser: { paddingLeft: "44px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** One column: its header, its field and how sure that is; opened, the field can be changed. */
export function ColumnLine({
  column,
  layout,
  isAsked,
  isOpen,
  onToggle,
}: {
  readonly column: ColumnView;
  readonly layout: string;
  /** The officer is asked about it. */
  readonly isAsked: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(rosterTexts);
  const language = useLanguage();
  const { field, header, reason } = column;
  const why = isAsked
    ? texts.asked
    : field === null || reason === "corrected"
      ? texts[reason]
      : texts.certain(Math.round(column.confidence * 100), texts[reason]);
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(lines.line, styles.line, isOpen && lines.here)}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <span className={styles.letters}>{columnLetters(column.column)}</span>
        <span className={styles.rest}>
          <span className={lines.caption}>{header === "" ? texts.noHeader : header}</span>
          <span className={mergeClasses(styles.field, field === null && styles.unknown)}>
            {nameOf(column, language)}
          </span>
          <span className={lines.caption}>{why}</span>
        </span>
        <UnfoldMark isOpen={isOpen} />
      </button>
      {isOpen ? <Correction column={column} layout={layout} /> : null}
    </li>
  );
}

function nameOf({ field, member, reason }: ColumnView, language: Language): string {
  const texts = rosterTexts[language];
  if (field === null) return reason === "corrected" ? texts.notUsed : texts.unknownField;
  const title = sentenceCase(fieldTitle(field, language), language);
  return member === 0 ? title : texts.ofMember(title, member);
}

function Correction({
  column,
  layout,
}: {
  readonly column: ColumnView;
  readonly layout: string;
}): React.JSX.Element {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(rosterTexts);
  const pane = usePane();
  const isBusy = usePaneState((state) => state.isChecking || state.isReadingRoster);
  const say = (field: Field | null): void =>
    void correctColumn(pane, layout, column.column, { field, member: column.member });
  const isCorrected = column.reason === "corrected";
  return (
    <div className={mergeClasses(lines.unfolded, styles.chooser)}>
      <FieldChooser
        key={column.field ?? ""}
        field={column.field}
        alternatives={column.alternatives}
        isDisabled={isBusy}
        onChoose={say}
      />
      <div className={styles.actions}>
        {column.field === null ? null : (
          <Button size="small" disabled={isBusy} onClick={() => say(null)}>
            {texts.leaveOut}
          </Button>
        )}
        {isCorrected ? (
          <Button
            size="small"
            disabled={isBusy}
            onClick={() => void correctColumn(pane, layout, column.column, null)}
          >
            {texts.undo}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
