import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HouseholdView, SuggestionView } from "../../engine/contract";
import { useLanguage, useTexts } from "../../pane-context";
import { OUTCOME_WORDS, SCHEME_WORDS } from "../../texts/domain-words";
import { rowTexts } from "../../texts/row-texts";
import { joined } from "../../texts/joined";
import { difference, grouped } from "../check/money";
import { rowSpans } from "./row-spans";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  card: {
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "4px",
  },
  outcome: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  amounts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
  },
  number: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  unit: { display: "inline-block" },
});

/** Who the household is, what is suggested, and the amounts now and suggested. */
export function Heading({ household }: { readonly household: HouseholdView }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const language = useLanguage();
  const { suggestion } = household;
  const facts = [
    household.area === null ? null : texts[household.area],
    household.size === null ? null : texts.size(household.size),
    household.covered === null ? null : texts.covered(household.covered),
  ].filter((fact) => fact !== null);
  const scheme =
    suggestion.scheme === "none" ? "" : ` · ${SCHEME_WORDS[suggestion.scheme][language]}`;
  return (
    <section className={styles.section} aria-label={texts.suggestion}>
      <h2 className={styles.name}>{household.head ?? texts.nobody}</h2>
      <div>
        {household.where === null ? null : <p className={styles.caption}>{household.where}</p>}
        {facts.length === 0 ? null : <p className={styles.caption}>{joined(facts)}</p>}
        <p className={styles.caption}>{texts.place(household.sheet, rowSpans(household.rows))}</p>
      </div>
      <div className={styles.card}>
        <p
          className={styles.outcome}
        >{`${OUTCOME_WORDS[suggestion.outcome][language]}${scheme}`}</p>
        <Amounts suggestion={suggestion} />
        {suggestion.missing === null ? null : (
          <p className={styles.caption}>{texts.missing(suggestion.missing)}</p>
        )}
      </div>
    </section>
  );
}

function Amounts({ suggestion }: { readonly suggestion: SuggestionView }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const { current, payable } = suggestion;
  const parts = [
    [texts.perHead, suggestion.perHead],
    [texts.standard, suggestion.standard],
    [texts.now, current],
    [texts.suggested, payable],
  ] as const;
  return (
    <dl className={styles.amounts}>
      {parts.map(([label, amount]) => (
        <Amount
          key={label}
          label={label}
          text={amount === null ? texts.unknown : grouped(amount)}
        />
      ))}
      {current === null || payable === null ? null : (
        <Amount label={texts.difference} text={difference(payable, current)} />
      )}
    </dl>
  );
}

function Amount({
  label,
  text,
}: {
  readonly label: string;
  readonly text: string;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  return (
    <>
      <dt>
        {label} <span className={mergeClasses(styles.caption, styles.unit)}>{texts.perMonth}</span>
      </dt>
      <dd className={styles.number}>{text}</dd>
    </>
  );
}
