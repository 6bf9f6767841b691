import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { cellName } from "../../../workbook/cells";
import type { Conflict } from "../../../workbook/port";
import { usePaneState, useTexts } from "../../pane-context";
import type { WriteResult } from "../../store/writing-slice";
import { writeTexts } from "../../texts/write-texts";

const useStyles = makeStyles({
  list: { margin: "4px 0 0", paddingLeft: "20px", display: "grid", gap: "4px" },
});

type Texts = (typeof writeTexts)["zh"];

/** What the last change of the workbook did, with every cell that was left as it is. */
export function ResultLine(): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(writeTexts);
  const result = usePaneState((state) => state.result);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that did it is gone: whoever works by keyboard goes on from here.
    if (document.activeElement === document.body) line.current?.focus();
  }, [result]);
  if (result === null) return null;
  const { conflicts } = result.report;
  const isWhole = conflicts.length === 0 && !lostFills(result);
  return (
    <MessageBar
      ref={line as React.Ref<never>}
      tabIndex={-1}
      intent={isWhole ? "success" : "warning"}
      layout="multiline"
    >
      <MessageBarBody>
        {sentence(result, texts)}
        {result.kept.map((sheet) => (
          <div key={sheet}>{texts.kept(sheet)}</div>
        ))}
        {lostFills(result) ? <div>{texts.fillsLost}</div> : null}
        {conflicts.length === 0 ? null : (
          <details>
            <summary>{texts.conflicts(conflicts.length)}</summary>
            <ul className={styles.list}>
              {conflicts.map((conflict) => (
                <li key={`${conflict.sheet} ${conflict.row} ${conflict.column}`}>
                  {texts.conflict(
                    `${conflict.sheet} ${cellName(conflict.row, conflict.column)}`,
                    why(conflict, texts),
                  )}
                </li>
              ))}
            </ul>
          </details>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function lostFills(result: WriteResult): boolean {
  return result.kind !== "written" && !result.report.fillsRestored;
}

function sentence(result: WriteResult, texts: Texts): string {
  switch (result.kind) {
    case "written": {
      const { cellsWritten, cellsMarked, sheetsWritten } = result.report;
      return texts.written(cellsWritten, cellsMarked, sheetsWritten.length);
    }
    case "restored": {
      const { columnsRemoved, sheetsRemoved, cellsRestored } = result.report;
      return texts.restored(columnsRemoved, sheetsRemoved.length, cellsRestored);
    }
    case "marks-cleared":
      return texts.marksCleared(result.report.cellsRestored);
  }
}

function why({ reason }: Conflict, texts: Texts): string {
  switch (reason) {
    case "changed-since":
      return texts.changedSince;
    case "fill-not-reproducible":
      return texts.notReproducible;
    case "sheet-gone":
      return texts.sheetGone;
    case "protected":
      return texts.protected;
  }
}
