import { compareMonths, formatMonth } from "../../calendar";
import type { Field } from "../../roster/fields";
import type { Household } from "../../roster/types";
import { checkedByTable, type Look } from "../checked-by-table";
import { datedIn } from "../process/typed-dates";
import { shownDate } from "../shown-date";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

const WORDS = {
  approve_date: { zh: "审批", en: "approved" },
  apply_date: { zh: "申请", en: "applied for" },
} as const satisfies Partial<Record<Field, { zh: string; en: string }>>;

/** Support begins in a month before that of the approval, or of the application. */
export const D29: Rule = {
  id: "D29",
  family: "D",
  severity: "warn",
  source: null,
  needs: { fields: ["first_month", ["approve_date", "apply_date"]] },
  run,
  title: { zh: "保障起始早于申请或审批", en: "Support begins before approval" },
  text: {
    "": {
      zh: "{who}户保障起始月为{first}，早于{whatZh}日期{date}",
      en: "{who}: support from {first}, but {whatEn} on {date}",
    },
    column: {
      zh: "本表“{column}”列有{count}户（可核{total}户）早于审批或申请日期，审批日期可能是最近一次复核",
      en: "{count} of {total} households begin before approval or application in the column {column}: those days may be of the last review",
    },
  },
  next: {
    zh: "核对审批文书和首次发放月份，更正日期",
    en: "Check the approval and the first payment, and correct the date",
  },
};

function run({ roster }: FindingContext): Iterable<Sighting> {
  return checkedByTable(roster.households, compared);
}

function compared(household: Household): Look {
  const first = datedIn(household, "first_month");
  if (first === null) return "cannot-tell";
  let isJudged = false;
  for (const field of ["approve_date", "apply_date"] as const) {
    const granted = datedIn(household, field);
    if (granted === null) continue;
    isJudged = true;
    if (compareMonths(first.value.date, granted.value.date) >= 0) continue;
    return atHousehold(household, [first.cell, granted.cell], {
      operands: {
        first: formatMonth(first.value.date),
        date: shownDate(granted.value),
        whatZh: WORDS[field].zh,
        whatEn: WORDS[field].en,
      },
    });
  }
  return isJudged ? null : "cannot-tell";
}
