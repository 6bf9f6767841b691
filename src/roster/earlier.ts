import { monthIn } from "./place-words";
import type { Table } from "./types";

const EARLIER_WORDS = /上月|上期|上年|上年度|去年|上季度|往年|变动前|调整前|历史|备份|旧表/;

/** A month as a table says it; a sheet that is called 6月 says no year. */
interface SaidMonth {
  /** Year × 12 + month; without a year the month alone. */
  readonly number: number;
  readonly hasYear: boolean;
}

/** The month that a table is of: by its title, its sheet's name, the line above it, or its headers. */
function monthOf(table: Table): SaidMonth | null {
  for (const text of [table.title, table.sheet, table.unitLine]) {
    const number = text === null ? null : monthIn(text);
    if (number !== null) return { number, hasYear: true };
  }
  const headed = new Set(table.columns.flatMap(({ header }) => monthIn(header) ?? []));
  const [only] = headed;
  if (only !== undefined && headed.size === 1) return { number: only, hasYear: true };
  const bare = /(?<!\d)(1[0-2]|[1-9])月份?(?!\d|前|底|起|新)/.exec(table.sheet)?.[1];
  return bare === undefined ? null : { number: Number(bare), hasYear: false };
}

/** Months without a year that may be of two years (12月, 1月) tell nothing. */
function isLaterMonth(later: SaidMonth | null, month: SaidMonth | null): boolean {
  if (later === null || month === null || later.hasYear !== month.hasYear) return false;
  const apart = later.number - month.number;
  return apart > 0 && (month.hasYear || apart <= MOST_APART);
}

const MOST_APART = 6;

/** Of one file, same scheme and area: what two months of one roster have in common in any case. */
function mayBeSame(a: Table, b: Table): boolean {
  const isPayment = (table: Table): boolean => table.role === "payment";
  return (
    a.input === b.input &&
    isPayment(a) === isPayment(b) &&
    a.scheme === b.scheme &&
    a.area === b.area &&
    wordsOf(a) === wordsOf(b)
  );
}

/** The place, and what else title and line say beside the month. */
function wordsOf(table: Table): string {
  return `${table.unitLine ?? ""} ${table.title ?? ""}`.replace(/[\d\s年月.-]+/g, "");
}

/**
 * Two months of one roster: of one layout, place, scheme and kind of row. Two townships' files are of one
 * layout and may be of two months without being one roster. In another layout, or by months without a
 * year, they are where they name the same people.
 */
function sameRoster(a: Table, b: Table, month: SaidMonth, samePeople: SamePeople): boolean {
  if (!mayBeSame(a, b)) return false;
  const isAlike = a.role === b.role && a.layoutKey === b.layoutKey;
  if (isAlike && month.hasYear) return true;
  // What was paid in a month stays so in the next: without need no payment sheet is set aside.
  return a.role !== "payment" && samePeople(a, b);
}

/** Whether two tables name mostly the same people. */
export type SamePeople = (a: Table, b: Table) => boolean;

/**
 * Rosters of an earlier month are not today's: of several tables of one place and scheme only the
 * latest month counts, the others become `earlier`; so does a table that calls itself so.
 */
export function earlierTables(
  tables: readonly Table[],
  samePeople: SamePeople,
): ReadonlySet<string> {
  const rosters = tables.filter(
    ({ role }) => role === "household" || role === "person" || role === "payment",
  );
  const months = new Map(rosters.map((table) => [table, monthOf(table)]));
  const earlier = new Set<string>();
  for (const table of rosters) {
    const month = months.get(table) ?? null;
    const isLater = (other: Table): boolean =>
      month !== null &&
      isLaterMonth(months.get(other) ?? null, month) &&
      sameRoster(table, other, month, samePeople);
    const saysSo = EARLIER_WORDS.test(`${table.title ?? ""} ${table.sheet}`) && rosters.length > 1;
    if (saysSo || rosters.some(isLater)) earlier.add(table.id);
  }
  // Nothing but earlier tables: then the last of them is what there is to check.
  return earlier.size === rosters.length ? new Set() : earlier;
}
