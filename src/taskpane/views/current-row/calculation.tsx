import { makeStyles, tokens } from "@fluentui/react-components";
import type { StepView } from "../../engine/contract";
import { useTexts } from "../../pane-context";
import { rowTexts } from "../../texts/row-texts";
import { figure } from "../check/money";
import { Section } from "./section";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  step: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  result: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  wide: {
    gridColumn: "1 / -1",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  text: { margin: 0 },
});

/** The calculation line by line: label, formula with its numbers, result, clause. */
export function Calculation({ steps }: { readonly steps: readonly StepView[] }): React.JSX.Element {
  const texts = useTexts(rowTexts);
  return (
    <Section title={texts.steps}>
      <Steps steps={steps} />
    </Section>
  );
}

function Steps({ steps }: { readonly steps: readonly StepView[] }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  if (steps.length === 0) return <p className={styles.text}>{texts.noSteps}</p>;
  return (
    <ol className={styles.list}>
      {steps.map(({ label, formula, result, source }) => (
        <li key={label} className={styles.step}>
          <span>{label}</span>
          <span className={styles.result}>{figure(result)}</span>
          {formula === result ? null : <span className={styles.wide}>{formula}</span>}
          {source === null ? null : <span className={styles.wide}>{texts.source(source)}</span>}
        </li>
      ))}
    </ol>
  );
}
