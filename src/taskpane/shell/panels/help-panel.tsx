import { makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../../pane-context";
import { helpTexts } from "../../texts/help-texts";
import { Panel } from "./panel";

const useStyles = makeStyles({
  term: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: "4px 0 16px" },
});

/** What each part is for, in a few sentences. */
export default function HelpPanel(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(helpTexts);
  const parts = [
    [texts.check, texts.checkText],
    [texts.doubts, texts.doubtsText],
    [texts.write, texts.writeText],
    [texts.policy, texts.policyText],
    [texts.words, texts.wordsText],
    [texts.limits, texts.limitsText],
  ] as const;
  return (
    <Panel title={texts.title}>
      <dl style={{ margin: 0 }}>
        {parts.map(([term, text]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
