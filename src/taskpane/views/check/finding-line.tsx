import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { openFinding } from "../../actions/finding-actions";
import type { FindingView } from "../../engine/contract";
import { usePane, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";
import { useLineStyles } from "../../theme/line-styles";
import { FindingDetail } from "./finding-detail";

const useStyles = makeStyles({
  line: {
    // Side by side where both fit; a long name or sheet takes a line of its own.
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: "8px",
    paddingLeft: "22px",
    borderRadius: 0,
  },
  who: { flex: "1 0 auto", maxWidth: "100%" },
  decided: { color: tokens.colorNeutralForeground2 },
});

/** One doubt: whose, where, and, once chosen, everything about it. */
export function FindingLine({
  index,
  finding,
  isSelected,
}: {
  readonly index: number;
  /** Null while its page is on the way. */
  readonly finding: FindingView | null;
  readonly isSelected: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(checkTexts);
  const pane = usePane();
  if (finding === null)
    return <div className={mergeClasses(lines.line, styles.line)} aria-busy="true" />;
  const place = /^\d+$/.test(finding.placeName) ? texts.row(finding.placeName) : finding.placeName;
  const {
    who,
    place: { sheet },
  } = finding;
  const mark = finding.decision === null ? "" : " ✓";
  return (
    <>
      <button
        type="button"
        className={mergeClasses(lines.line, styles.line, isSelected && lines.here)}
        aria-expanded={isSelected}
        data-finding={index}
        onClick={() => {
          if (isSelected) pane.store.getState().select(null);
          else void openFinding(pane, index);
        }}
      >
        <span className={mergeClasses(styles.who, mark !== "" && styles.decided)}>
          {`${who ?? place}${mark}`}
        </span>
        <span className={lines.caption}>{who === null ? sheet : `${sheet} ${place}`}</span>
      </button>
      {isSelected ? <FindingDetail finding={finding} /> : null}
    </>
  );
}
