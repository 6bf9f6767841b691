import { addMonths, compareDates, formatMonth, type CalendarDate } from "../../calendar";
import type { Household, Table } from "../../roster/types";
import type { Field } from "../../roster/fields";
import { basedOn } from "../parameter-basis";
import { isKnownUncovered, isMonitored } from "../registered-poor/registers";
import { onceWhereMany } from "../floods";
import { datedIn, type Dated } from "../process/typed-dates";
import { addTo } from "../roster-index";
import { atHousehold, atTable, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { cycleOf } from "./cycles";

/**
 * 按月互推新增对象: how many households a roster of dibao or tekun took in since the last exchange, to
 * be passed on to agriculture; and each household newly monitored that is on neither scheme.
 */
export const M16: Rule = {
  id: "M16",
  family: "M",
  severity: "info",
  source: null,
  needs: {
    fields: [["first_month", "approve_date", "tekun_start", "monitor_in_date"]],
    parameters: ["work_cycle 新增对象互推"],
  },
  run,
  title: { zh: "新增对象互推", en: "New cases to exchange" },
  text: {
    "": {
      zh: "本表{since}以来新增{count}户，请推送农业农村部门",
      en: "{count} households here were taken in since {since}; pass them on to agriculture",
    },
    monitored: {
      zh: "{who}户{from}新纳入防返贫监测，未见低保、特困，请对接农业农村部门推送信息核查",
      en: "{who}: monitored since {from} and on neither dibao nor tekun; look into what agriculture passed on",
    },
    "monitored-many": {
      zh: "本表{since}以来新纳入防返贫监测而未见低保、特困的有{count}户，请按推送名单逐户核查",
      en: "{count} households here were monitored since {since} and are on neither dibao nor tekun; go through the list passed on",
    },
  },
  next: {
    zh: "按月与农业农村部门互推新增对象信息，符合条件的及时纳入",
    en: "Exchange new cases with agriculture every month, and take in whoever is eligible",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const { policy, asOf } = context;
  const cycle = cycleOf(policy, "新增对象互推");
  const since = addMonths({ ...asOf, day: 1 }, 1 - cycle.months);
  const source = basedOn(cycle.parameter);
  for (const seen of takenIn(context, since)) yield { ...seen, ...source };
  const monitored = onceWhereMany(newlyMonitored(context, since));
  for (const seen of monitored) yield { ...seen, ...source };
}

const STARTS = ["first_month", "approve_date", "tekun_start"] as const satisfies readonly Field[];

function* takenIn({ assessments, asOf }: FindingContext, since: CalendarDate): Generator<Sighting> {
  const taken = assessments.filter(
    ({ household, isRecipient }) =>
      isRecipient &&
      (household.scheme === "dibao" || household.scheme === "tekun") &&
      STARTS.some((field) => isWithin(household, field, since, asOf)),
  );
  const byTable = new Map<Table, Household[]>();
  for (const { household } of taken) addTo(byTable, household.table, household);
  for (const [first, ...others] of byTable.values()) {
    if (first === undefined) continue;
    const { row } = atHousehold(first, []);
    yield atTable(first.table, row, cellsOf(first, ...STARTS), {
      operands: { since: formatMonth(since), count: 1 + others.length },
    });
  }
}

function* newlyMonitored(context: FindingContext, since: CalendarDate): Generator<Sighting> {
  for (const household of context.roster.households) {
    const dated = datedIn(household, "monitor_in_date");
    if (dated === null || !isBetween(dated, since, context.asOf)) continue;
    if (isMonitored(household, context) !== true || !isKnownUncovered(household, context)) continue;
    yield atHousehold(household, [dated.cell, household.cell("monitor_type")], {
      variant: "monitored",
      operands: { from: formatMonth(dated.value.date), since: formatMonth(since) },
    });
  }
}

function isWithin(
  household: Household,
  field: Field,
  since: CalendarDate,
  asOf: CalendarDate,
): boolean {
  const dated = datedIn(household, field);
  return dated !== null && isBetween(dated, since, asOf);
}

/** From the first day of the cycle to the as-of date; a month counts where any of it does. */
function isBetween({ value: { date } }: Dated, since: CalendarDate, asOf: CalendarDate): boolean {
  return compareDates(date, since) >= 0 && compareDates(date, asOf) <= 0;
}
