import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { openFinding } from "../../actions/finding-actions";
import type { FindingView } from "../../engine/contract";
import { usePane, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";
import { FindingDetail } from "./finding-detail";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: "8px",
    width: "100%",
    minHeight: "32px",
    padding: "4px 8px 4px 22px",
    border: "none",
    background: "none",
    font: "inherit",
    textAlign: "left",
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 ${tokens.colorBrandStroke1}`,
  },
  who: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  decided: { color: tokens.colorNeutralForeground2 },
  caption: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
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
  const texts = useTexts(checkTexts);
  const pane = usePane();
  if (finding === null) return <div className={styles.line} aria-busy="true" />;
  const place = /^\d+$/.test(finding.placeName) ? texts.row(finding.placeName) : finding.placeName;
  const mark = finding.decision === null ? "" : " ✓";
  return (
    <>
      <button
        type="button"
        className={mergeClasses(styles.line, isSelected && styles.selected)}
        aria-expanded={isSelected}
        data-finding={index}
        onClick={() => {
          if (isSelected) pane.store.getState().select(null);
          else void openFinding(pane, index);
        }}
      >
        <span className={mergeClasses(styles.who, mark !== "" && styles.decided)}>
          {`${finding.who ?? place}${mark}`}
        </span>
        <span className={styles.caption}>{`${finding.place.sheet} ${place}`}</span>
      </button>
      {isSelected ? <FindingDetail finding={finding} /> : null}
    </>
  );
}
