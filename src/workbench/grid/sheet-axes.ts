import type { SheetView } from "../../workbook/file/sheet-view";
import { MAX_COLUMN, MAX_ROW } from "../../workbook/cells";
import type { MergedAreas } from "./merged-areas";
import { wrappedLines } from "./wrapped-lines";

/** Empty rows and columns shown beyond what the sheet uses, so that there is room to type. */
const ROOM = { rows: 40, columns: 6, leastRows: 60, leastColumns: 26 };
/** Rows whose height is worked out from wrapped text where the sheet does not say it. */
const MEASURED_ROWS = 300;
const POINT = 4 / 3;

/**
 * The rows and columns that the grid shows, in order, with their sizes in pixels. Indexes count
 * from 0 without hidden rows and columns; numbers are the sheet's own.
 */
export interface SheetAxes {
  readonly rowCount: number;
  readonly columnCount: number;
  rowAt(index: number): number;
  /** The index of a row; that of the next shown one where it is hidden. */
  indexOfRow(row: number): number;
  columnAt(index: number): number;
  indexOfColumn(column: number): number;
  /** Height of a shown row by index. */
  height(index: number): number;
  width(index: number): number;
  /** Distance between the tops of two rows, by number; hidden ones count nothing. */
  rowOffset(from: number, to: number): number;
  columnOffset(from: number, to: number): number;
  /** The one height of all rows, or null when they differ. */
  readonly uniformHeight: number | null;
}

/** Works out the axes of a view. */
export function sheetAxes(view: SheetView, merged: MergedAreas): SheetAxes {
  const lastRow = Math.min(MAX_ROW, Math.max(view.lastRow + ROOM.rows, ROOM.leastRows));
  const lastColumn = Math.min(
    MAX_COLUMN,
    Math.max(view.lastColumn + ROOM.columns, ROOM.leastColumns),
  );
  const hidden = new Set(view.hiddenRows);
  const rows = shown(lastRow, (row) => hidden.has(row));
  const widths = new Map<number, number>();
  for (let column = 1; column <= lastColumn; column++) {
    widths.set(column, columnPixels(view.columnWidth(column)));
  }
  const columns = shown(lastColumn, (column) => (widths.get(column) ?? 0) === 0);
  const heights = Uint16Array.from(rows, (row) => rowPixels(view, merged, row, widths));
  const first = heights[0] ?? 0;
  const indexOfRow = indexer(rows);
  const indexOfColumn = indexer(columns);
  const height = (index: number): number => heights[index] ?? rowPixelsOf(view.rowHeight(MAX_ROW));
  const width = (index: number): number => widths.get(columns[index] ?? 0) ?? 0;
  return {
    rowCount: rows.length,
    columnCount: columns.length,
    rowAt: (index) => rows[index] ?? index + 1,
    indexOfRow,
    columnAt: (index) => columns[index] ?? index + 1,
    indexOfColumn,
    height,
    width,
    rowOffset: (from, to) => distance(indexOfRow(from), indexOfRow(to), height),
    columnOffset: (from, to) => distance(indexOfColumn(from), indexOfColumn(to), width),
    uniformHeight: heights.every((one) => one === first) ? first : null,
  };
}

/** The numbers from 1 to `last` that are not hidden. */
function shown(last: number, isHidden: (number: number) => boolean): Uint32Array {
  const numbers = new Uint32Array(last);
  let count = 0;
  for (let number = 1; number <= last; number++) {
    if (!isHidden(number)) numbers[count++] = number;
  }
  return numbers.subarray(0, count);
}

function indexer(numbers: Uint32Array): (number: number) => number {
  return (number) => {
    if (numbers[number - 1] === number) return number - 1;
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, numbers.length - 1);
  };
}

function distance(from: number, to: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += size(index);
  return sum;
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
  widths: ReadonlyMap<number, number>,
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
    const lines = wrappedLines(value, (widths.get(column) ?? 0) - 6, (text) =>
      roughWidth(text, size),
    );
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
