import type { CellValue } from "../../workbook/cells";
import { PLAIN_LOOK, type CellAppearance } from "../../workbook/file/cell-looks";
import type { SheetView } from "../../workbook/file/sheet-view";
import { packedGrid, packRows } from "../../workbook/packed-grid";
import type { CellWindow } from "./book-contract";

/** Packs some whole rows of a view, out to a column. */
export function packWindow(
  view: SheetView,
  firstRow: number,
  lastRow: number,
  lastColumn: number,
): CellWindow {
  const area = { firstRow, lastRow, firstColumn: 1, lastColumn };
  const size = (lastRow - firstRow + 1) * lastColumn;
  const looks = new Uint16Array(size);
  const formulas = new Uint8Array(size);
  const positions = new Map<CellAppearance, number>();
  let at = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = 1; column <= lastColumn; column++, at++) {
      const look = view.look(row, column);
      let position = positions.get(look);
      if (position === undefined) positions.set(look, (position = positions.size));
      looks[at] = position;
      if (view.hasFormula(row, column)) formulas[at] = 1;
    }
  }
  const values = packRows(view.grid, area, firstRow, lastRow);
  return { values, palette: [...positions.keys()], looks, formulas };
}

/** A window's buffers, to hand over rather than to copy. */
export function buffersOfWindow({ values, looks, formulas }: CellWindow): ArrayBuffer[] {
  return [values.kinds.buffer, values.numbers.buffer, looks.buffer, formulas.buffer];
}

/** The cells of a window, by sheet row and column. Outside it they are blank. */
export interface WindowCells {
  value(row: number, column: number): CellValue;
  isDate(row: number, column: number): boolean;
  look(row: number, column: number): CellAppearance;
  hasFormula(row: number, column: number): boolean;
}

export function windowCells(window: CellWindow): WindowCells {
  const { values, palette, looks, formulas } = window;
  const grid = packedGrid("", [values]);
  const { firstRow, lastColumn } = values.area;
  const index = (row: number, column: number): number =>
    column > lastColumn ? -1 : (row - firstRow) * lastColumn + column - 1;
  return {
    value: (row, column) => grid.value(row, column),
    isDate: (row, column) => grid.isDate(row, column),
    look: (row, column) => palette[looks[index(row, column)] ?? -1] ?? PLAIN_LOOK,
    hasFormula: (row, column) => formulas[index(row, column)] === 1,
  };
}
