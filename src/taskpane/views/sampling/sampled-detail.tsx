import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComparisonView, SampledView } from "../../engine/contract";
import { useLanguage, useTexts } from "../../pane-context";
import { OUTCOME_WORDS } from "../../texts/domain-words";
import { samplingTexts } from "../../texts/sampling-texts";
import { figure } from "../check/money";

const useStyles = makeStyles({
  detail: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    padding: "8px 8px 12px",
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
  outcome: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  figure: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  unit: { display: "inline-block" },
  wide: { gridColumn: "1 / -1" },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  difference: { fontVariantNumeric: "tabular-nums" },
  differs: { fontWeight: tokens.fontWeightSemibold },
});

/** Why a household is on the list, and each figure of the roster beside the recomputed one. */
export function SampledDetail({
  household,
}: {
  readonly household: SampledView;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(samplingTexts);
  const language = useLanguage();
  const { why, outcome, comparisons, doubts, missing } = household;
  return (
    <div className={styles.detail}>
      <p className={styles.caption}>{why}</p>
      <p className={styles.outcome}>{OUTCOME_WORDS[outcome][language]}</p>
      {missing === null ? null : <p className={styles.caption}>{texts.missing(missing)}</p>}
      <ul className={styles.list}>
        {comparisons.map((comparison) => (
          <Figure key={comparison.label} comparison={comparison} />
        ))}
      </ul>
      {doubts === null ? null : <p className={styles.text}>{texts.doubts(doubts)}</p>}
    </div>
  );
}

function Figure({ comparison }: { readonly comparison: ComparisonView }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(samplingTexts);
  const { label, unit, stated, recomputed, difference, differs, source } = comparison;
  const shown = (text: string | null): string => (text === null ? "—" : figure(text));
  const sameOrUnknown =
    stated === null ? texts.notStated : recomputed === null ? texts.notRecomputed : texts.same;
  return (
    <li className={styles.figure}>
      <span>
        {label}{" "}
        {unit === null ? null : (
          <span className={mergeClasses(styles.caption, styles.unit)}>{unit}</span>
        )}
      </span>
      <span className={mergeClasses(styles.difference, differs && styles.differs)}>
        {difference ?? sameOrUnknown}
      </span>
      <span className={mergeClasses(styles.caption, styles.wide)}>
        {`${texts.roster} ${shown(stated)} · ${texts.recomputed} ${shown(recomputed)}`}
      </span>
      {source === null ? null : (
        <span className={mergeClasses(styles.caption, styles.wide)}>{texts.source(source)}</span>
      )}
    </li>
  );
}
