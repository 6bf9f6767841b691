import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { formatDate } from "../../calendar/format";
import { policyInForce } from "../actions/check-actions";
import { usePane, usePaneState, useTexts } from "../pane-context";
import { shellTexts } from "../texts/shell-texts";
import { usePacks } from "./use-packs";

const useStyles = makeStyles({
  // The top right 34 × 32 pixels belong to Excel.
  header: {
    flex: "0 0 auto",
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "8px 38px 4px 12px",
    minHeight: "32px",
  },
  item: {
    minWidth: 0,
    padding: "2px 8px",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    justifyContent: "flex-start",
    flex: "0 1 auto",
    "> span, &": {
      overflow: "hidden",
      textOverflow: "ellipsis",
      whiteSpace: "nowrap",
    },
  },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  help: { flex: "0 0 auto", marginLeft: "auto", minWidth: "28px" },
});

/** One line: which table, which policy and which day are in force. Each opens its own panel. */
export function HeaderLine(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  const { store } = usePane();
  const table = useTableName();
  const policy = usePolicyName();
  const item = (label: string, panel: "table" | "policy"): React.JSX.Element => (
    <Button
      appearance="subtle"
      size="small"
      className={styles.item}
      aria-haspopup="dialog"
      title={label}
      onClick={() => store.getState().open(panel)}
    >
      <span className={styles.text}>{label}</span>
    </Button>
  );
  return (
    <header className={styles.header}>
      {item(table === null ? texts.tableUnknown : texts.tableInForce(table), "table")}
      {item(policy, "policy")}
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

/** The sheets that were checked last: their name where there is one, else how the first goes on. */
function useTableName(): string | null {
  const summary = usePaneState((state) => state.summary);
  const sheets = [
    ...new Set((summary?.tables ?? []).filter((one) => one.households > 0).map((one) => one.sheet)),
  ];
  if (sheets.length === 0) return null;
  return sheets.length === 1 ? (sheets[0] ?? null) : `${sheets[0]} +${sheets.length - 1}`;
}

function usePolicyName(): string {
  const texts = useTexts(shellTexts);
  const pane = usePane();
  const { pack, language } = usePaneState((state) => state.settings);
  const packs = usePacks();
  const name = packs.find(({ id }) => id === pack)?.title[language] ?? pack;
  return texts.policyInForce(name, formatDate(policyInForce(pane).asOf));
}
