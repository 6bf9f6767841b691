/** What every sheet that is one list has around its rows: title, headings that stay, filter, print. */
import type { Area } from "../workbook/cells";
import type { DescribedCell, SheetDescription } from "../workbook/sheets";
import { heightsFrom } from "./row-heights";
import { printOn, SHEET_STYLES } from "./styles";

/** The frame's part of a description; name, colour and the like are the list's own. */
export type ListFrame = Pick<
  SheetDescription,
  "rows" | "styles" | "merges" | "columnWidths" | "rowHeights" | "freeze" | "print"
>;

/** In points. */
const TITLE_HEIGHT = 30;
const LINE_HEIGHT = 18;

/**
 * Frames a list: the rows above `headRow` (a title, below it at most one line) go over the whole
 * width; the headings stay in sight and stand on every printed page.
 * @param widths of the columns, in characters
 * @param measure whether each row is made as high as its texts need
 */
export function listFrame(
  rows: readonly (readonly DescribedCell[])[],
  headRow: number,
  widths: readonly number[],
  measure = true,
): ListFrame {
  const acrossTitle = (row: number): Area => ({
    firstRow: row,
    lastRow: row,
    firstColumn: 1,
    lastColumn: widths.length,
  });
  return {
    rows,
    styles: SHEET_STYLES,
    merges: Array.from({ length: headRow - 1 }, (_, i) => acrossTitle(i + 1)),
    columnWidths: widths,
    rowHeights: {
      1: TITLE_HEIGHT,
      ...(headRow > 2 ? { 2: LINE_HEIGHT } : {}),
      ...(measure ? heightsFrom(rows, headRow, widths) : {}),
    },
    freeze: { rows: headRow, columns: 0 },
    print: printOn([headRow, headRow]),
  };
}

/** The area that a list is filtered in: from its headings down, with one row at least. */
export function listFilter(
  rows: readonly unknown[],
  headRow: number,
  widths: readonly number[],
): Area {
  return {
    firstRow: headRow,
    lastRow: Math.max(headRow + 1, rows.length),
    firstColumn: 1,
    lastColumn: widths.length,
  };
}
