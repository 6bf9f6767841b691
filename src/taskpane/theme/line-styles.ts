import { makeStyles, tokens } from "@fluentui/react-components";

/**
 * A line that does something when it is clicked: a name or sentence, and captions under it; and what
 * unfolds under it.
 */
export const useLineStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    width: "100%",
    minHeight: "32px",
    padding: "4px 8px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    font: "inherit",
    textAlign: "left",
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    // Not the hover colour of buttons: captions keep their own colour in high contrast.
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  /** The line that is open or stands for the selected cell. */
  here: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 ${tokens.colorBrandStroke1}`,
  },
  /** What unfolds under an open line. */
  unfolded: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    padding: "4px 8px 12px 22px",
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 ${tokens.colorBrandStroke1}`,
    overflowWrap: "anywhere",
  },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
