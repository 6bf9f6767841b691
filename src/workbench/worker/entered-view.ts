import type { Area, CellValue } from "../../workbook/cells";
import type { CellEntry } from "../../workbook/file/edit-cells";
import type { SheetView } from "../../workbook/file/sheet-view";
import { isDateFormat } from "../../workbook/number-formats";

/** What the entries are laid over: enough of a view to draw its cells. */
type CellsView = Pick<SheetView, "grid" | "look" | "lastRow" | "lastColumn">;

/** A view as it is once entries are in the file: they are looked up first. Keys are `row:column`. */
export function withEntries<T extends CellsView>(
  base: T,
  entries: ReadonlyMap<string, CellEntry>,
): T {
  const entry = (row: number, column: number): CellEntry | undefined =>
    entries.get(`${row}:${column}`);
  const value = (row: number, column: number): CellValue => {
    const found = entry(row, column);
    return found ? found.value : base.grid.value(row, column);
  };
  const look: SheetView["look"] = (row, column) => {
    const format = entry(row, column)?.numberFormat;
    const own = base.look(row, column);
    return format === undefined ? own : { ...own, format };
  };
  const isDate = (row: number, column: number): boolean =>
    entry(row, column) === undefined
      ? base.grid.isDate(row, column)
      : typeof value(row, column) === "number" && isDateFormat(look(row, column).format);
  let { lastRow, lastColumn } = base;
  let { area } = base.grid;
  for (const { row, column, value: entered } of entries.values()) {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
    if (entered !== null) area = reaching(area, row, column);
  }
  const { sheet } = base.grid;
  return { ...base, grid: { sheet, area, value, isDate }, lastRow, lastColumn, look };
}

/** An area grown until a cell lies in it. */
function reaching(area: Area | null, row: number, column: number): Area {
  return {
    firstRow: Math.min(area?.firstRow ?? row, row),
    lastRow: Math.max(area?.lastRow ?? row, row),
    firstColumn: Math.min(area?.firstColumn ?? column, column),
    lastColumn: Math.max(area?.lastColumn ?? column, column),
  };
}
