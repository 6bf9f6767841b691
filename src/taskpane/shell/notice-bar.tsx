import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useLanguage, usePane, usePaneState, useTexts } from "../pane-context";
import { shellTexts } from "../texts/shell-texts";

/** What a ribbon command has to say, over whatever view is in front, until it is put away. */
export function NoticeBar(): React.JSX.Element | null {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const { store } = usePane();
  const notice = usePaneState((state) => state.commandNotice);
  if (notice === null) return null;
  return (
    <section aria-label={texts.notice}>
      <MessageBar
        intent={notice.kind === "done" ? "success" : "warning"}
        layout="multiline"
        shape="square"
      >
        <MessageBarBody>{notice[language]}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label={texts.dismiss}
              title={texts.dismiss}
              onClick={() => store.getState().tell(null)}
            />
          }
        />
      </MessageBar>
    </section>
  );
}
