import { ApiError } from "./api-error";

/** A rectangle of cells; rows and columns count from 0, as in the protocol. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const ALL_ROWS = 1_048_576;
export const ALL_COLUMNS = 16_384;

/** Longest address that a call takes, in characters. */
export const MAX_ADDRESS = 8192;

export function rect(row: number, column: number, rows: number, columns: number): Rect {
  const isWhole = [row, column, rows, columns].every(Number.isInteger);
  const isInside = row >= 0 && column >= 0 && rows >= 1 && columns >= 1;
  if (!isWhole || !isInside || row + rows > ALL_ROWS || column + columns > ALL_COLUMNS) {
    throw new ApiError("InvalidArgument", "Range");
  }
  return { row, column, rows, columns };
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function letters(column: number): string {
  let text = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

function numberOf(text: string): number {
  let number = 0;
  for (const letter of text.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** `A1`, `A1:C3`, `A:C` or `1:3`, with `$` before each part when absolute. */
export function rectName({ row, column, rows, columns }: Rect, absolute = false): string {
  const sign = absolute ? "$" : "";
  const name = (r: number, c: number): string => `${sign}${letters(c)}${sign}${r + 1}`;
  if (columns === ALL_COLUMNS) return `${sign}${row + 1}:${sign}${row + rows}`;
  if (rows === ALL_ROWS) {
    return `${sign}${letters(column)}:${sign}${letters(column + columns - 1)}`;
  }
  const first = name(row, column);
  return rows * columns === 1 ? first : `${first}:${name(row + rows - 1, column + columns - 1)}`;
}

/** Reads an address without its sheet. */
export function parseRect(text: string, location: string): Rect {
  const plain = text.trim().replaceAll("$", "");
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(plain);
  if (cells) {
    const first = rect(Number(cells[2]) - 1, numberOf(cells[1] ?? ""), 1, 1);
    if (cells[3] === undefined) return first;
    return boundingRect(first, rect(Number(cells[4]) - 1, numberOf(cells[3]), 1, 1));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns) {
    const first = numberOf(columns[1] ?? "");
    return rect(0, first, ALL_ROWS, numberOf(columns[2] ?? "") - first + 1);
  }
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) {
    const first = Number(rows[1]) - 1;
    return rect(first, 0, Number(rows[2]) - first, ALL_COLUMNS);
  }
  throw new ApiError("InvalidArgument", location);
}

/** A sheet's name as an address shows it. */
export function shownSheetName(name: string): string {
  return /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'name'!A1` into its sheet (null when none is named) and the rest. */
export function splitAddress(text: string): {
  readonly sheet: string | null;
  readonly rest: string;
} {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/s.exec(text.trim());
  const quoted = match?.[1]?.replaceAll("''", "'");
  return { sheet: quoted ?? match?.[2] ?? null, rest: match?.[3] ?? "" };
}
