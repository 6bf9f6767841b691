import type { TextUndo } from "../record";

/** A replacement in a part's text. An insertion has `start` equal to `end`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap; insertions at one place keep the order given. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  let text = "";
  let at = 0;
  for (const edit of inOrder(edits)) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at);
}

/** What takes the edits back: replacements in the edited text, last one first. */
export function undoOf(source: string, edits: readonly TextEdit[]): TextUndo[] {
  const undo: TextUndo[] = [];
  let shift = 0;
  for (const { start, end, text } of inOrder(edits)) {
    undo.unshift({ at: start + shift, length: text.length, text: source.slice(start, end) });
    shift += text.length - (end - start);
  }
  return undo;
}

/** Takes edits back. */
export function applyUndo(source: string, undo: readonly TextUndo[]): string {
  return undo.reduce(
    (text, { at, length, text: before }) => text.slice(0, at) + before + text.slice(at + length),
    source,
  );
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
