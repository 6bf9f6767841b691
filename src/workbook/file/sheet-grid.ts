import type { Area, CellValue } from "../cells";
import type { Grid } from "../grid";
import { CellKind, FORMULA, type SheetScan } from "./sheet-scan";
import type { DateFormats } from "./styles";

/**
 * A sheet's values over the flat arrays of its scan: a look-up costs one step where the sheet is
 * filled well enough for a table of its places, else two guesses or two searches.
 */
export class SheetGrid implements Grid {
  readonly area: Area | null;
  /** Row indexes in ascending order of row number; null when they stand so already. */
  private readonly order: Uint32Array | null;
  private readonly places: PlaceTable | null;

  constructor(
    readonly sheet: string,
    private readonly scan: SheetScan,
    private readonly shared: readonly string[],
    private readonly formats: DateFormats,
    /** Days to add to a date cell's 1900 serial in a workbook of the 1904 system. */
    private readonly dateShift: number,
  ) {
    this.order = scan.isOrdered ? null : rowOrder(scan);
    this.area = usedArea(scan);
    this.places = scan.isOrdered && this.area ? placeTable(scan, this.area) : null;
  }

  value(row: number, column: number): CellValue {
    const index = this.find(row, column);
    if (index < 0) return null;
    const number = this.scan.numbers[index] ?? 0;
    switch ((this.scan.kinds[index] ?? 0) & ~FORMULA) {
      case CellKind.Number:
        return number;
      case CellKind.Shared:
        return this.shared[number] ?? null;
      case CellKind.Text:
        return this.scan.texts[number] ?? null;
      case CellKind.Boolean:
        return number !== 0;
      case CellKind.Error:
        return { error: this.scan.texts[number] ?? "" };
      case CellKind.Date:
        return number + this.dateShift;
      default:
        return null;
    }
  }

  isDate(row: number, column: number): boolean {
    const index = this.find(row, column);
    if (index < 0) return false;
    const kind = (this.scan.kinds[index] ?? 0) & ~FORMULA;
    if (kind === CellKind.Date) return true;
    return kind === CellKind.Number && this.formats.isDate(this.scan.styles[index] ?? 0);
  }

  /** Index of the cell at a place, or -1. */
  private find(row: number, column: number): number {
    const { scan, order, places } = this;
    if (places) {
      const { firstRow, lastRow, firstColumn, lastColumn } = places;
      if (row < firstRow || row > lastRow || column < firstColumn || column > lastColumn) return -1;
      return places.cells[(row - firstRow) * places.width + column - firstColumn] ?? -1;
    }
    if (order) return this.findUnordered(order, row, column);
    const index = rowIndex(scan, row);
    if (index < 0) return -1;
    return cellIndex(scan, index, column);
  }

  /** Rows or cells out of order, or a row given twice: look through each row of that number. */
  private findUnordered(order: Uint32Array, row: number, column: number): number {
    const { scan } = this;
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((scan.rows[order[middle] ?? 0] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    for (; scan.rows[order[low] ?? -1] === row; low++) {
      const index = order[low] ?? 0;
      const end = scan.rowCells[index + 1] ?? 0;
      for (let cell = scan.rowCells[index] ?? 0; cell < end; cell++) {
        if (scan.columns[cell] === column) return cell;
      }
    }
    return -1;
  }
}

/** The index of every cell that holds a value by its place in the used area, or -1. */
interface PlaceTable extends Area {
  readonly width: number;
  readonly cells: Int32Array;
}

/** A table of more places than this for each cell that the sheet lists would be mostly gaps. */
const MOST_PLACES_PER_CELL = 4;

/** The table of an ordered sheet; null where cells stand too far apart for one. */
function placeTable(scan: SheetScan, area: Area): PlaceTable | null {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  const width = lastColumn - firstColumn + 1;
  const size = width * (lastRow - firstRow + 1);
  if (size > scan.cellCount * MOST_PLACES_PER_CELL) return null;
  const cells = new Int32Array(size).fill(-1);
  for (let index = 0; index < scan.rowCount; index++) {
    const row = scan.rows[index] ?? 0;
    if (row < firstRow || row > lastRow) continue;
    const start = (row - firstRow) * width - firstColumn;
    const end = scan.rowCells[index + 1] ?? 0;
    for (let cell = scan.rowCells[index] ?? 0; cell < end; cell++) {
      const column = scan.columns[cell] ?? 0;
      if (column >= firstColumn && column <= lastColumn) cells[start + column] = cell;
    }
  }
  return { ...area, width, cells };
}

/** Index of a row by its number, or -1. Rows mostly stand without gaps: guess first. */
export function rowIndex(scan: SheetScan, row: number): number {
  const guess = row - (scan.rows[0] ?? 1);
  if (scan.rows[guess] === row) return guess;
  const index = lowerBound(scan.rows, row, 0, scan.rowCount);
  return scan.rows[index] === row ? index : -1;
}

/** Index of the cell of a column in a row, or -1. */
export function cellIndex(scan: SheetScan, row: number, column: number): number {
  const first = scan.rowCells[row] ?? 0;
  const end = scan.rowCells[row + 1] ?? 0;
  if (first === end) return -1;
  const guess = first + column - (scan.columns[first] ?? 1);
  if (guess >= first && guess < end && scan.columns[guess] === column) return guess;
  const index = lowerBound(scan.columns, column, first, end);
  return index < end && scan.columns[index] === column ? index : -1;
}

function lowerBound(
  array: Uint32Array | Uint16Array,
  value: number,
  from: number,
  to: number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((array[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rowOrder(scan: SheetScan): Uint32Array {
  const order = Uint32Array.from({ length: scan.rowCount }, (_, index) => index);
  return order.sort((a, b) => (scan.rows[a] ?? 0) - (scan.rows[b] ?? 0) || a - b);
}

/** The area of cells that hold a value: cells with a format only do not count. */
function usedArea(scan: SheetScan): Area | null {
  let firstRow = Infinity;
  let lastRow = 0;
  let firstColumn = Infinity;
  let lastColumn = 0;
  for (let index = 0; index < scan.rowCount; index++) {
    const end = scan.rowCells[index + 1] ?? 0;
    let isUsed = false;
    for (let cell = scan.rowCells[index] ?? 0; cell < end; cell++) {
      if (((scan.kinds[cell] ?? 0) & ~FORMULA) === CellKind.Blank) continue;
      const column = scan.columns[cell] ?? 0;
      isUsed = true;
      if (column < firstColumn) firstColumn = column;
      if (column > lastColumn) lastColumn = column;
    }
    if (!isUsed) continue;
    const row = scan.rows[index] ?? 0;
    if (row < firstRow) firstRow = row;
    if (row > lastRow) lastRow = row;
  }
  return lastRow === 0 ? null : { firstRow, firstColumn, lastRow, lastColumn };
}
