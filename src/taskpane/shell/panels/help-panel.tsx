import { makeStyles, tokens } from "@fluentui/react-components";
import { usePaneState, useTexts } from "../../pane-context";
import type { ViewId } from "../../store/navigation-slice";
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
  const view = usePaneState((state) => state.view);
  const parts: readonly (readonly [string, string, ViewId | null])[] = [
    [texts.check, texts.checkText, "check"],
    [texts.doubts, texts.doubtsText, "check"],
    [texts.row, texts.rowText, "current-row"],
    [texts.write, texts.writeText, "write"],
    [texts.own, texts.ownText, "write"],
    [texts.roster, texts.rosterText, "roster"],
    [texts.policy, texts.policyText, "policy"],
    [texts.words, texts.wordsText, null],
    [texts.limits, texts.limitsText, null],
  ];
  // What is in front comes first.
  const ordered = [
    ...parts.filter(([, , about]) => about === view),
    ...parts.filter(([, , about]) => about !== view),
  ];
  return (
    <Panel title={texts.title}>
      <dl style={{ margin: 0 }}>
        {ordered.map(([term, text]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
