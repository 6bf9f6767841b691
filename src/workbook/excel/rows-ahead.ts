import { MAX_ROW } from "../cells";
import type { RowsAhead } from "../reading";

/** Rows before and after those that are waited for: their households are then whole. */
const AROUND = 20;
/** Most rows that are read ahead of the others. */
const MOST_ROWS = 500;

/**
 * The rows of a sheet to read together with its first ones: those that are waited for and lie below,
 * with some around them. Where they are many, the first of them.
 *
 * @param below the last of the first rows
 * @example spansAhead({ sheet: "低保", spans: [{ first: 900, last: 901 }] }, "低保", 500)
 * // [{ first: 880, last: 921 }]
 */
export function spansAhead(
  ahead: RowsAhead | null,
  sheet: string,
  below: number,
): RowsAhead["spans"] {
  if (ahead?.sheet !== sheet) return [];
  const spans: { first: number; last: number }[] = [];
  let left = MOST_ROWS;
  let next = below + 1;
  for (const { first, last } of ahead.spans) {
    const from = Math.max(next, first - AROUND);
    const to = Math.min(last + AROUND, from + left - 1, MAX_ROW);
    if (to < from) continue;
    const before = spans.at(-1);
    if (before?.last === from - 1) before.last = to;
    else spans.push({ first: from, last: to });
    left -= to - from + 1;
    next = to + 1;
  }
  return spans;
}
