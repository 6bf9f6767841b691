/**
 * Grids and sheet descriptions made from plain rows: for sheets that are already in memory, and for
 * tests that would otherwise need a file.
 */
import { contains, parseArea, type Area, type CellValue } from "./cells";
import type { Grid, SheetInfo } from "./grid";

/** Anything that can stand in a row; `undefined` and an empty text are blank cells. */
export type RowValue = CellValue | undefined;

function isBlank(value: RowValue): boolean {
  return value === undefined || value === null || value === "";
}

/** The smallest area that holds every value, or null when there is none. */
function usedArea(rows: readonly (readonly RowValue[])[]): Area | null {
  let firstRow = 0;
  let lastRow = 0;
  let firstColumn = Number.POSITIVE_INFINITY;
  let lastColumn = 0;
  rows.forEach((row, index) => {
    const first = row.findIndex((value) => !isBlank(value));
    if (first === -1) return;
    if (firstRow === 0) firstRow = index + 1;
    lastRow = index + 1;
    firstColumn = Math.min(firstColumn, first + 1);
    lastColumn = Math.max(lastColumn, row.findLastIndex((value) => !isBlank(value)) + 1);
  });
  return firstRow === 0 ? null : { firstRow, firstColumn, lastRow, lastColumn };
}

/**
 * A grid over rows in memory: the first row is row 1, its first value stands in column A. Rows may
 * be of different lengths.
 *
 * @param dates cells (`"C5"`) or areas (`"C5:C90"`) whose numbers are shown as dates
 * @example gridFromRows("低保", [["姓名", "年龄"], ["张三", 62]]).value(2, 2) // 62
 */
export function gridFromRows(
  sheet: string,
  rows: readonly (readonly RowValue[])[],
  dates: readonly string[] = [],
): Grid {
  const areas = dates.map(parseArea).filter((area) => area !== null);
  const value = (row: number, column: number): CellValue => {
    const found = rows[row - 1]?.[column - 1];
    return found === undefined || found === "" ? null : found;
  };
  return {
    sheet,
    area: usedArea(rows),
    value,
    isDate: (row, column) =>
      typeof value(row, column) === "number" && areas.some((area) => contains(area, row, column)),
  };
}

/**
 * The description of a plain visible worksheet, with what differs.
 *
 * @example sheetInfo("低保", { visibility: "hidden" })
 */
export function sheetInfo(
  name: string,
  overrides: Partial<Omit<SheetInfo, "name">> = {},
): SheetInfo {
  return {
    name,
    index: 0,
    visibility: "visible",
    isProtected: false,
    isWorksheet: true,
    merges: [],
    hiddenRows: [],
    lastUsedColumn: 0,
    ...overrides,
  };
}
