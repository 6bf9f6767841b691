import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { SubjectView } from "../../engine/contract";
import { useTexts } from "../../pane-context";
import { policyTexts } from "../../texts/policy-texts";
import { useLineStyles } from "../../theme/line-styles";
import { ParameterList } from "./parameter-list";

const useStyles = makeStyles({
  heading: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    minHeight: "36px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
  },
  title: { flex: "1 1 auto", minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  count: { flexShrink: 0 },
  arrow: { flexShrink: 0 },
});

/** The parameters of one subject behind its heading. */
export function SubjectGroup({
  subject,
  isOpenAtFirst,
}: {
  readonly subject: SubjectView;
  readonly isOpenAtFirst: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(policyTexts);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const listId = useId();
  const { title, parameters } = subject;
  const unset = parameters.filter(({ state }) => state !== "set").length;
  return (
    <div>
      <button
        type="button"
        className={mergeClasses(lines.line, styles.heading)}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? (
          <ChevronDown16Regular className={styles.arrow} />
        ) : (
          <ChevronRight16Regular className={styles.arrow} />
        )}
        <span className={styles.title}>{title}</span>
        <span className={mergeClasses(lines.caption, styles.count)}>
          {texts.counts(unset, parameters.length)}
        </span>
      </button>
      <div id={listId}>
        {isOpen ? <ParameterList parameters={parameters} label={texts.ofSubject(title)} /> : null}
      </div>
    </div>
  );
}
