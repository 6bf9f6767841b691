import { makeStyles, tokens } from "@fluentui/react-components";
import type { FindingView } from "../../engine/contract";
import { useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";
import { useLineStyles } from "../../theme/line-styles";
import { DecisionActions } from "./decision-actions";

const useStyles = makeStyles({
  text: { margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold },
});

/** What was seen, what to do next, the source, and what the officer decides. */
export function FindingDetail({ finding }: { readonly finding: FindingView }): React.JSX.Element {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(checkTexts);
  return (
    <div className={lines.unfolded}>
      <p className={styles.text}>{finding.text}</p>
      <p className={styles.text}>
        <span className={styles.term}>{texts.nextStep}</span>
        {finding.next}
      </p>
      {finding.source === null ? null : (
        <p className={lines.caption}>{texts.source(finding.source)}</p>
      )}
      {finding.where === null ? null : <p className={lines.caption}>{finding.where}</p>}
      <DecisionActions finding={finding} />
    </div>
  );
}
