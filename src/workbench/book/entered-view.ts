import type { CellValue } from "../../workbook/cells";
import type { CellEntry } from "../../workbook/file/edit-cells";
import type { SheetView } from "../../workbook/file/sheet-view";
import { isDateFormat } from "../../workbook/number-formats";

/** A view as it is once entries are in the file: they are looked up first. Keys are `row:column`. */
export function withEntries(before: SheetView, entries: ReadonlyMap<string, CellEntry>): SheetView {
  const base = baseOf.get(before) ?? before;
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
    typeof value(row, column) === "number" && isDateFormat(look(row, column).format);
  let { lastRow, lastColumn } = base;
  for (const { row, column } of entries.values()) {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  const view: SheetView = {
    ...base,
    grid: { sheet: base.sheet, area: base.grid.area, value, isDate },
    lastRow,
    lastColumn,
    look,
  };
  baseOf.set(view, base);
  return view;
}

/** The view without entries that a view was made from: they are not laid over each other. */
const baseOf = new WeakMap<SheetView, SheetView>();
