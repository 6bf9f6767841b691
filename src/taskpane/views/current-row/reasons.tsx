import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReasonView } from "../../engine/contract";
import { useTexts } from "../../pane-context";
import { rowTexts } from "../../texts/row-texts";
import { Section } from "./section";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", display: "grid", gap: "4px" },
  caption: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Why the suggestion is as it is, each sentence with its clause. */
export function Reasons({
  reasons,
}: {
  readonly reasons: readonly ReasonView[];
}): React.JSX.Element | null {
  const texts = useTexts(rowTexts);
  if (reasons.length === 0) return null;
  return (
    <Section title={texts.reasons}>
      <ReasonList reasons={reasons} />
    </Section>
  );
}

export function ReasonList({
  reasons,
}: {
  readonly reasons: readonly ReasonView[];
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  return (
    <ul className={styles.list}>
      {reasons.map(({ text, source }, index) => (
        <li key={index}>
          {text}
          {source === null ? null : <div className={styles.caption}>{texts.source(source)}</div>}
        </li>
      ))}
    </ul>
  );
}
