import { ONE_MONTH, spanIn, type Span } from "../../roster/money-period";
import type { Table } from "../../roster/types";

/**
 * The months that a sheet's title, name or the line above it says its sums are for: rural dibao is
 * paid by the quarter in many counties.
 *
 * @example periodOf(tableWithTitle("2024年第二季度农村低保金发放表")).months // 3
 */
export function periodOf({ title, sheet, unitLine }: Table): Span {
  for (const text of [title, sheet, unitLine]) {
    const span = text === null ? ONE_MONTH : spanIn(text);
    if (span.months > 1) return span;
  }
  return ONE_MONTH;
}
