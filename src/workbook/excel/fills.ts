import type { Area } from "../cells";
import type { Fill } from "../fill";
import { commonFill, solidFill } from "./assumptions";
import { LookInquiry, type CommonLook } from "./uniform-looks";
import type { SheetArea } from "./places";

/**
 * Finds out the fills of some cells, in groups of one fill; null for a cell whose fill cannot be made
 * again.
 */
export function fillInquiry(sets: readonly (readonly SheetArea[])[]): LookInquiry<Fill> {
  return new LookInquiry(sets, (range) => {
    const fill = range.format.fill.load("color,pattern,patternColor");
    return () => commonFill(fill);
  });
}

/** The fills of cells, by sheet and place. */
export class FillMap {
  private readonly fills = new Map<string, Fill>();

  constructor(looks: readonly CommonLook<Fill>[]) {
    for (const { sheet, areas, look } of looks) {
      if (!look) continue;
      for (const { row, column } of cellsOf(areas))
        this.fills.set(cellKey(sheet, row, column), look);
    }
  }

  /** Notes a cell that was found to have one colour (RRGGBB). */
  noteSolid(sheet: string, row: number, column: number, colour: string): void {
    this.fills.set(cellKey(sheet, row, column), solidFill(colour));
  }

  /** Null for a cell whose fill cannot be made again. */
  at(sheet: string, row: number, column: number): Fill | null {
    return this.fills.get(cellKey(sheet, row, column)) ?? null;
  }
}

/** A text for a cell of a workbook. */
export function cellKey(sheet: string, row: number, column: number): string {
  return `${row},${column},${sheet}`;
}

/** The cells of some areas, one by one. */
export function* cellsOf(areas: readonly Area[]): Generator<{ row: number; column: number }> {
  for (const { firstRow, lastRow, firstColumn, lastColumn } of areas) {
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) yield { row, column };
    }
  }
}
