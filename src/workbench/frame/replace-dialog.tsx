import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { JSX } from "react";
import { useWords } from "./words";

/** Asks before changes that were not downloaded are left behind. */
export function ReplaceDialog({
  onAnswer,
}: {
  readonly onAnswer: (goOn: boolean) => void;
}): JSX.Element {
  const { texts } = useWords();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => open || onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.replaceTitle}</DialogTitle>
          <DialogContent>{texts.replaceText}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer(false)}>
              {texts.replaceNo}
            </Button>
            <Button onClick={() => onAnswer(true)}>{texts.replaceYes}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
