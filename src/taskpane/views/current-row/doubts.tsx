import { makeStyles, tokens } from "@fluentui/react-components";
import type { FindingView, RowView } from "../../engine/contract";
import { useTexts } from "../../pane-context";
import { rowTexts } from "../../texts/row-texts";
import { useLineStyles } from "../../theme/line-styles";
import { joined } from "../../texts/joined";
import { DecisionActions } from "../check/decision-actions";
import { SeverityBadge } from "../check/severity-badge";
import { Unwritten } from "../check/unwritten";
import { Section } from "./section";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  doubt: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "4px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", gap: "8px", alignItems: "center" },
  text: { margin: 0 },
});

/** The doubts about the row and its household, and what the officer decides about each. */
export function Doubts({ row }: { readonly row: RowView }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const none = row.household === null ? texts.noDoubtsHere : texts.noDoubts;
  return (
    <Section title={texts.doubts(row.doubts.length)}>
      <Unwritten />
      {row.doubts.length === 0 ? <p className={styles.text}>{none}</p> : null}
      <ul className={styles.list}>
        {row.doubts.map((doubt) => (
          <li key={doubt.id}>
            <Doubt doubt={doubt} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Doubt({ doubt }: { readonly doubt: FindingView }): React.JSX.Element {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(rowTexts);
  const { placeName } = doubt;
  const isRow = /^\d+$/.test(placeName);
  return (
    <div className={styles.doubt}>
      <span className={styles.head}>
        <SeverityBadge level={doubt.level} />
        <span className={lines.caption}>
          {joined([
            ...(doubt.who === null ? [] : [doubt.who]),
            isRow ? texts.row(placeName) : placeName,
          ])}
        </span>
      </span>
      <p className={styles.text}>{doubt.text}</p>
      <p className={lines.caption}>{texts.nextStep(doubt.next)}</p>
      {doubt.source === null ? null : <p className={lines.caption}>{texts.source(doubt.source)}</p>}
      <DecisionActions finding={doubt} />
    </div>
  );
}
