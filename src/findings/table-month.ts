import { monthIn } from "../roster/place-words";
import type { YearMonth } from "../calendar";
import type { Table } from "../roster/types";

/** The month that such a number stands for. @example monthNumbered(2024 * 12 + 12) // 2024-12 */
export function monthNumbered(number: number): YearMonth {
  const year = Math.floor((number - 1) / 12);
  return { year, month: number - year * 12 };
}

/** Year × 12 + month, as a table's title, sheet name or the line above says it; null where none does. */
export function monthOfTable({ title, sheet, unitLine }: Table): number | null {
  for (const text of [title, sheet, unitLine]) {
    const month = text === null ? null : monthIn(text);
    if (month !== null) return month;
  }
  return null;
}
