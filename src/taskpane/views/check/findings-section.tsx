import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { openFinding } from "../../actions/finding-actions";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";
import { FindingFilters } from "./finding-filters";
import { FindingList } from "./finding-list";
import { Unwritten } from "./unwritten";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  head: { display: "flex", alignItems: "center", gap: "4px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    flex: "1 1 auto",
  },
  count: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    marginLeft: "8px",
  },
});

/** The list of doubts with its filter, and the way from one to the next. */
export function FindingsSection(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(checkTexts);
  const pane = usePane();
  const groups = usePaneState((state) => state.groups);
  const summary = usePaneState((state) => state.summary);
  const selected = usePaneState((state) => state.selected);
  const shown = groups.reduce((sum, { count }) => sum + count, 0);
  const total = Object.values(summary?.levels ?? {}).reduce((sum, count) => sum + count, 0);
  if (total === 0) return <p>{texts.noDoubts}</p>;
  const step = (to: number): void => {
    if (to >= 0 && to < shown) void openFinding(pane, to);
  };
  return (
    <section className={styles.section} aria-label={texts.list}>
      <Unwritten />
      <div className={styles.head}>
        <h2 className={styles.title}>
          {texts.list}
          <span className={styles.count} role="status">
            {texts.shown(shown, total)}
          </span>
        </h2>
        <Tooltip content={texts.previous} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronUp20Regular />}
            disabledFocusable={selected === null || selected === 0}
            onClick={() => step((selected ?? 0) - 1)}
          />
        </Tooltip>
        <Tooltip content={texts.next} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronDown20Regular />}
            disabledFocusable={shown === 0 || (selected !== null && selected >= shown - 1)}
            onClick={() => step(selected === null ? 0 : selected + 1)}
          />
        </Tooltip>
      </div>
      <FindingFilters />
      {shown === 0 ? <p>{texts.noneMatch}</p> : <FindingList />}
    </section>
  );
}
