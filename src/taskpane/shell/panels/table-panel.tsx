import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { TableView } from "../../engine/contract";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import { shellTexts } from "../../texts/shell-texts";
import { hasView } from "../../views/registry";
import { joined } from "../../texts/joined";
import { Panel } from "./panel";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "12px" },
  text: { margin: 0 },
  caption: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The tables that the last check recognized. */
export default function TablePanel(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  const { store } = usePane();
  const tables = usePaneState((state) => state.summary?.tables ?? NONE);
  return (
    <Panel title={texts.tablePanel}>
      {tables.length === 0 ? (
        <p className={styles.text}>{texts.noTables}</p>
      ) : (
        <ul className={styles.list}>
          {tables.map((table) => (
            <li key={table.id}>
              <div>{table.title ?? table.sheet}</div>
              <div className={styles.caption}>
                {joined([
                  table.sheet,
                  texts.tableRows(table.firstRow, table.lastRow),
                  ...(table.households > 0 ? [texts.households(table.households)] : []),
                  ...(table.questions > 0 ? [texts.questions(table.questions)] : []),
                ])}
              </div>
            </li>
          ))}
        </ul>
      )}
      {hasView("roster") ? (
        <Button onClick={() => store.getState().show("roster")}>{texts.openRoster}</Button>
      ) : null}
    </Panel>
  );
}

const NONE: readonly TableView[] = [];
