import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../../findings/types";
import { useLanguage } from "../../pane-context";
import { SEVERITY_WORDS } from "../../texts/domain-words";

const useStyles = makeStyles({
  badge: {
    display: "inline-block",
    padding: "0 6px",
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    whiteSpace: "nowrap",
    flexShrink: 0,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  high: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  warn: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  info: {
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A severity by its word; the colour only repeats it. */
export function SeverityBadge({ level }: { readonly level: Severity }): React.JSX.Element {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <span className={mergeClasses(styles.badge, styles[level])}>
      {SEVERITY_WORDS[level][language]}
    </span>
  );
}
