import { monthIn } from "../roster/place-words";
import type { Table } from "../roster/types";

/** Year × 12 + month, as a table's title, sheet name or the line above says it; null where none does. */
export function monthOfTable({ title, sheet, unitLine }: Table): number | null {
  for (const text of [title, sheet, unitLine]) {
    const month = text === null ? null : monthIn(text);
    if (month !== null) return month;
  }
  return null;
}
