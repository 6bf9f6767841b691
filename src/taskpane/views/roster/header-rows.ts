/** Header bands have six rows at most. */
const MOST_ROWS = 6;
const LAST_ROW = 1_048_576;

/**
 * Reads the rows of a header as typed; null where they are none that a header can have.
 *
 * @example headerRows("3-4") // [3, 4]
 */
export function headerRows(typed: string): readonly number[] | null {
  const match = /^\s*(\d{1,7})\s*(?:[-–—~至到:：]\s*(\d{1,7}))?\s*$/.exec(typed);
  if (!match) return null;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  if (first < 1 || last < first || last > LAST_ROW || last - first >= MOST_ROWS) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
