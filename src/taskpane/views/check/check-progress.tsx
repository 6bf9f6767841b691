import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { stopCheck } from "../../actions/check-actions";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "8px", justifyContent: "space-between" },
  text: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Milliseconds before progress is shown: what is quicker needs none. */
const PATIENCE = 300;

/** What the check is doing, how far it has come, and the button that stops it. */
export function CheckProgress(): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(checkTexts);
  const pane = usePane();
  const progress = usePaneState((state) => state.progress);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown || progress === null) return null;
  const { stage, count } = progress;
  const words = texts[stage];
  return (
    <div role="status">
      <div className={styles.line}>
        <span className={styles.text}>
          {count === null ? words : `${words} ${texts.counted(count.done, count.total)}`}
        </span>
        <Button size="small" onClick={() => stopCheck(pane)}>
          {texts.stop}
        </Button>
      </div>
      <ProgressBar
        aria-label={words}
        {...(count === null || count.total === 0 ? {} : { value: count.done / count.total })}
      />
    </div>
  );
}
