/**
 * Cells and places. Rows and columns count from 1, as Excel numbers rows; column 1 is A.
 */

/** An error value such as `#N/A` or `#REF!`, kept apart from text that merely looks like one. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. A date is a number whose format says so; a formula is its cached value. */
export type CellValue = string | number | boolean | CellError | null;

/** One place in a workbook. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle on a sheet, both ends included. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** True for an error value. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/**
 * The letters of a column.
 *
 * @example columnLetters(1) // "A"
 * @example columnLetters(28) // "AB"
 */
export function columnLetters(column: number): string {
  return (LETTERS[column] ??= lettersOf(column));
}

/** Letters already made: every cell that is written asks for those of its column. */
const LETTERS: Record<number, string> = {};

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The column that letters name, or null when they name none that Excel has (A to XFD).
 *
 * @example columnNumber("AB") // 28
 */
export function columnNumber(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMN ? column : null;
}

/** The last row and column of a sheet in the .xlsx format. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/**
 * A cell's address within its sheet.
 *
 * @example cellName(6, 4) // "D6"
 */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/**
 * A rectangle's address within its sheet.
 *
 * @example areaName({ firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 3 }) // "A1:C2"
 */
export function areaName(area: Area): string {
  const first = cellName(area.firstRow, area.firstColumn);
  const last = cellName(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** Reads `D6`, `$D$6` or `A1:C2` into a rectangle; null when it is none. */
export function parseArea(name: string): Area | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(name);
  if (!match) return null;
  const firstColumn = columnNumber(match[1] ?? "");
  const firstRow = Number(match[2]);
  const lastColumn = match[3] === undefined ? firstColumn : columnNumber(match[3]);
  const lastRow = match[4] === undefined ? firstRow : Number(match[4]);
  if (firstColumn === null || lastColumn === null || firstRow < 1 || lastRow < 1) return null;
  if (firstRow > MAX_ROW || lastRow > MAX_ROW) return null;
  return {
    firstRow: Math.min(firstRow, lastRow),
    lastRow: Math.max(firstRow, lastRow),
    firstColumn: Math.min(firstColumn, lastColumn),
    lastColumn: Math.max(firstColumn, lastColumn),
  };
}

/** Whether a place lies within a rectangle. */
export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.firstRow &&
    row <= area.lastRow &&
    column >= area.firstColumn &&
    column <= area.lastColumn
  );
}
