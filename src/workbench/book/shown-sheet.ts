import { PLAIN_LOOK } from "../../workbook/file/cell-looks";
import type { CellEntry } from "../../workbook/file/edit-cells";
import type { SheetView } from "../../workbook/file/sheet-view";
import { MergedAreas } from "../grid/merged-areas";
import { lastShown, reaching, sheetAxes, type SheetAxes } from "../grid/sheet-axes";
import type { SheetFacts } from "../worker/book-contract";
import { withEntries } from "../worker/entered-view";
import type { SheetWindows } from "./sheet-windows";

/**
 * A sheet as the grid draws it. Cells that have not been fetched yet are blank and without a look;
 * `windows` tells when they come.
 */
export interface ShownSheet
  extends
    Omit<SheetFacts, "rows" | "columns" | "merges" | "area">,
    Pick<SheetView, "grid" | "look" | "hasFormula"> {
  readonly axes: SheetAxes;
  readonly merged: MergedAreas;
  readonly windows: SheetWindows;
  /** The same sheet with what was typed, in the place of what was typed before. */
  with(entries: ReadonlyMap<string, CellEntry>): ShownSheet;
}

/** A sheet over its facts and the windows that are fetched of it. */
export function shownSheet(facts: SheetFacts, windows: SheetWindows): ShownSheet {
  const { rows, columns, merges, area, ...plain } = facts;
  const base: ShownSheet = {
    ...plain,
    axes: sheetAxes(rows, columns),
    merged: new MergedAreas(merges),
    windows,
    grid: {
      sheet: facts.sheet,
      area,
      value: (row, column) => windows.at(row)?.value(row, column) ?? null,
      isDate: (row, column) => windows.at(row)?.isDate(row, column) ?? false,
    },
    look: (row, column) => windows.at(row)?.look(row, column) ?? PLAIN_LOOK,
    hasFormula: (row, column) => windows.at(row)?.hasFormula(row, column) ?? false,
    with(entries) {
      const entered = withEntries(base, entries);
      const { lastRow, lastColumn } = entered;
      if (lastRow === base.lastRow && lastColumn === base.lastColumn) return entered;
      const last = lastShown(lastRow, lastColumn);
      const axes = sheetAxes(reaching(rows, last.row), reaching(columns, last.column));
      return { ...entered, axes };
    },
  };
  return base;
}
