import { serialOf } from "../day-serial";
import type { CellContent, CellStyle } from "../sheets";
import { literalText } from "./assumptions";

/** A cell to be written: what it holds, and how it looks. */
export interface PlacedCell {
  readonly content: CellContent;
  readonly style: CellStyle | null;
}

/** The format of cells that hold text. */
export const TEXT_FORMAT = "@";
const DATE_FORMAT = "yyyy-mm-dd";
/** Longest text that Excel takes in a cell, in UTF-16 units. */
const MAX_TEXT = 32_767;

/**
 * The number format that a cell gets before its value: its style's own, else one under which the
 * value stays what it is. Null where any will do.
 */
export function formatOf({ content, style }: PlacedCell): string | null {
  if (style?.numberFormat !== undefined) return style.numberFormat;
  if (typeof content === "string") return TEXT_FORMAT;
  if (typeof content === "object" && content !== null && "date" in content) return DATE_FORMAT;
  return null;
}

/** What is put into a cell of that format. Null leaves it as it is. */
export function entryOf(cell: PlacedCell, date1904: boolean): string | number | null {
  const { content } = cell;
  if (content === null || typeof content === "number") return content;
  if (typeof content === "string") return literalText(cut(content), formatOf(cell) === TEXT_FORMAT);
  if ("date" in content) return serialOf(content.date, date1904);
  return `=${content.formula}`;
}

/** What the cell then holds, for comparing; undefined where Excel calculates it. */
export function heldBy({ content }: PlacedCell, date1904: boolean): string | number | undefined {
  if (content === null) return "";
  if (typeof content === "string") return cut(content);
  if (typeof content === "number") return content;
  return "date" in content ? serialOf(content.date, date1904) : undefined;
}

function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
}
