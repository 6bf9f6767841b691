/**
 * Heights of rows with wrapped text, in points. Programs differ in whether they grow such rows when
 * a file is opened, so we say how high they are.
 */
import type { CellContent, DescribedCell } from "../workbook/sheets";

const LINE = 13.5;
const LOWEST = 18;
/** The highest row that Excel allows is 409 points. */
const HIGHEST = 400;

/** Width of a text in characters of the column width's unit: Chinese characters take two. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0xff ? 2 : 1;
  return width;
}

/** How high a row must be for its texts to be read in columns of these widths. */
export function rowHeight(row: readonly DescribedCell[], widths: readonly number[]): number {
  let lines = 1;
  row.forEach((cell, i) => {
    lines = Math.max(lines, linesOf(cell.content, widths[i] ?? 10));
  });
  return Math.min(HIGHEST, Math.max(LOWEST, lines * LINE + 4));
}

function linesOf(content: CellContent, width: number): number {
  if (typeof content !== "string") return 1;
  // A tenth is lost to margins and to words that do not break.
  return Math.ceil(textWidth(content) / Math.max(1, width * 0.9));
}

/** Heights of the rows from `first` (counted from 1) on, by row number. */
export function heightsFrom(
  rows: readonly (readonly DescribedCell[])[],
  first: number,
  widths: readonly number[],
): Record<number, number> {
  const heights: Record<number, number> = {};
  rows.forEach((row, i) => {
    if (i + 1 >= first) heights[i + 1] = rowHeight(row, widths);
  });
  return heights;
}
