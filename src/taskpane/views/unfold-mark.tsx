import { makeStyles } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp16Regular } from "@fluentui/react-icons/svg/chevron-up";

const useStyles = makeStyles({ mark: { flexShrink: 0, marginTop: "2px" } });

/** At the end of a line that unfolds: that it does, and whether it is open. The line itself says so to who cannot see it. */
export function UnfoldMark({ isOpen }: { readonly isOpen: boolean }): React.JSX.Element {
  const styles = useStyles();
  return isOpen ? (
    <ChevronUp16Regular className={styles.mark} />
  ) : (
    <ChevronDown16Regular className={styles.mark} />
  );
}
