/**
 * Where our columns stand: directly right of the table, so that a sort takes them along, or right of
 * the sheet's last used column where something else stands in the way. Nothing is ever inserted.
 */
import type { Table } from "../roster/types";
import type { Area } from "../workbook/cells";
import { MAX_COLUMN } from "../workbook/cells";
import type { Grid, SheetInfo } from "../workbook/grid";

export interface Placement {
  readonly table: Table;
  readonly firstColumn: number;
  /** The row of the merged heading, or null where there is none above the names. */
  readonly headingRow: number | null;
  readonly namesRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The tables of one sheet that stand above one another and share columns of ours. */
type Stack = Table[];

/**
 * Places the columns of a sheet's tables. `width` is how many columns we write.
 * A table for which no room is left up to column XFD is left out.
 */
export function placeColumns(
  tables: readonly Table[],
  grid: Grid,
  info: SheetInfo,
  width: number,
): Placement[] {
  const taken: Area[] = [...tables.map(tableArea), ...(info.merges ?? [])];
  const placements: Placement[] = [];
  for (const stack of stacksOf(tables)) {
    const rows = rowsOf(stack);
    const beside = Math.max(...stack.map((table) => table.lastColumn)) + 1;
    const first = isFree(rows, beside, width, grid, taken)
      ? beside
      : afterEverything(grid, info, taken);
    if (first + width - 1 > MAX_COLUMN) continue;
    for (const table of stack) {
      const placement = placementOf(table, first, width, grid, taken);
      placements.push(placement);
      taken.push(areaOf(placement, width));
    }
  }
  return placements;
}

function placementOf(
  table: Table,
  firstColumn: number,
  width: number,
  grid: Grid,
  taken: readonly Area[],
): Placement {
  const namesRow = table.headerRows.at(-1) ?? table.firstRow - 1;
  const above = namesRow - 1;
  const heading: Area = {
    firstRow: above,
    lastRow: above,
    firstColumn,
    lastColumn: firstColumn + width - 1,
  };
  const free =
    above >= 1 && isBlank(heading, grid) && !taken.some((area) => overlap(area, heading));
  return {
    table,
    firstColumn,
    headingRow: free ? above : null,
    namesRow,
    firstRow: table.firstRow,
    lastRow: table.lastRow,
  };
}

/** The rectangle that a placement fills. */
export function areaOf(placement: Placement, width: number): Area {
  return {
    firstRow: placement.headingRow ?? placement.namesRow,
    lastRow: placement.lastRow,
    firstColumn: placement.firstColumn,
    lastColumn: placement.firstColumn + width - 1,
  };
}

/** Tables whose columns overlap belong to one stack; tables side by side do not. */
function stacksOf(tables: readonly Table[]): Stack[] {
  const stacks: Stack[] = [];
  for (const table of tables) {
    const mate = stacks.find((stack) =>
      stack.some(
        (other) => table.firstColumn <= other.lastColumn && other.firstColumn <= table.lastColumn,
      ),
    );
    if (mate) mate.push(table);
    else stacks.push([table]);
  }
  return stacks;
}

/** From the names of each table to its last row. */
function rowsOf(stack: Stack): { firstRow: number; lastRow: number }[] {
  return stack.map((table) => ({
    firstRow: table.headerRows.at(-1) ?? table.firstRow,
    lastRow: table.lastRow,
  }));
}

function isFree(
  rows: readonly { firstRow: number; lastRow: number }[],
  firstColumn: number,
  width: number,
  grid: Grid,
  taken: readonly Area[],
): boolean {
  const lastColumn = firstColumn + width - 1;
  if (lastColumn > MAX_COLUMN) return false;
  return rows.every((span) => {
    const area: Area = { ...span, firstColumn, lastColumn };
    return isBlank(area, grid) && !taken.some((other) => overlap(other, area));
  });
}

/** The first column right of every value, merge and block so far. */
function afterEverything(grid: Grid, info: SheetInfo, taken: readonly Area[]): number {
  let last = grid.area?.lastColumn ?? 0;
  for (const area of taken) last = Math.max(last, area.lastColumn);
  // Formats alone (a border drawn too far) are kept clear of too, unless they run to the sheet's end.
  const used = info.lastUsedColumn;
  return used > last && used - last <= 64 ? used + 1 : last + 1;
}

function isBlank(area: Area, grid: Grid): boolean {
  if (grid.area === null || area.firstColumn > grid.area.lastColumn) return true;
  const lastColumn = Math.min(area.lastColumn, grid.area.lastColumn);
  const lastRow = Math.min(area.lastRow, grid.area.lastRow);
  for (let row = area.firstRow; row <= lastRow; row++) {
    for (let column = area.firstColumn; column <= lastColumn; column++) {
      if (grid.value(row, column) !== null) return false;
    }
  }
  return true;
}

function tableArea(table: Table): Area {
  return {
    firstRow: table.headerRows[0] ?? table.firstRow,
    lastRow: table.lastRow,
    firstColumn: table.firstColumn,
    lastColumn: table.lastColumn,
  };
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}
