import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useLanguage, usePaneState, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";

/** What went wrong with the check, what there is to know, or what makes its results out of date. */
export function CheckProblem(): React.JSX.Element | null {
  const texts = useTexts(checkTexts);
  const language = useLanguage();
  const problem = usePaneState((state) => state.problem);
  const notice = usePaneState((state) => state.notice);
  const isStale = usePaneState((state) => state.isStale);
  const outdated = usePaneState((state) => state.summary?.outdated ?? NONE);
  const quote = (sheet: string): string => (language === "zh" ? `“${sheet}”` : `"${sheet}"`);
  return (
    <>
      {problem === null ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem[language]}</MessageBarBody>
        </MessageBar>
      )}
      {notice === null ? null : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{notice[language]}</MessageBarBody>
        </MessageBar>
      )}
      {isStale ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.changedSince}</MessageBarBody>
        </MessageBar>
      ) : null}
      {outdated.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.outdated(outdated.map(quote).join("、"))}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

const NONE: readonly string[] = [];
