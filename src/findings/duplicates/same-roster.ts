import type { Household, Table } from "../../roster/types";
import { builtOnce } from "../built-once";

/**
 * Whether two households stand in what is one roster: the same kind of table, of one scheme and
 * area, for one period. Sheets of one village each belong together; a roster of another scheme, of
 * the other area or of another month does not, and neither does a table of unknown scheme whose
 * columns are others. Rows of one table that do not say their scheme or area belong to all of it.
 */
export function isSameRoster(a: Household, b: Household): boolean {
  if (!agree(a.area, b.area)) return false;
  if (a.table === b.table) return agree(a.scheme, b.scheme);
  if (a.table.role !== b.table.role || a.scheme !== b.scheme) return false;
  if (a.scheme === null && a.table.layoutKey !== b.table.layoutKey) return false;
  return isSamePeriod(a.table, b.table);
}

/** The period that a table's sheet name or title gives; a part that it does not give is null. */
interface Period {
  readonly year: string | null;
  readonly part: string | null;
}

const periods = new WeakMap<Table, Period>();

function periodOf(table: Table): Period {
  return builtOnce(periods, table, () => {
    const words = [table.sheet, table.title, table.unitLine].join(" ");
    return { year: /(?:19|20)\d\d/.exec(words)?.[0] ?? null, part: partOfYear(words) };
  });
}

/** 一 is 1, 十二 is 12. */
const MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

function partOfYear(words: string): string | null {
  const month =
    /(?<!\d)(\d{1,2})月/.exec(words) ?? /(?:19|20)\d\d[-.年](\d{1,2})(?!\d)/.exec(words);
  if (month !== null) return `m${Number(month[1])}`;
  const written = MONTHS.indexOf(/([一二三四五六七八九十]+)月/.exec(words)?.[1] ?? "");
  if (written !== -1) return `m${written + 1}`;
  const quarter = /([一二三四1-4])季度/.exec(words);
  return quarter === null ? null : `q${quarter[1] ?? ""}`;
}

/** Whether two tables may be of one period: neither year, month nor quarter says otherwise. */
export function isSamePeriod(a: Table, b: Table): boolean {
  const [one, other] = [periodOf(a), periodOf(b)];
  return agree(one.year, other.year) && agree(one.part, other.part);
}

function agree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}
