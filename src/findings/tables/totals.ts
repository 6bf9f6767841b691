/**
 * What a row of totals adds up: the whole table, the rows since the total before it, or the rows
 * down to the next one. Sheets do not say; the reading in which most columns agree is taken.
 */
import { Decimal } from "../../money";
import type { Grid } from "../../workbook/grid";
import { figureAt, type Figure } from "./table-cells";

/** The rows that a total may stand for. */
export interface Reading {
  readonly name: "all" | "before" | "after";
  readonly rows: readonly number[];
}

/** A column's figure in the row of totals, and what its rows add up to. */
export interface ColumnTotal {
  readonly column: number;
  readonly stated: Decimal;
  readonly sum: Decimal;
}

/** Readings that a total row allows, the most usual first; rows of data ascending. */
export function readingsOf(
  row: number,
  totalRows: readonly number[],
  rows: readonly number[],
): readonly Reading[] {
  const before = totalRows.filter((other) => other < row).at(-1) ?? 0;
  const after = totalRows.find((other) => other > row) ?? Infinity;
  const readings: Reading[] = [
    { name: "all", rows },
    { name: "before", rows: rows.filter((one) => one > before && one < row) },
    { name: "after", rows: rows.filter((one) => one > row && one < after) },
  ];
  return readings.filter((reading) => reading.rows.length > 0);
}

/** The stated totals of some columns against their sums; columns that cannot be added up are left out. */
export function columnTotals(
  grid: Grid,
  row: number,
  columns: readonly number[],
  rows: readonly number[],
): readonly ColumnTotal[] {
  const found: ColumnTotal[] = [];
  for (const column of columns) {
    const stated = figureAt(grid, row, column);
    if (stated === "blank" || stated === "unreadable") continue;
    const sum = sumOf(grid, column, rows);
    if (sum !== null) found.push({ column, stated, sum });
  }
  return found;
}

/** Sum of a column; null where a cell cannot be read or all are blank. */
function sumOf(grid: Grid, column: number, rows: readonly number[]): Decimal | null {
  let sum = new Decimal(0);
  let whole = 0;
  let filled = false;
  for (const row of rows) {
    const value = grid.value(row, column);
    if (value === null) continue;
    if (typeof value === "number" && Number.isSafeInteger(value)) {
      // Counts and whole yuan, the common case, need no decimals.
      whole += value;
      filled = true;
      continue;
    }
    const figure: Figure = figureAt(grid, row, column);
    if (figure === "unreadable") return null;
    if (figure === "blank") continue;
    sum = sum.plus(figure);
    filled = true;
  }
  return filled ? sum.plus(whole) : null;
}
