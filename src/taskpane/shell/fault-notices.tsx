import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../pane-context";
import { shellTexts } from "../texts/shell-texts";

const useStyles = makeStyles({
  part: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
    gap: "8px",
  },
  pane: { padding: "16px 20px 20px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  fault: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** In the place of a view or panel that could not be drawn: the others still work. */
export function ViewFault({
  fault,
  onAgain,
}: {
  readonly fault: string;
  readonly onAgain: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  return (
    <section className={styles.part} role="alert">
      <h2 className={styles.title}>{texts.viewWentWrong}</h2>
      <p className={styles.text}>{texts.viewWentWrongNext}</p>
      <Button appearance="primary" onClick={onAgain}>
        {texts.tryAgain}
      </Button>
      <p className={styles.fault}>{fault}</p>
    </section>
  );
}

/** In the place of the whole pane, in both languages: which one is chosen may be what went wrong. */
export function PaneFault({ fault }: { readonly fault: string }): React.JSX.Element {
  const styles = useStyles();
  const { zh, en } = shellTexts;
  return (
    <main className={styles.pane}>
      <div className={styles.part} role="alert">
        <h1 className={styles.title} lang="zh-CN">
          {zh.wentWrong}
        </h1>
        <p className={styles.text} lang="zh-CN">
          {zh.wentWrongNext}
        </p>
        <p className={styles.text} lang="en">
          {`${en.wentWrong}. ${en.wentWrongNext}`}
        </p>
        <p className={styles.fault}>{fault}</p>
      </div>
    </main>
  );
}
