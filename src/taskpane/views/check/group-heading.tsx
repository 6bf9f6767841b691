import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { FindingGroupView } from "../../engine/contract";
import { useLanguage, usePane } from "../../pane-context";
import { SeverityBadge } from "./severity-badge";

const useStyles = makeStyles({
  heading: {
    display: "flex",
    width: "100%",
    alignItems: "center",
    gap: "6px",
    minHeight: "36px",
    padding: "6px 0",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    background: "none",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  title: { flex: "1 1 auto", minWidth: 0 },
  count: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightRegular },
  arrow: { flexShrink: 0 },
});

/** A rule's heading in the list: open or close its doubts. */
export function GroupHeading({
  group,
  isOpen,
}: {
  readonly group: FindingGroupView;
  readonly isOpen: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  const language = useLanguage();
  const { store } = usePane();
  return (
    <button
      type="button"
      className={styles.heading}
      aria-expanded={isOpen}
      onClick={() => store.getState().toggleGroup(group.key)}
    >
      {isOpen ? (
        <ChevronDown16Regular className={styles.arrow} />
      ) : (
        <ChevronRight16Regular className={styles.arrow} />
      )}
      <span className={styles.title}>{group.title[language]}</span>
      <SeverityBadge level={group.level} />
      <span className={styles.count}>{group.count}</span>
    </button>
  );
}
