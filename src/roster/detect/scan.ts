import type { Area } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import { isBlankCell } from "../cell-text";
import { isHardData } from "./cell-kinds";

/** A sheet wider than this holds no roster beyond it: a stray cell at XFD must not cost minutes. */
const MAX_COLUMNS = 512;
/** More cells than this are looked at only where the first rows show that a column is used. */
const MAX_CELLS = 40_000_000;
const SAMPLE_ROWS = 2_000;

/** How full each row of an area is. */
export interface RowScan {
  readonly area: Area;
  /** Cells that are not blank, by row from `area.firstRow`. */
  readonly filled: Uint16Array;
}

/** The part of a sheet that is worth looking at: its used area without stray far-off cells. */
export function workingArea(grid: Grid): Area | null {
  const { area } = grid;
  if (area === null) return null;
  const lastColumn = Math.min(area.lastColumn, area.firstColumn + MAX_COLUMNS - 1);
  const whole = { ...area, lastColumn };
  const rows = whole.lastRow - whole.firstRow + 1;
  if (rows * (lastColumn - area.firstColumn + 1) <= MAX_CELLS) return whole;
  return { ...whole, lastColumn: lastUsedColumn(grid, whole) };
}

/** The last column that the first rows use. */
function lastUsedColumn(grid: Grid, area: Area): number {
  const lastRow = Math.min(area.lastRow, area.firstRow + SAMPLE_ROWS);
  for (let column = area.lastColumn; column > area.firstColumn; column -= 1) {
    for (let row = area.firstRow; row <= lastRow; row += 1) {
      if (!isBlankCell(grid.value(row, column))) return column;
    }
  }
  return area.firstColumn;
}

/** Looks at every cell of an area once. */
export function scanRows(grid: Grid, area: Area): RowScan {
  const rows = area.lastRow - area.firstRow + 1;
  const filled = new Uint16Array(rows);
  for (let index = 0; index < rows; index += 1) {
    const row = area.firstRow + index;
    let count = 0;
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      if (!isBlankCell(grid.value(row, column))) count += 1;
    }
    filled[index] = count;
  }
  return { area, filled };
}

/** How many cells of a row are filled; 0 outside the area. */
export function filledIn(scan: RowScan, row: number): number {
  return scan.filled[row - scan.area.firstRow] ?? 0;
}

/** Whether any cell of a row holds what only data holds. Stops at the first. */
export function hasHardData(grid: Grid, area: Area, row: number): boolean {
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    if (isHardData(grid.value(row, column))) return true;
  }
  return false;
}

/** How many cells of a row hold what only data holds. */
export function hardCells(grid: Grid, area: Area, row: number): number {
  let count = 0;
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    if (isHardData(grid.value(row, column))) count += 1;
  }
  return count;
}

/**
 * Parts an area into runs of columns that stand apart by blank columns. Titles and lines above a
 * table reach over the gap: a row with one or two cells does not fill it.
 */
export function columnRuns(grid: Grid, scan: RowScan): readonly Area[] {
  const { area } = scan;
  const runs: Area[] = [];
  const least = Math.min(
    3,
    scan.filled.reduce((most, count) => Math.max(most, count), 0),
  );
  let start: number | null = null;
  for (let column = area.firstColumn; column <= area.lastColumn + 1; column += 1) {
    const used = column <= area.lastColumn && isUsed(grid, scan, least, column);
    if (used && start === null) start = column;
    if (used || start === null) continue;
    runs.push({ ...area, firstColumn: start, lastColumn: column - 1 });
    start = null;
  }
  return runs;
}

/** Whether a row that is more than a title or a line of text has a value in the column. */
function isUsed(grid: Grid, { area, filled }: RowScan, least: number, column: number): boolean {
  for (let index = 0; index < filled.length; index += 1) {
    if ((filled[index] ?? 0) < least) continue;
    const value = grid.value(area.firstRow + index, column);
    if (isBlankCell(value)) continue;
    if (typeof value !== "string" || !/[:：]/.test(value)) return true;
  }
  return false;
}
