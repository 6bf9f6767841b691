import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { runCheck } from "../../actions/check-actions";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import type { ScopeChoice } from "../../store/check-slice";
import { checkTexts } from "../../texts/check-texts";

const SCOPES: readonly ScopeChoice[] = ["selection", "table", "workbook"];

const useStyles = makeStyles({
  scopes: { display: "flex", flexWrap: "wrap", columnGap: "4px", marginLeft: "-8px" },
  run: { width: "100%" },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "4px" },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The scope, and the button that starts the check. */
export function RunLine(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(checkTexts);
  const pane = usePane();
  const scope = usePaneState((state) => state.scope);
  const isChecking = usePaneState((state) => state.isChecking);
  const hasSummary = usePaneState((state) => state.summary !== null);
  return (
    <div className={styles.line}>
      <span className={styles.label} id="check-scope">
        {texts.scope}
      </span>
      <RadioGroup
        layout="horizontal"
        aria-labelledby="check-scope"
        value={scope}
        disabled={isChecking}
        className={styles.scopes}
        onChange={(_, { value }) => {
          const chosen = SCOPES.find((one) => one === value);
          if (chosen) pane.store.getState().chooseScope(chosen);
        }}
      >
        {SCOPES.map((one) => (
          <Radio key={one} value={one} label={texts[one]} />
        ))}
      </RadioGroup>
      <Button
        appearance={hasSummary ? "secondary" : "primary"}
        className={styles.run}
        disabled={isChecking}
        onClick={() => void runCheck(pane)}
      >
        {hasSummary ? texts.rerun : texts.run}
      </Button>
    </div>
  );
}
