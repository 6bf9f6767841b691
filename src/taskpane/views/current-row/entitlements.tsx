import { makeStyles, tokens } from "@fluentui/react-components";
import type { EntitlementView } from "../../engine/contract";
import { useLanguage, useTexts } from "../../pane-context";
import { DUE_WORDS } from "../../texts/domain-words";
import { rowTexts } from "../../texts/row-texts";
import { joined } from "../../texts/joined";
import { grouped } from "../check/money";
import { Section } from "./section";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  state: { fontWeight: tokens.fontWeightSemibold, textAlign: "right" },
  wide: {
    gridColumn: "1 / -1",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** What else the household should have beside dibao or tekun, and what another aid excludes. */
export function Entitlements({
  entitlements,
}: {
  readonly entitlements: readonly EntitlementView[];
}): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  if (entitlements.length === 0) return null;
  return (
    <Section title={texts.entitlements(entitlements.length)}>
      <ul className={styles.list}>
        {entitlements.map((entry, index) => (
          <Entry key={index} entry={entry} />
        ))}
      </ul>
    </Section>
  );
}

function Entry({ entry }: { readonly entry: EntitlementView }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const language = useLanguage();
  const { title, who, due, text, source, missing } = entry;
  const amounts = amountsOf(entry, texts);
  return (
    <li className={styles.entry}>
      <span>{who === null ? title : texts.titleFor(title, who)}</span>
      <span className={styles.state}>{DUE_WORDS[due][language]}</span>
      {amounts.length === 0 ? null : <span className={styles.wide}>{joined(amounts)}</span>}
      {text === "" ? null : <span className={styles.wide}>{text}</span>}
      {missing === null ? null : <span className={styles.wide}>{texts.missing(missing)}</span>}
      {source === null ? null : <span className={styles.wide}>{texts.source(source)}</span>}
    </li>
  );
}

/** What it comes to, and what the roster shows as received. */
function amountsOf(entry: EntitlementView, texts: (typeof rowTexts)["zh"]): readonly string[] {
  const { amountMonth, amountOnce, from, received, receivedMonth } = entry;
  const amount =
    amountMonth !== null
      ? texts.aMonth(grouped(amountMonth))
      : amountOnce !== null
        ? texts.once(grouped(amountOnce))
        : null;
  const isReceived =
    receivedMonth !== null
      ? texts.receives(grouped(receivedMonth))
      : received === null
        ? null
        : received
          ? texts.received
          : texts.notReceived;
  return [amount, from === null ? null : texts.fromMonth(from), isReceived].filter(
    (part) => part !== null,
  );
}
