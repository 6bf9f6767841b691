import { makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../../pane-context";
import { settingsTexts } from "../../texts/settings-texts";
import { shellTexts } from "../../texts/shell-texts";
import { VERSION } from "../../version";

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: "4px 0" },
  list: { margin: "4px 0", paddingLeft: "20px", fontSize: tokens.fontSizeBase200 },
});

/** What the pane's bundle is made with, besides our own. */
const COMPONENTS = [
  "React 18 — MIT, Meta Platforms",
  "Fluent UI React v9 — MIT, Microsoft",
  "Zustand — MIT, Paul Henschel",
  "TanStack Virtual — MIT, Tanner Linsley",
  "Comlink — Apache-2.0, Google",
  "decimal.js — MIT, Michael Mclaughlin",
  "Zod — MIT, Colin McDonnell",
  "yaml — ISC, Eemeli Aro",
] as const;

/** Version, privacy and licences. */
export function About(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(settingsTexts);
  const { product } = useTexts(shellTexts);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{texts.about}</h2>
      <p className={styles.text}>{`${product} · ${texts.version(VERSION)}`}</p>
      <p className={styles.text}>{texts.privacy}</p>
      <p className={styles.text}>{texts.licence}</p>
      <details>
        <summary>{texts.components}</summary>
        <ul className={styles.list}>
          {COMPONENTS.map((component) => (
            <li key={component}>{component}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
