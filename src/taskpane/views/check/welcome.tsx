import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { trySample } from "../../actions/check-actions";
import { usePane, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";

const useStyles = makeStyles({
  welcome: {
    padding: "12px 16px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    display: "grid",
    gap: "8px",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  actions: { display: "flex", gap: "8px", flexWrap: "wrap", alignItems: "center" },
});

/** What to do on the first day, with a sample to try it on. */
export function Welcome(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(checkTexts);
  const pane = usePane();
  return (
    <section className={styles.welcome} aria-label={texts.welcome}>
      <h2 className={styles.title}>{texts.welcome}</h2>
      <p className={styles.text}>{texts.welcomeText}</p>
      <div className={styles.actions}>
        {pane.host.openSample === null ? null : (
          <Button size="small" onClick={() => void trySample(pane)}>
            {texts.trySample}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          onClick={() => pane.store.getState().change({ welcomed: true })}
        >
          {texts.skip}
        </Button>
      </div>
    </section>
  );
}
