import { makeStyles } from "@fluentui/react-components";
import { goToPlace } from "../../actions/row-actions";
import type { FindingView, RowView } from "../../engine/contract";
import { usePane, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";
import { rowTexts } from "../../texts/row-texts";
import { SeverityBadge } from "../check/severity-badge";
import { useLineStyles } from "../../theme/line-styles";
import { Section } from "./section";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "4px" },
  head: { display: "flex", gap: "8px", alignItems: "center" },
  text: { margin: 0 },
});

/** The doubts about the row and its household; a click goes to the cell. */
export function Doubts({ row }: { readonly row: RowView }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const none = row.household === null ? texts.noDoubtsHere : texts.noDoubts;
  return (
    <Section title={texts.doubts(row.doubts.length)}>
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
  const decisions = useTexts(checkTexts);
  const pane = usePane();
  const { placeName, decision } = doubt;
  const isRow = /^\d+$/.test(placeName);
  return (
    <button
      type="button"
      className={lines.line}
      title={texts.goTo(placeName)}
      onClick={() => void goToPlace(pane, doubt.place)}
    >
      <span className={styles.head}>
        <SeverityBadge level={doubt.level} />
        <span className={lines.caption}>
          {[doubt.who, isRow ? texts.row(placeName) : placeName]
            .filter((part) => part !== null)
            .join(" · ")}
        </span>
      </span>
      <span>{doubt.text}</span>
      <span className={lines.caption}>{texts.nextStep(doubt.next)}</span>
      {doubt.source === null ? null : (
        <span className={lines.caption}>{texts.source(doubt.source)}</span>
      )}
      {decision === null ? null : (
        <span className={lines.caption}>
          {decisions.decided(
            decision.decision === "verified" ? decisions.verified : decisions.notAProblem,
            decision.reason,
            decision.who,
          )}
        </span>
      )}
    </button>
  );
}
