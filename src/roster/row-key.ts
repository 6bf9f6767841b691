import { isCellError, type CellValue } from "../workbook/cells";
import type { Grid } from "../workbook/grid";

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** Another start for the second half, so that the two 32-bit hashes fail apart from each other. */
const SECOND_OFFSET = 0x9747b28c;
const SEPARATOR = 0x1f;

/** FNV-1a, 32 bit, over a text's UTF-16 units. */
function fnv(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), PRIME);
  }
  return hash >>> 0;
}

/**
 * A short hash of texts in their order: 64 bits as at most 14 characters of 0-9 and a-z. Nobody can
 * read the texts back from it.
 */
export function shortHash(texts: readonly string[]): string {
  let first = OFFSET;
  let second = SECOND_OFFSET;
  for (const text of texts) {
    first = Math.imul(fnv(text, first) ^ SEPARATOR, PRIME);
    second = Math.imul(fnv(text, second) ^ SEPARATOR, PRIME);
  }
  return (first >>> 0).toString(36) + (second >>> 0).toString(36).padStart(7, "0");
}

/** Values of different kinds differ even where they look alike: the number 1 is not the text "1". */
function textOf(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return `e${value.error}`;
  return `${(typeof value).charAt(0)}${String(value)}`;
}

/**
 * A short hash of the original cells of one row, from column A up to `lastColumn`. Kept with a run,
 * it tells on the next reading whether rows were sorted or edited since.
 */
export function rowKey(grid: Grid, row: number, lastColumn: number): string {
  const texts: string[] = [];
  for (let column = 1; column <= lastColumn; column += 1) {
    texts.push(textOf(grid.value(row, column)));
  }
  return shortHash(texts);
}
