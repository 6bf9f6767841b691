import { contains, type Area, type CellValue } from "../workbook/cells";
import type { Grid } from "../workbook/grid";

/**
 * A sheet as it would be without what an earlier run of ours wrote beside its tables: those cells
 * read as blank.
 */
export function withoutOurs(grid: Grid, ours: readonly Area[]): Grid {
  if (ours.length === 0) return grid;
  const isOurs = (row: number, column: number): boolean =>
    ours.some((area) => contains(area, row, column));
  return {
    sheet: grid.sheet,
    area: grid.area,
    value: (row, column): CellValue => (isOurs(row, column) ? null : grid.value(row, column)),
    isDate: (row, column) => !isOurs(row, column) && grid.isDate(row, column),
  };
}
