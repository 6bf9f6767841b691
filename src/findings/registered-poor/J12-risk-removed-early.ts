import { addMonths, compareDates, formatDate, type CalendarDate } from "../../calendar";
import type { TypedDate, Household } from "../../roster/types";
import type { Field } from "../../roster/fields";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { atHousehold, cellsOf } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";

/** Registers hold this against households taken in from April 2022 on. */
const SINCE: CalendarDate = { year: 2022, month: 4, day: 1 };

/** The risk was removed fewer months after it was identified than the policy asks for. */
export const J12: Rule = {
  id: "J12",
  family: "J",
  severity: "warn",
  source: null,
  needs: {
    fields: ["monitor_in_date", "monitor_out_date"],
    parameters: ["risk_removal_months"],
  },
  run,
  title: { zh: "风险消除过快", en: "Risk removed early" },
  text: orByDefault({
    "": {
      zh: "{who}户{from}纳入监测，{to}消除风险，不足{months}个月，请核对",
      en: "{who}: monitored from {from}, risk removed on {to}, in fewer than {months} months; please check",
    },
  }),
  next: {
    zh: "核对帮扶措施和收入稳定情况，时间填错的更正",
    en: "Check measures and whether income is stable; correct dates that are wrong",
  },
};

function* run({ roster, policy }: FindingContext): Iterable<Sighting> {
  const months = policy.number("risk_removal_months");
  if (!months.set) return;
  const least = months.value.toNumber();
  for (const household of roster.households) {
    if (!mayState(household, ["monitor_out_date"])) continue;
    const [from, to] = [dayIn(household, "monitor_in_date"), dayIn(household, "monitor_out_date")];
    if (from === null || to === null || compareDates(from.date, SINCE) < 0) continue;
    if (compareDates(to.date, from.date) < 0 || !isTooEarly(from, to, least)) continue;
    const details = {
      ...variantOn("", months),
      operands: { from: formatDate(from.date), to: formatDate(to.date), months: least },
    };
    const cells = cellsOf(household, "monitor_out_date", "monitor_in_date");
    yield { ...atHousehold(household, cells, details), ...basedOn(months) };
  }
}

function dayIn(household: Household, field: Field): TypedDate | null {
  const typed = household.date(field)?.value ?? null;
  return typed === null || typed.openEnded || typed.precision === "year" ? null : typed;
}

/** Months alone are compared as months: a day within them may be either side. */
function isTooEarly(from: TypedDate, to: TypedDate, least: number): boolean {
  const isByDay = from.precision === "day" && to.precision === "day";
  const start = isByDay ? from.date : { ...from.date, day: 1 };
  const end = isByDay ? to.date : { ...to.date, day: 1 };
  return compareDates(end, addMonths(start, least)) < 0;
}
