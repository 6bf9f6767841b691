/**
 * Rows in a few characters.
 *
 * @example rowsText([5, 6, 7, 12]) // "5–7、12"
 */
export function rowsText(rows: readonly number[]): string {
  const spans: { first: number; last: number }[] = [];
  for (const row of rows) {
    const before = spans.at(-1);
    if (before !== undefined && row === before.last + 1) before.last = row;
    else spans.push({ first: row, last: row });
  }
  return spans
    .map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`))
    .join("、");
}
