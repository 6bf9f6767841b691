import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { formatDate, parseIsoDate } from "../../../calendar/format";
import { tryOut } from "../../actions/row-actions";
import type {
  Assumptions,
  HouseholdView,
  PolicyChoice,
  SuggestionView,
} from "../../engine/contract";
import type { Outcome } from "../../outcome";
import { useLanguage, usePane, useTexts } from "../../pane-context";
import { rowTexts } from "../../texts/row-texts";
import { Details } from "../check/details";
import { comparisonOf } from "./comparison";

const useStyles = makeStyles({
  result: {
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    marginBottom: "8px",
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  lines: { margin: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "4px" },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

/** Milliseconds that typing must rest before it is tried. */
const REST = 250;

/** What would be suggested, beside what is. */
export function TryOutResult({
  household,
  assumed,
  policy,
  asOf,
}: {
  readonly household: HouseholdView;
  readonly assumed: Assumptions;
  /** The policy in force. */
  readonly policy: PolicyChoice;
  /** The day that is tried, ISO. */
  readonly asOf: string;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const language = useLanguage();
  const pane = usePane();
  const [outcome, setOutcome] = useState<Outcome<SuggestionView> | null>(null);
  const day = parseIsoDate(asOf) ?? policy.asOf;
  const isNothing =
    assumed.incomeYear === null &&
    assumed.size === null &&
    assumed.covered === null &&
    assumed.parameters.length === 0 &&
    (assumed.members ?? []).length === 0 &&
    formatDate(day) === formatDate(policy.asOf);
  const { pack, area } = policy;
  const key = JSON.stringify([assumed, pack, area, day, language]);
  useEffect(() => {
    if (isNothing) {
      setOutcome(null);
      return undefined;
    }
    let isWanted = true;
    const timer = setTimeout(() => {
      void tryOut(pane, household.id, assumed, { ...policy, asOf: day }).then((answer) => {
        if (isWanted) setOutcome(answer);
      });
    }, REST);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // `key` says all that the question is made of.
  }, [pane, household.id, key, isNothing]);
  return (
    <div role="status">
      {outcome === null ? (
        <p className={styles.value}>{texts.nothingTried}</p>
      ) : outcome.ok ? (
        <Comparison before={household.suggestion} after={outcome.value} />
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{outcome.problem[language]}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function Comparison({
  before,
  after,
}: {
  readonly before: SuggestionView;
  readonly after: SuggestionView;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const language = useLanguage();
  const lines = comparisonOf(before, after, language);
  return (
    <div className={styles.result}>
      <p className={styles.title}>{lines.length === 0 ? texts.unchanged : texts.changed}</p>
      <dl className={styles.lines}>
        {lines.map((line) => (
          <div key={line.label}>
            <dt className={styles.label}>{line.label}</dt>
            <dd className={styles.value}>{texts.fromTo(line.before, line.after)}</dd>
          </div>
        ))}
      </dl>
      <Details summary={texts.steps} lines={after.steps.map(stepLine)} />
      <Details summary={texts.reasons} lines={after.reasons.map(({ text }) => text)} />
    </div>
  );
}

function stepLine({ label, formula, result }: SuggestionView["steps"][number]): string {
  const sum = formula === result || result === "" ? formula : `${formula} = ${result}`;
  return `${label} ${sum}`;
}
