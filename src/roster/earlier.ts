import { monthIn } from "./place-words";
import type { Table } from "./types";

const EARLIER_WORDS = /上月|上期|上年|上年度|去年|上季度|往年|变动前|调整前|历史|备份|旧表/;

/** The month that a table is of, by its title, its sheet's name or the line above it. */
function monthOf(table: Table): number | null {
  for (const text of [table.title, table.sheet, table.unitLine]) {
    const month = text === null ? null : monthIn(text);
    if (month !== null) return month;
  }
  return null;
}

/**
 * Tables that can be two months of one roster: of one file, same place, scheme, area and kind of row.
 * Two townships' files are of one layout and may be of two months without being one roster.
 */
function sameRoster(a: Table, b: Table): boolean {
  const place = (table: Table): string =>
    `${table.unitLine ?? ""} ${table.title ?? ""}`.replace(/[\d\s年月.-]+/g, "");
  return (
    a.input === b.input &&
    a.role === b.role &&
    a.scheme === b.scheme &&
    a.area === b.area &&
    a.layoutKey === b.layoutKey &&
    place(a) === place(b)
  );
}

/**
 * Rosters of an earlier month are not today's: of several tables of one layout, place and scheme
 * only the latest month counts, the others become `earlier`; so does a table that calls itself so.
 */
export function earlierTables(tables: readonly Table[]): ReadonlySet<string> {
  const rosters = tables.filter(
    ({ role }) => role === "household" || role === "person" || role === "payment",
  );
  const earlier = new Set<string>();
  for (const table of rosters) {
    const month = monthOf(table);
    const isLater = (other: Table): boolean => {
      const otherMonth = monthOf(other);
      return (
        otherMonth !== null && month !== null && otherMonth > month && sameRoster(table, other)
      );
    };
    const saysSo = EARLIER_WORDS.test(`${table.title ?? ""} ${table.sheet}`) && rosters.length > 1;
    if (saysSo || (month !== null && rosters.some(isLater))) earlier.add(table.id);
  }
  // Nothing but earlier tables: then the last of them is what there is to check.
  return earlier.size === rosters.length ? new Set() : earlier;
}
