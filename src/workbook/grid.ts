import type { Area, CellValue } from "./cells";

/**
 * The values of one sheet's used area, as read at one moment. Implementations keep 100,000 × 30
 * cells in flat arrays; nothing is copied by a look-up. Outside the area every value is null.
 */
export interface Grid {
  readonly sheet: string;
  /** The area that holds values, or null when the sheet is empty. */
  readonly area: Area | null;
  value(row: number, column: number): CellValue;
  /** True where a number is shown as a date or time by its number format. */
  isDate(row: number, column: number): boolean;
}

/** One sheet of a workbook, without its cells. */
export interface SheetInfo {
  readonly name: string;
  /** Position among all sheets, from 0. */
  readonly index: number;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly isProtected: boolean;
  /** False for chart sheets, macro sheets and the like: nothing to read or write there. */
  readonly isWorksheet: boolean;
  /** Merged areas, or null where the host cannot tell (Excel before 1.13). */
  readonly merges: readonly Area[] | null;
  /** Rows hidden by a filter or by hand, in ascending order. */
  readonly hiddenRows: readonly number[];
  /** The last column that any cell, even a blank one with a format, occupies; 0 when none. */
  readonly lastUsedColumn: number;
}

/** A workbook, without its cells. */
export interface WorkbookInfo {
  readonly sheets: readonly SheetInfo[];
  /** Whether day 0 is 1904-01-01 (old Mac workbooks) rather than 1900-01-00. */
  readonly date1904: boolean;
  /** Whether sheets may not be added or removed. */
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
}
