import { Button, makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { formatDate } from "../../calendar/format";
import { policyInForce } from "../actions/check-actions";
import { usePane, usePaneState, useTexts } from "../pane-context";
import type { Panel } from "../store/navigation-slice";
import { shellTexts } from "../texts/shell-texts";
import { useHiddenText } from "./hidden-text";
import { usePacks } from "./use-packs";

const useStyles = makeStyles({
  // The top right 34 × 32 pixels belong to Excel.
  header: {
    flex: "0 0 auto",
    display: "flex",
    alignItems: "center",
    padding: "8px 38px 4px 12px",
    minHeight: "32px",
  },
  item: {
    minWidth: "48px",
    padding: "2px 8px",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    justifyContent: "flex-start",
    gap: "6px",
    overflow: "hidden",
    flexShrink: 1,
  },
  // The policy gives way before the table, but something of its name is always to be seen.
  policy: { minWidth: "132px", flexShrink: 9999 },
  // What is long gives way; the day is always whole.
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  day: { flexShrink: 0, whiteSpace: "nowrap" },
  help: { flex: "0 0 auto", marginLeft: "auto", minWidth: "28px" },
});

/** One line: which table, which policy and which day are in force. Each opens its own panel. */
export function HeaderLine(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  const { store } = usePane();
  const table = useTableName();
  const policy = usePolicyName();
  const asOf = formatDate(policyInForce(usePane()).asOf);
  return (
    <header className={styles.header}>
      <Item
        panel="table"
        kind={texts.table}
        hint={table === null ? texts.noTables : texts.tableInForce(table)}
        name={table ?? texts.tableUnknown}
      />
      <Item
        panel="policy"
        kind={texts.policy}
        hint={texts.policyInForce(policy, asOf)}
        name={policy}
        day={asOf}
      />
      <Tooltip content={texts.help} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          className={styles.help}
          icon={<QuestionCircle20Regular />}
          aria-haspopup="dialog"
          onClick={() => store.getState().open("help")}
        />
      </Tooltip>
    </header>
  );
}

function Item({
  panel,
  kind,
  hint,
  name,
  day,
}: {
  readonly panel: Panel;
  /** What the name is of; read out, not shown. */
  readonly kind: string;
  /** Everything, for whoever points at it. */
  readonly hint: string;
  readonly name: string;
  readonly day?: string;
}): React.JSX.Element {
  const styles = useStyles();
  const hidden = useHiddenText();
  const { store } = usePane();
  return (
    <Button
      appearance="subtle"
      size="small"
      className={mergeClasses(styles.item, day !== undefined && styles.policy)}
      aria-haspopup="dialog"
      title={hint}
      onClick={() => store.getState().open(panel)}
    >
      <span className={hidden}>{kind}</span>
      <span className={styles.name}>{name}</span>
      {day === undefined ? null : <span className={styles.day}>{day}</span>}
    </Button>
  );
}

/** The sheets that were checked last: the first one's name, and how many more. */
function useTableName(): string | null {
  const summary = usePaneState((state) => state.summary);
  const sheets = [
    ...new Set((summary?.tables ?? []).filter((one) => one.households > 0).map((one) => one.sheet)),
  ];
  const [first] = sheets;
  if (first === undefined) return null;
  return sheets.length === 1 ? first : `${first} +${sheets.length - 1}`;
}

function usePolicyName(): string {
  const texts = useTexts(shellTexts);
  const { pack, sheet, language } = usePaneState((state) => state.settings);
  const packs = usePacks();
  // An id is no name for people: until the packs are there, nothing is better.
  const name = packs.length === 0 ? "…" : pack;
  const title = packs.find(({ id }) => id === pack)?.title[language] ?? name;
  return sheet === null ? title : texts.ownSheet(title);
}
