import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { JSX } from "react";
import type { Sentence } from "../../taskpane/outcome";
import { useWords } from "./words";

/** A sentence above the grid, until it is taken away. */
export function Notice({
  sentence,
  onDismiss,
}: {
  readonly sentence: Sentence;
  readonly onDismiss: () => void;
}): JSX.Element {
  const { language, texts } = useWords();
  return (
    <MessageBar intent="warning" politeness="assertive" layout="multiline">
      <MessageBarBody>{sentence[language]}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={texts.dismiss}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
