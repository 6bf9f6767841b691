import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { stopCheck } from "../../actions/check-actions";
import type { SeenKind } from "../../engine/contract";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    justifyContent: "space-between",
    marginBottom: "4px",
  },
  seen: { listStyleType: "none", margin: "8px 0 0", padding: 0, display: "grid", gap: "4px" },
  text: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const NONE: readonly SeenKind[] = [];

/** The doubts that are known already, while the rest is still looked for. */
function SeenSoFar({ kinds }: { readonly kinds: readonly SeenKind[] }): React.JSX.Element | null {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(checkTexts);
  if (kinds.length === 0) return null;
  return (
    <ul className={styles.seen} aria-live="off">
      {kinds.map(({ rule, title, count, among, first }) => (
        <li key={rule}>
          {`${title[language]} ${count}${among === undefined ? "" : texts.among(among)}`}
          <div className={styles.text}>{first[language]}</div>
        </li>
      ))}
    </ul>
  );
}

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
    <div>
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
      <SeenSoFar kinds={progress.seen ?? NONE} />
    </div>
  );
}
