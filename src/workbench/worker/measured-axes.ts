import type { SheetView } from "../../workbook/file/sheet-view";
import { lastShown, type PackedAxis } from "../grid/sheet-axes";
import type { MergedAreas } from "../grid/merged-areas";
import { wrappedLines } from "../grid/wrapped-lines";

/** Rows whose height is worked out from wrapped text where the sheet does not say it. */
const MEASURED_ROWS = 300;
const POINT = 4 / 3;

/** Works out which rows and columns of a view are shown, and how large each is. */
export function measuredAxes(
  view: SheetView,
  merged: MergedAreas,
): { readonly rows: PackedAxis; readonly columns: PackedAxis } {
  const last = lastShown(view.lastRow, view.lastColumn);
  const width = (column: number): number => columnPixels(view.columnWidth(column));
  const hidden = new Set(view.hiddenRows);
  return {
    columns: packed(last.column, columnPixels(8.43), (column) => width(column) || null),
    rows: packed(last.row, rowPixelsOf(view.rowHeight(last.row + 1)), (row) =>
      hidden.has(row) ? null : rowPixels(view, merged, row, width),
    ),
  };
}

/** The numbers from 1 to `last` that have a size. */
function packed(
  last: number,
  usual: number,
  sizeOf: (number: number) => number | null,
): PackedAxis {
  const numbers = new Uint32Array(last);
  const offsets = new Uint32Array(last + 1);
  let count = 0;
  let end = 0;
  for (let number = 1; number <= last; number++) {
    const size = sizeOf(number);
    if (size === null) continue;
    numbers[count++] = number;
    end += size;
    offsets[count] = end;
  }
  return { numbers: numbers.slice(0, count), offsets: offsets.slice(0, count + 1), usual };
}

/** Pixels of a width in characters, at the seven pixels of Excel's usual font and its margins. */
function columnPixels(characters: number): number {
  return characters === 0 ? 0 : Math.round(characters * 7 + 5);
}

function rowPixelsOf(points: number): number {
  return Math.max(4, Math.round(points * POINT));
}

function rowPixels(
  view: SheetView,
  merged: MergedAreas,
  row: number,
  widthOf: (column: number) => number,
): number {
  const own = rowPixelsOf(view.rowHeight(row));
  if (row > MEASURED_ROWS || view.hasOwnHeight(row)) return own;
  let most = own;
  for (let column = 1; column <= view.lastColumn; column++) {
    const value = view.grid.value(row, column);
    // As in Excel, text in a merged area does not make its row higher.
    if (typeof value !== "string" || merged.at(row, column)) continue;
    const look = view.look(row, column);
    if (!look.wrap && !value.includes("\n")) continue;
    const size = look.fontSize * POINT;
    const lines = wrappedLines(value, widthOf(column) - 6, (text) => roughWidth(text, size));
    most = Math.max(most, Math.ceil(lines.length * size * 1.35) + 2);
  }
  return most;
}

/** A text's width where no canvas is at hand: full-width characters are as wide as the font is high. */
function roughWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0xff ? size : size * 0.55;
  return width;
}
