import type { Table } from "../../roster/types";

/** How many months one sum of a payment sheet is for, and how the sheet calls them. */
export interface PaidPeriod {
  readonly months: number;
  /** 第二季度, 4-6月; null for a sheet of one month. */
  readonly words: string | null;
}

export const ONE_MONTH: PaidPeriod = { months: 1, words: null };
const QUARTER = /(?:\d{4}年?)?第?[一二三四1-4]季度/;
const HALF_YEAR = /(?:\d{4}年?)?[上下]半年/;
/** 4-6月, 4月至6月, 2024年4月—2024年6月, 2023年11月至2024年1月; not 2005-08月, which is one month. */
const SPAN = /(?<!\d)(?:\d{4}年)?(\d{1,2})月?[-—–~～至到](?:\d{4}年)?(\d{1,2})月/;

/**
 * The months that a sheet's title, name or the line above it says its sums are for: rural dibao is
 * paid by the quarter in many counties.
 *
 * @example periodOf(tableWithTitle("2024年第二季度农村低保金发放表")).months // 3
 */
export function periodOf({ title, sheet, unitLine }: Table): PaidPeriod {
  for (const text of [title, sheet, unitLine]) {
    const period = text === null ? ONE_MONTH : periodIn(text.replace(/\s/g, ""));
    if (period.months > 1) return period;
  }
  return ONE_MONTH;
}

function periodIn(text: string): PaidPeriod {
  const span = SPAN.exec(text);
  if (span !== null) {
    const [from, to] = [Number(span[1]), Number(span[2])];
    // 11月至1月 goes on into the next year.
    return { months: to - from + 1 + (to < from ? 12 : 0), words: span[0] };
  }
  const quarter = QUARTER.exec(text);
  if (quarter !== null) return { months: 3, words: quarter[0] };
  const half = HALF_YEAR.exec(text);
  return half === null ? ONE_MONTH : { months: 6, words: half[0] };
}
