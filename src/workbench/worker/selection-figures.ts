import type { Area } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import type { SelectionFigures } from "./book-contract";

/** Cells that are added up at most: what is asked next waits for the sum. */
const MOST = 5_000_000;

/** What the status line says of a selection. */
export function selectionFigures(grid: Grid, areas: readonly Area[]): SelectionFigures {
  const cells = areas.reduce((sum, area) => sum + sizeOf(area), 0);
  const used = areas.flatMap((area) => cut(area, grid.area) ?? []);
  if (used.reduce((sum, area) => sum + sizeOf(area), 0) > MOST) return { cells, sum: null };
  let sum = 0;
  let numbers = 0;
  for (const area of used) {
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        const value = grid.value(row, column);
        if (typeof value !== "number" || grid.isDate(row, column)) continue;
        sum += value;
        numbers++;
      }
    }
  }
  return { cells, sum: numbers < 2 ? null : sum };
}

function sizeOf({ firstRow, lastRow, firstColumn, lastColumn }: Area): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}

function cut(area: Area, used: Area | null): Area | null {
  if (!used) return null;
  const both = {
    firstRow: Math.max(area.firstRow, used.firstRow),
    lastRow: Math.min(area.lastRow, used.lastRow),
    firstColumn: Math.max(area.firstColumn, used.firstColumn),
    lastColumn: Math.min(area.lastColumn, used.lastColumn),
  };
  return both.firstRow > both.lastRow || both.firstColumn > both.lastColumn ? null : both;
}
