import { usePaneState, useTexts } from "../pane-context";
import { checkTexts } from "../texts/check-texts";
import { useHiddenText } from "./hidden-text";

/**
 * Says to who cannot see it that a check runs and what came of it, whatever view is in front. It stands
 * there from the start: what is put into the page together with its words is not read out.
 */
export function Announcement(): React.JSX.Element {
  const hidden = useHiddenText();
  const texts = useTexts(checkTexts);
  const isChecking = usePaneState((state) => state.isChecking);
  const summary = usePaneState((state) => state.summary);
  const doubts = Object.values(summary?.levels ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <p className={hidden} role="status">
      {isChecking
        ? texts.checking
        : summary === null
          ? ""
          : texts.checked(texts.peopleValue(summary.households, summary.people), doubts)}
    </p>
  );
}
