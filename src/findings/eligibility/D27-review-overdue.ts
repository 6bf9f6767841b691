import { addMonths, compareDates, formatDate, lastDayOf, type CalendarDate } from "../../calendar";
import { cycleOf } from "../../assessment/review";
import { termsOf } from "../../assessment/terms";
import type { Household, Table, TypedDate } from "../../roster/types";
import { onceWhereCommon } from "../floods";
import { orByDefault, variantOn } from "../parameter-basis";
import { atHousehold, headerOver } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { receivesDibao } from "./coverage";

/** The last review is longer ago than the cycle, or the day set for the next one has passed. */
export const D27: Rule = {
  id: "D27",
  family: "D",
  severity: "warn",
  source: null,
  needs: {
    fields: ["review_date"],
    parameters: [["review_months", "review_months_labour", "review_months_class"]],
  },
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
    class: {
      zh: "{who}户为{grade}，最近复核为{date}，至今超过规定的{months}个月",
      en: "{who}: of {grade}, last reviewed on {date}, more than the {months} months set for it ago",
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
  const shortest = shortestCycle(context);
  // Nearly all are within the shortest cycle: only of the others it matters which one is theirs.
  const sinceLast = (typed: TypedDate, household: Household): Seen | null =>
    isPast(typed, shortest, context.asOf) ? dueSinceLast(typed, household, context) : null;
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
      const seen = isNext ? dueNext(typed, context) : sinceLast(typed, household);
      if (seen !== null) yield atHousehold(household, [fact.cell], seen);
    }
  };
  yield* onceWhereCommon(sightings(), (table) => judged.get(table) ?? 0);
}

/** The shortest cycle of the policy in months; one that nothing is ever past where none is set. */
function shortestCycle({ policy }: FindingContext): number {
  const { review } = termsOf(policy);
  const cycles = [review.general, review.labour, ...review.byClass.values()];
  const months = cycles.flatMap((one) => (one.set ? [one.value.toNumber()] : []));
  return months.length === 0 ? NEVER : Math.min(...months);
}

const NEVER = 12_000;

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
  const terms = termsOf(policy);
  const { review } = terms;
  const cycle = cycleOf(household, terms);
  if (!cycle.set) return null;
  const months = cycle.value.toNumber();
  if (!isPast(typed, months, asOf)) return null;
  const operands = { date: formatDate(typed.date), months };
  if (cycle === review.general) return { operands, ...variantOn("", cycle) };
  if (cycle === review.labour) return { operands, ...variantOn("labour", cycle) };
  const grade = household.text("dibao_grade");
  return { operands: { ...operands, grade }, ...variantOn("class", cycle) };
}

function isPast(typed: TypedDate, months: number, asOf: CalendarDate): boolean {
  return compareDates(addMonths(latestDay(typed), months), asOf) < 0;
}
