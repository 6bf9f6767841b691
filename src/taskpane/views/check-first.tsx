import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { checkWholeWorkbook } from "../actions/sampling-actions";
import { usePane, usePaneState, useTexts } from "../pane-context";
import { checkTexts } from "../texts/check-texts";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  text: { margin: 0 },
});

/** What stands in a view that rests on a check until there is one: why, and the button that makes it. */
export function CheckFirst({ why, check }: { why: string; check: string }): React.JSX.Element {
  const styles = useStyles();
  const stages = useTexts(checkTexts);
  const pane = usePane();
  const isChecking = usePaneState((state) => state.isChecking);
  return (
    <div className={styles.part}>
      <p className={styles.text}>{why}</p>
      {isChecking ? (
        <Spinner size="small" label={stages.finding} labelPosition="after" role="status" />
      ) : (
        <Button appearance="primary" onClick={() => void checkWholeWorkbook(pane)}>
          {check}
        </Button>
      )}
    </div>
  );
}
