import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { filterFindings } from "../../actions/finding-actions";
import type { CheckSummary, SumView } from "../../engine/contract";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";
import { OUTCOME_WORDS, OUTCOMES, SEVERITIES, SEVERITY_WORDS } from "../../texts/domain-words";
import { Details } from "./details";
import { difference, grouped } from "./money";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "12px" },
  cards: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "8px" },
  wide: { gridColumn: "1 / -1" },
  card: {
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  title: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  big: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  rows: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    // As far apart as the doubts beside them, which are buttons.
    rowGap: "4px",
    padding: "2px 0",
  },
  number: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  level: {
    display: "flex",
    width: "100%",
    justifyContent: "space-between",
    gap: "8px",
    border: "none",
    padding: "2px 4px",
    margin: "0 -4px",
    boxSizing: "content-box",
    background: "none",
    font: "inherit",
    textAlign: "left",
    color: "inherit",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The figures of a check: households, suggestions, doubts, money. */
export function ResultCards(): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(checkTexts);
  const language = useLanguage();
  const summary = usePaneState((state) => state.summary);
  if (summary === null) return null;
  return (
    <section className={styles.section} aria-label={texts.checkedScope(summary.scope[language])}>
      <Caption1>{texts.checkedScope(summary.scope[language])}</Caption1>
      <div className={styles.cards}>
        <Card title={texts.people} isWide>
          <span className={styles.big}>
            {texts.peopleValue(summary.households, summary.people)}
          </span>
        </Card>
        <Suggestions summary={summary} />
        <Doubts summary={summary} />
        <Money summary={summary} />
        {summary.coverage === null ? null : (
          <Card title={texts.coverage} isWide>
            {summary.coverage[language]}
          </Card>
        )}
      </div>
      {summary.lacking === null ? null : (
        <Caption1>{texts.lacking(summary.lacking[language])}</Caption1>
      )}
      <Details
        summary={texts.notes(summary.notes.length)}
        lines={summary.notes.map((note) => note[language])}
      />
      <Details
        summary={texts.notRun(summary.notRun.length)}
        lines={summary.notRun.map(({ title, missing }) =>
          texts.notRunLine(title[language], missing[language]),
        )}
      />
    </section>
  );
}

function Card({
  title,
  children,
  isWide = false,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly isWide?: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={isWide ? `${styles.card} ${styles.wide}` : styles.card}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </div>
  );
}

function Suggestions({ summary }: { readonly summary: CheckSummary }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(checkTexts);
  const language = useLanguage();
  return (
    <Card title={texts.suggestions}>
      <dl className={styles.rows}>
        {OUTCOMES.filter((outcome) => summary.suggestions[outcome] > 0).map((outcome) => (
          <Row key={outcome} label={OUTCOME_WORDS[outcome][language]}>
            {summary.suggestions[outcome]}
          </Row>
        ))}
      </dl>
    </Card>
  );
}

/** Doubts by severity; each leads to the list of that severity. */
function Doubts({ summary }: { readonly summary: CheckSummary }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(checkTexts);
  const language = useLanguage();
  const pane = usePane();
  return (
    <Card title={texts.doubts}>
      {SEVERITIES.map((level) => (
        <button
          key={level}
          type="button"
          className={styles.level}
          onClick={() => void filterFindings(pane, { levels: [level] })}
        >
          <span>{SEVERITY_WORDS[level][language]}</span>
          <span className={styles.number}>{summary.levels[level]}</span>
        </button>
      ))}
    </Card>
  );
}

function Money({ summary }: { readonly summary: CheckSummary }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(checkTexts);
  const { current, payable } = summary;
  return (
    <Card title={texts.money} isWide>
      <dl className={styles.rows}>
        <Sum label={texts.moneyNow} sum={current} />
        <Sum label={texts.moneySuggested} sum={payable} />
        {current.unknown === 0 && payable.unknown === 0 ? (
          <Row label={texts.moneyDifference}>{difference(payable.amount, current.amount)}</Row>
        ) : null}
      </dl>
    </Card>
  );
}

function Sum({ label, sum }: { readonly label: string; readonly sum: SumView }): React.JSX.Element {
  const texts = useTexts(checkTexts);
  const words = sum.unknown === 0 ? label : texts.sumWithUnknown(label, sum.unknown);
  return <Row label={words}>{grouped(sum.amount)}</Row>;
}

function Row({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.number}>{children}</dd>
    </>
  );
}
