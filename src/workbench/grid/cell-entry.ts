import type { CellEntry } from "../../workbook/file/edit-cells";
import type { ShownSheet } from "../book/shown-sheet";
import { typedText } from "./cell-text";
import { typedEntry } from "./typed-entry";

/**
 * What a text typed over a cell becomes: an entry, `same` where the cell says so already, or
 * `formula` where nothing can be entered.
 */
export function cellEntry(
  view: ShownSheet,
  row: number,
  column: number,
  text: string,
): CellEntry | "same" | "formula" {
  const { format } = view.look(row, column);
  if (typedText(view.grid.value(row, column), format, view.date1904) === text) return "same";
  const entry = typedEntry(text, format, view.date1904);
  return entry === null ? "formula" : { row, column, ...entry };
}
