import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { RosterTableView } from "../../engine/contract";
import { useLanguage, useTexts } from "../../pane-context";
import type { Language } from "../../texts/catalogue";
import { rosterTexts } from "../../texts/roster-texts";
import { joined } from "../../texts/joined";
import { ColumnLine } from "./column-line";
import { QuestionCard } from "./question-card";
import { TableFactsForm } from "./table-facts-form";
import { listKindWord, roleWord, schemeWord } from "./table-words";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  fold: { justifySelf: "start" },
  list: { listStyleType: "none", margin: "0 -8px", padding: 0 },
});

/** One table: what it is, what is asked about it, and its columns. */
export function TableCard({
  table,
  isFirst,
}: {
  readonly table: RosterTableView;
  /** Its columns lie open. */
  readonly isFirst: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rosterTexts);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(isFirst);
  const [chosen, setChosen] = useState<number | null>(null);
  const [titleId, listId] = [useId(), useId()];
  const name = table.title ?? table.sheet;
  const known = table.columns.filter(({ field }) => field !== null).length;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        {name}
      </h2>
      <p className={styles.caption}>{joined(describe(table, texts, language))}</p>
      <p className={styles.caption}>{texts.recognized(known, table.columns.length)}</p>
      <TableFactsForm table={table} />
      {table.questions.length === 0 ? null : (
        <>
          <p className={styles.caption}>{texts.questions(table.questions.length)}</p>
          {table.questions.map((question) => (
            <QuestionCard
              key={`${question.code} ${question.column}`}
              question={question}
              layout={table.layoutKey}
            />
          ))}
        </>
      )}
      <Button
        size="small"
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? texts.hideColumns : texts.showColumns}
      </Button>
      <div id={listId}>
        {isOpen ? (
          <ul className={styles.list} aria-label={texts.columnsOf(name)}>
            {table.columns.map((column) => (
              <ColumnLine
                key={column.column}
                column={column}
                layout={table.layoutKey}
                isAsked={table.questions.some((one) => one.column === column.column)}
                isOpen={chosen === column.column}
                onToggle={() => setChosen(chosen === column.column ? null : column.column)}
              />
            ))}
          </ul>
        ) : null}
      </div>
    </section>
  );
}

function describe(
  table: RosterTableView,
  texts: (typeof rosterTexts)["zh"],
  language: Language,
): readonly string[] {
  const { headerRows } = table;
  const [first = 0] = headerRows;
  const last = headerRows.at(-1) ?? first;
  return [
    ...(table.title === null ? [] : [table.sheet]),
    table.role === "list" && table.listKind !== null
      ? listKindWord(table.listKind, language)
      : roleWord(table.role, texts),
    ...(table.scheme === null ? [] : [schemeWord(table.scheme, texts)]),
    ...(table.area === null ? [] : [texts[table.area]]),
    texts.headerRows(first === last ? String(first) : `${first}–${last}`),
    texts.rows(table.firstRow, table.lastRow),
    ...(table.isHidden ? [texts.hidden] : []),
  ];
}
