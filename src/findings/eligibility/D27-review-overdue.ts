import { addMonths, compareDates, formatDate, lastDayOf, type CalendarDate } from "../../calendar";
import type { Household, Table, TypedDate } from "../../roster/types";
import { onceWhereCommon } from "../floods";
import { orByDefault, variantOn } from "../parameter-basis";
import { atHousehold, headerOver } from "../sighting";
import { thresholdOf } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";
import { receivesDibao } from "./coverage";
import { isEmployed, labourOf } from "./hardship";

/** The last review is longer ago than the cycle, or the day set for the next one has passed. */
export const D27: Rule = {
  id: "D27",
  family: "D",
  severity: "warn",
  source: null,
  needs: { fields: ["review_date"], parameters: ["review_months", "review_months_labour"] },
  run,
  title: { zh: "长期未复核", en: "Review overdue" },
  text: orByDefault({
    "": {
      zh: "{who}户最近复核为{date}，至今超过{months}个月",
      en: "{who}: last reviewed on {date}, more than {months} months ago",
    },
    labour: {
      zh: "{who}户有劳动能力或务工成员，最近复核为{date}，至今超过{months}个月",
      en: "{who}: with a member able to work, last reviewed on {date}, more than {months} months ago",
    },
    next: {
      zh: "{who}户下次复核时间为{date}，已过期",
      en: "{who}: the next review was due on {date}",
    },
    column: {
      zh: "本表“{column}”列有{count}户（可核{total}户）超过复核周期，该列可能未更新",
      en: "{count} of {total} households are past the cycle in the column {column}, which may be out of date",
    },
  }),
  next: {
    zh: "安排复核家庭人口、收入和财产，更新复核时间",
    en: "Review members, income and property, and enter the day",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const judged = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const assessment of context.assessments) {
      if (!receivesDibao(assessment)) continue;
      const { household } = assessment;
      const fact = household.date("review_date");
      const typed = fact?.value ?? null;
      if (fact === null || typed === null || typed.openEnded || typed.precision === "year")
        continue;
      judged.set(household.table, (judged.get(household.table) ?? 0) + 1);
      const isNext = /下次|下一/.test(headerOver(household.table, fact.cell));
      const seen = isNext ? dueNext(typed, context) : dueSinceLast(typed, household, context);
      if (seen !== null) yield atHousehold(household, [fact.cell], seen);
    }
  };
  yield* onceWhereCommon(sightings(), (table) => judged.get(table) ?? 0);
}

type Seen = Pick<Sighting, "operands" | "variant">;

/** A month is over with its last day. */
function latestDay({ date, precision }: TypedDate): CalendarDate {
  return precision === "month" ? lastDayOf(date) : date;
}

function dueNext(typed: TypedDate, { asOf }: FindingContext): Seen | null {
  if (compareDates(latestDay(typed), asOf) >= 0) return null;
  return { variant: "next", operands: { date: formatDate(typed.date) } };
}

function dueSinceLast(
  typed: TypedDate,
  household: Household,
  { asOf, policy }: FindingContext,
): Seen | null {
  const cycles = [
    thresholdOf(policy, "review_months"),
    thresholdOf(policy, "review_months_labour"),
  ];
  const shortest = Math.min(...cycles.map((months) => months ?? Infinity));
  // Nearly all are within the shorter cycle: only of the others it matters who can work.
  if (!isPast(typed, shortest, asOf)) return null;
  const canWork = household.people.some(
    (person) => labourOf(person) === "able" || isEmployed(person) === true,
  );
  const code = canWork ? "review_months_labour" : "review_months";
  const months = thresholdOf(policy, code);
  if (months === null || !isPast(typed, months, asOf)) return null;
  return {
    operands: { date: formatDate(typed.date), months },
    ...variantOn(canWork ? "labour" : "", policy.number(code)),
  };
}

function isPast(typed: TypedDate, months: number, asOf: CalendarDate): boolean {
  return Number.isFinite(months) && compareDates(addMonths(latestDay(typed), months), asOf) < 0;
}
