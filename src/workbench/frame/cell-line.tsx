import { forwardRef, useState, useSyncExternalStore, type JSX } from "react";
import { cellName } from "../../workbook/cells";
import type { ShownSheet } from "../book/shown-sheet";
import type { PlaceOnSheet } from "../book/workbench-store";
import { typedText } from "../grid/cell-text";
import { useWords } from "./words";

export interface CellLineProps {
  readonly view: ShownSheet;
  readonly cell: PlaceOnSheet | null;
  /** `next`: where the cursor goes then, and the keyboard with it. */
  readonly onType: (place: PlaceOnSheet, text: string, next: "below" | "right" | null) => void;
  readonly onLeave: () => void;
}

interface Draft {
  readonly place: PlaceOnSheet;
  readonly text: string;
}

/**
 * Where the cursor is and what the whole cell holds, to be read and typed over. Input methods compose
 * here: the grid itself is a picture, and no text field.
 */
export const CellLine = forwardRef<HTMLInputElement, CellLineProps>(
  function CellLine(props, field): JSX.Element {
    const { view, cell, onType, onLeave } = props;
    const { texts } = useWords();
    const [draft, setDraft] = useState<Draft | null>(null);
    const { windows } = view;
    useSyncExternalStore(windows.onArrival, () => windows.version);
    const value = cell && view.grid.value(cell.row, cell.column);
    const format = cell ? view.look(cell.row, cell.column).format : "General";
    const held = value === null ? "" : typedText(value, format, view.date1904);
    const commit = (next: "below" | "right" | null): void => {
      if (draft) onType(draft.place, draft.text, next);
      setDraft(null);
    };
    return (
      <div className="cell-line" role="group" aria-label={texts.cellLabel}>
        <span className="cell-name">{cell ? cellName(cell.row, cell.column) : ""}</span>
        <input
          ref={field}
          className="cell-text"
          aria-label={texts.cellContent}
          autoComplete="off"
          spellCheck={false}
          readOnly={view.isProtected || cell === null}
          value={draft?.text ?? held}
          onChange={(event) => {
            if (cell) setDraft({ place: draft?.place ?? cell, text: event.target.value });
          }}
          onBlur={() => commit(null)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Enter") {
              if (draft) commit("below");
              else onLeave();
            } else if (event.key === "Tab" && draft && !event.shiftKey) {
              event.preventDefault();
              commit("right");
            } else if (event.key === "Escape") {
              setDraft(null);
              onLeave();
            }
          }}
        />
      </div>
    );
  },
);
