import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";

/** Reminds of decisions that only the pane knows yet. */
export function Unwritten(): React.JSX.Element | null {
  const texts = useTexts(checkTexts);
  const { store } = usePane();
  const unwritten = usePaneState((state) => state.unwritten);
  if (unwritten === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{texts.unwritten(unwritten)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => store.getState().show("write")}>
          {texts.goWrite}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
