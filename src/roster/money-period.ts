/** Sums that are of more than a month: 元/季度, 半年津贴, 第二季度 … 发放花名册. */
import type { Field } from "./fields";
import type { MoneyPeriod } from "./types";

/** Allowances, whose sums are compared with a rate: of a quarter they are thrice the month's. */
export const ALLOWANCES: ReadonlySet<Field> = new Set<Field>([
  "living_allowance",
  "nursing_allowance",
  "disability_allowance_total",
  "elder_amount",
  "child_amount",
  "tekun_basic",
  "tekun_care",
]);

const MONTHS = {
  month: 1,
  quarter: 3,
  "half-year": 6,
  year: 12,
} as const satisfies Record<MoneyPeriod, number>;

/**
 * How many months a sum is for; one where nothing says more, as aid is paid by the month.
 *
 * @example monthsIn("quarter") // 3
 */
export function monthsIn(period: MoneyPeriod | null): number {
  return period === null ? 1 : MONTHS[period];
}

/** How many months one sum is for, and how a title calls them. */
export interface Span {
  readonly months: number;
  /** 第二季度, 4-6月; null where one month is meant. */
  readonly words: string | null;
}

export const ONE_MONTH: Span = { months: 1, words: null };

const QUARTER = /(?:\d{4}年?)?第?[一二三四1-4]季度/;
const HALF_YEAR = /(?:\d{4}年?)?[上下]半年/;
/** 4-6月, 4月至6月, 2024年4月—2024年6月, 2023年11月至2024年1月; not 2005-08月, which is one month. */
const MONTHS_FROM_TO = /(?<!\d)(?:\d{4}年)?(\d{1,2})月?[-—–~～至到](?:\d{4}年)?(\d{1,2})月/;

/**
 * The months that a title, a sheet's name or the line above a table speaks of.
 *
 * @example spanIn("2024年第二季度农村低保金发放表").months // 3
 */
export function spanIn(text: string): Span {
  const plain = text.replace(/\s/g, "");
  const found = MONTHS_FROM_TO.exec(plain);
  if (found !== null) {
    const [from, to] = [Number(found[1]), Number(found[2])];
    // 11月至1月 goes on into the next year.
    return { months: to - from + 1 + (to < from ? 12 : 0), words: found[0] };
  }
  const quarter = QUARTER.exec(plain);
  if (quarter !== null) return { months: MONTHS.quarter, words: quarter[0] };
  const half = HALF_YEAR.exec(plain);
  return half === null ? ONE_MONTH : { months: MONTHS["half-year"], words: half[0] };
}

/** The period of so many months; null where there is no word for it. */
export function periodOf(months: number): MoneyPeriod | null {
  const periods = Object.keys(MONTHS) as readonly MoneyPeriod[];
  return periods.find((period) => MONTHS[period] === months) ?? null;
}
