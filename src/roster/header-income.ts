/** Headers over a total of income: whose it is and for how long, word by word. */
import type { Field } from "./fields";
import type { HeaderText } from "./header-text";
import type { MoneyOf, MoneyPeriod } from "./types";

/** What the words of an income header say. */
export interface IncomeReading {
  /** Null where they do not say whether it is per year or per month. */
  readonly field: Field | null;
  readonly alternatives: readonly Field[];
  readonly period: MoneyPeriod | null;
  readonly of: MoneyOf | null;
}

/** Income is told by the year or the month; a quarter's is neither. */
type IncomePeriod = Extract<MoneyPeriod, "year" | "month">;

/** Per head of the household, of the household, of one person, or not said. */
type Whose = "head" | "household" | "person" | null;

const AFTER_DEDUCTION =
  /^(?:扣[减除](?:就业成本|刚性支出|刚性|支出|各项)?(?:和|及|与)?(?:就业成本|刚性支出)?后的?)/;
/** Everything that may stand in such a header; what is left over makes it another one. */
const WORDS =
  /共同生活|家庭成员|家庭|全家|全户|每户|户|农村|农民|城镇|居民|人均|平均每人|每人平均|个人|本人|人员|每人|成员|全年|年度|每年|年|每月|月度|月|平均|均|总计|合计|总额|总数|总|纯|净|可支配|核定|核算|测算|认定|申报|核查|实际|全部|收入|金额|额|水平|情况|状况|的|计/g;
const FIELDS = {
  head: { year: "income_percap_year", month: "income_percap_month" },
  household: { year: "income_total_year", month: "income_total_month" },
  person: { year: "income_person_year", month: "income_person_month" },
} as const satisfies Record<string, Record<IncomePeriod, Field>>;

/**
 * Reads a header over a total of income, or returns null when it is none (工资性收入, 低保金收入).
 *
 * @param tableUnit what the table's own unit line says of the period, where the header does not.
 */
export function incomeReading(
  text: HeaderText,
  tableUnit: MoneyPeriod | null,
): IncomeReading | null {
  const deducted = AFTER_DEDUCTION.test(text.plain);
  const words = text.plain.replace(AFTER_DEDUCTION, "");
  if (!words.includes("收入") || words.replace(WORDS, "") !== "") return null;
  const whose = whoseIn(words) ?? (text.of === "person" ? "head" : text.of);
  const said = periodIn(words);
  const unit = text.period;
  if (isPart(unit)) return { field: null, alternatives: [], period: unit, of: text.of };
  const ofTable = isPart(tableUnit) ? null : tableUnit;
  const of = whose === "household" ? "household" : whose === null ? null : "person";
  if (said !== null && unit !== null && said !== unit) return unsaid(whose, of);
  const period = said ?? unit ?? ofTable ?? (text.dated ? "year" : conventional(words));
  if (period === null) return unsaid(whose, of);
  // The field for income after deductions is one of a year: a monthly figure has none.
  if (deducted && whose !== "head" && period === "month") {
    return { field: null, alternatives: ["deduct_rigid"], period, of };
  }
  const field: Field =
    deducted && whose !== "head" ? "deduct_rigid" : FIELDS[whose ?? "person"][period];
  const alternatives: Field[] = whose === null ? [FIELDS.household[period]] : [];
  return { field, alternatives, period, of };
}

/** A quarter's or half a year's, which no field of income is. */
function isPart(period: MoneyPeriod | null): period is Exclude<MoneyPeriod, IncomePeriod> {
  return period === "quarter" || period === "half-year";
}

function whoseIn(words: string): Whose {
  if (/人均|平均每人|每人平均/.test(words)) return "head";
  // 家庭年均收入 is per head in the registers; 家庭月均总收入 names the total.
  if (/(?<!平)[年月]均|家庭均/.test(words) && !words.includes("总")) return "head";
  if (/个人|本人|人员|每人/.test(words)) return "person";
  if (/成员(?!.*[总合])/.test(words)) return "person";
  return /家庭|全家|户|总|合计|共同生活/.test(words) ? "household" : null;
}

function periodIn(words: string): IncomePeriod | null {
  const year = words.includes("年");
  const month = words.includes("月");
  if (year === month) return null;
  return year ? "year" : "month";
}

/** 人均纯收入 and 可支配收入 are yearly figures by the way statistics define them. */
function conventional(words: string): IncomePeriod | null {
  return /人均.*(?:纯|可支配)收入/.test(words) ? "year" : null;
}

function unsaid(whose: Whose, of: MoneyOf | null): IncomeReading {
  const both = (owner: "head" | "household" | "person"): Field[] => [
    FIELDS[owner].year,
    FIELDS[owner].month,
  ];
  const alternatives = whose === null ? [...both("household"), ...both("person")] : both(whose);
  return { field: null, alternatives, period: null, of };
}
