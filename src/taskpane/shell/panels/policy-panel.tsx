import { useTexts } from "../../pane-context";
import { shellTexts } from "../../texts/shell-texts";
import PolicyView from "../../views/policy";
import { Panel } from "./panel";

/** The policy in force, over whatever view is in front. */
export default function PolicyPanel(): React.JSX.Element {
  const texts = useTexts(shellTexts);
  return (
    <Panel title={texts.policyPanel}>
      <PolicyView />
    </Panel>
  );
}
