import { cycleOf, reviewOf } from "../../assessment/review";
import { shapeOf } from "../../assessment/table-shape";
import { numberOf, termsOf, type Terms } from "../../assessment/terms";
import type { Household } from "../../roster/types";
import { checkedByTable } from "../checked-by-table";
import { orByDefault, variantOn } from "../parameter-basis";
import { datedIn } from "../process/typed-dates";
import { shownDate } from "../shown-date";
import { atHousehold, type SightingDetails } from "../sighting";
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

function run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  const terms = termsOf(policy);
  return checkedByTable(assessments, (assessment) => {
    const { household } = assessment;
    const reviewed = datedIn(household, "review_date");
    if (!receivesDibao(assessment) || reviewed === null) return "cannot-tell";
    const review = reviewOf(household, shapeOf(household), terms);
    if (review?.isOverdue !== true) return null;
    const date = shownDate(reviewed.value);
    const said =
      review.last === null
        ? { variant: "next", operands: { date } }
        : sinceLast(household, terms, date);
    return atHousehold(household, [reviewed.cell], said);
  });
}

/** The sentence of the cycle that has passed: of the household's class, of those who can work, or of all. */
function sinceLast(household: Household, terms: Terms, date: string): SightingDetails {
  const cycle = cycleOf(household, terms);
  const operands = { date, months: numberOf(cycle) };
  if (cycle === terms.review.general) return { operands, ...variantOn("", cycle) };
  if (cycle === terms.review.labour) return { operands, ...variantOn("labour", cycle) };
  const grade = household.text("dibao_grade");
  return { operands: { ...operands, grade }, ...variantOn("class", cycle) };
}
