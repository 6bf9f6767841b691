import { MAX_COLUMN, MAX_ROW } from "../../workbook/cells";

/** Empty rows and columns shown beyond what the sheet uses, so that there is room to type. */
const ROOM = { rows: 40, columns: 6, leastRows: 60, leastColumns: 26 };

/**
 * The shown rows or columns of a sheet, in order, without hidden ones. Flat arrays: they go between
 * threads as they are.
 */
export interface PackedAxis {
  /** The sheet's own numbers, ascending. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** Where each begins, in pixels from the first; one more than there are numbers. */
  readonly offsets: Uint32Array<ArrayBuffer>;
  /** Pixels of one whose size nobody said. */
  readonly usual: number;
}

/** The last row and column that are shown of a sheet that uses this many. */
export function lastShown(lastRow: number, lastColumn: number): { row: number; column: number } {
  return {
    row: Math.min(MAX_ROW, Math.max(lastRow + ROOM.rows, ROOM.leastRows)),
    column: Math.min(MAX_COLUMN, Math.max(lastColumn + ROOM.columns, ROOM.leastColumns)),
  };
}

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

/** The axes over what was packed of them. */
export function sheetAxes(rows: PackedAxis, columns: PackedAxis): SheetAxes {
  const down = axis(rows);
  const across = axis(columns);
  return {
    rowCount: rows.numbers.length,
    columnCount: columns.numbers.length,
    rowAt: down.numberAt,
    indexOfRow: down.indexOf,
    columnAt: across.numberAt,
    indexOfColumn: across.indexOf,
    height: down.size,
    width: across.size,
    rowOffset: down.distance,
    columnOffset: across.distance,
    uniformHeight: uniformSize(rows),
  };
}

/** An axis that reaches a number: what was typed or pasted beyond the end has to be seen. */
export function reaching(axis: PackedAxis, last: number): PackedAxis {
  const { numbers, offsets, usual } = axis;
  const end = numbers.at(-1) ?? 0;
  if (last <= end) return axis;
  const added = last - end;
  const from = offsets.at(-1) ?? 0;
  const longer = {
    numbers: new Uint32Array(numbers.length + added),
    offsets: new Uint32Array(offsets.length + added),
    usual,
  };
  longer.numbers.set(numbers);
  longer.offsets.set(offsets);
  for (let step = 1; step <= added; step++) {
    longer.numbers[numbers.length + step - 1] = end + step;
    longer.offsets[offsets.length + step - 1] = from + step * usual;
  }
  return longer;
}

function axis({ numbers, offsets, usual }: PackedAxis): {
  numberAt: (index: number) => number;
  indexOf: (number: number) => number;
  size: (index: number) => number;
  distance: (from: number, to: number) => number;
} {
  const lowerBound = (number: number): number => {
    if (numbers[number - 1] === number) return number - 1;
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const offset = (number: number): number => offsets[lowerBound(number)] ?? 0;
  // The grid adds up the sizes of all rows at every step of a scroll: one look-up each.
  const sizes = Uint16Array.from(numbers, (_number, index) => {
    return (offsets[index + 1] ?? 0) - (offsets[index] ?? 0);
  });
  return {
    numberAt: (index) => numbers[index] ?? index + 1,
    indexOf: (number) => Math.min(lowerBound(number), numbers.length - 1),
    size: (index) => sizes[index] ?? usual,
    distance: (from, to) => offset(to) - offset(from),
  };
}

/** The one size of all; null when they differ. */
function uniformSize({ offsets }: PackedAxis): number | null {
  const first = offsets[1] ?? 0;
  for (let index = 1; index < offsets.length; index++) {
    if (offsets[index] !== first * index) return null;
  }
  return first;
}
