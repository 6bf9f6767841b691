/**
 * A sheet's values in flat arrays: pieces of whole rows that go to another thread without an object
 * for each cell, and a grid that reads them where they lie.
 */
import { isCellError, type Area, type CellValue } from "./cells";
import type { Grid } from "./grid";

/** What a cell of a piece holds. */
const Kind = { Blank: 0, Number: 1, Text: 2, Boolean: 3, Error: 4 } as const;
/** Added to a kind where the number is shown as a date. */
const DATE = 16;
/** A text's place is its start × this + its length: Excel's cells hold 32,767 characters at most. */
const LENGTHS = 65_536;

/** The values of some whole rows of a sheet's used area. */
export interface PackedRows {
  readonly area: Area;
  /** Row by row, one for each cell of the area. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** Numbers, 0 or 1 for booleans, and the places of texts in `text`. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** All texts, one after another. */
  readonly text: string;
}

/** The buffers of a piece, to hand over rather than to copy. */
export function buffersOf(piece: PackedRows): ArrayBuffer[] {
  return [piece.kinds.buffer, piece.numbers.buffer];
}

/** Packs rows `firstRow` to `lastRow` of a grid's used area. */
export function packRows(grid: Grid, used: Area, firstRow: number, lastRow: number): PackedRows {
  const area = { ...used, firstRow, lastRow };
  const width = area.lastColumn - area.firstColumn + 1;
  const size = width * (lastRow - firstRow + 1);
  const kinds = new Uint8Array(size);
  const numbers = new Float64Array(size);
  const texts: string[] = [];
  let length = 0;
  let at = 0;
  const keep = (text: string, kind: number): void => {
    kinds[at] = kind;
    numbers[at] = length * LENGTHS + text.length;
    texts.push(text);
    length += text.length;
  };
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++, at++) {
      const value = grid.value(row, column);
      if (value === null) continue;
      if (typeof value === "string") keep(value.slice(0, LENGTHS - 1), Kind.Text);
      else if (isCellError(value)) keep(value.error, Kind.Error);
      else {
        kinds[at] =
          typeof value === "boolean"
            ? Kind.Boolean
            : Kind.Number + (grid.isDate(row, column) ? DATE : 0);
        numbers[at] = Number(value);
      }
    }
  }
  return { area, kinds, numbers, text: texts.join("") };
}

/**
 * A grid over pieces in the order of their rows; no piece is an empty sheet. Rows between pieces are
 * blank.
 */
export function packedGrid(sheet: string, pieces: readonly PackedRows[]): Grid {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const area = first && last ? { ...first.area, lastRow: last.area.lastRow } : null;
  const find = finder(pieces);
  return {
    sheet,
    area,
    value(row, column) {
      const piece = find(row);
      if (piece === null) return null;
      const index = indexIn(piece.area, row, column);
      return index < 0 ? null : valueAt(piece, index);
    },
    isDate(row, column) {
      const piece = find(row);
      if (piece === null) return false;
      const index = indexIn(piece.area, row, column);
      return index >= 0 && ((piece.kinds[index] ?? 0) & DATE) !== 0;
    },
  };
}

/** Finds the piece of a row; rows are mostly asked for in order, so the last piece is tried first. */
function finder(pieces: readonly PackedRows[]): (row: number) => PackedRows | null {
  let current = 0;
  return (row) => {
    while (current > 0 && row < (pieces[current]?.area.firstRow ?? 0)) current--;
    while (current < pieces.length - 1 && row >= (pieces[current + 1]?.area.firstRow ?? 0)) {
      current++;
    }
    const piece = pieces[current];
    const isHere = piece !== undefined && row >= piece.area.firstRow && row <= piece.area.lastRow;
    return isHere ? piece : null;
  };
}

function indexIn(area: Area, row: number, column: number): number {
  if (column < area.firstColumn || column > area.lastColumn) return -1;
  const width = area.lastColumn - area.firstColumn + 1;
  return (row - area.firstRow) * width + (column - area.firstColumn);
}

function valueAt(piece: PackedRows, index: number): CellValue {
  const number = piece.numbers[index] ?? 0;
  switch ((piece.kinds[index] ?? 0) & ~DATE) {
    case Kind.Number:
      return number;
    case Kind.Text:
      return textAt(piece, number);
    case Kind.Boolean:
      return number !== 0;
    case Kind.Error:
      return { error: textAt(piece, number) };
    default:
      return null;
  }
}

function textAt(piece: PackedRows, place: number): string {
  const start = Math.floor(place / LENGTHS);
  return piece.text.slice(start, start + (place % LENGTHS));
}
