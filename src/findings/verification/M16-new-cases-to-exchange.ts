import { addMonths, compareDates, formatMonth, type CalendarDate } from "../../calendar";
import type { Household, Table } from "../../roster/types";
import type { Field } from "../../roster/fields";
import { basedOn } from "../parameter-basis";
import { isKnownUncovered, isMonitored } from "../registered-poor/registers";
import { datedIn } from "../process/typed-dates";
import { atHousehold, atTable, cellsOf } from "../sighting";
import { mayState } from "../table-fields";
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

/** From this many on, newly monitored households are told once. */
const MANY = 20;

function* run(context: FindingContext): Iterable<Sighting> {
  const cycle = cycleOf(context.policy, "新增对象互推");
  if (cycle === null) return;
  const since = addMonths({ ...context.asOf, day: 1 }, 1 - cycle.months);
  const source = basedOn(cycle.parameter);
  for (const seen of takenIn(context, since)) yield { ...seen, ...source };
  for (const seen of newlyMonitored(context, since)) yield { ...seen, ...source };
}

const STARTS = ["first_month", "approve_date", "tekun_start"] as const satisfies readonly Field[];

function* takenIn(
  { roster, index, asOf }: FindingContext,
  since: CalendarDate,
): Generator<Sighting> {
  const counts = new Map<Table, { count: number; readonly first: Household }>();
  for (const household of roster.households) {
    if (household.scheme !== "dibao" && household.scheme !== "tekun") continue;
    if (!mayState(household, STARTS) || index.assessmentOf(household)?.isRecipient !== true)
      continue;
    if (!STARTS.some((field) => isWithin(household, field, since, asOf))) continue;
    const known = counts.get(household.table);
    if (known === undefined) counts.set(household.table, { count: 1, first: household });
    else known.count += 1;
  }
  for (const [table, { count, first }] of counts) {
    yield atTable(table, first.rows[0] ?? table.firstRow, cellsOf(first, ...STARTS), {
      operands: { since: formatMonth(since), count },
    });
  }
}

function* newlyMonitored(context: FindingContext, since: CalendarDate): Generator<Sighting> {
  const byTable = new Map<Table, Household[]>();
  for (const household of context.roster.households) {
    if (!mayState(household, ["monitor_in_date"])) continue;
    if (!isWithin(household, "monitor_in_date", since, context.asOf)) continue;
    if (isMonitored(household, context) !== true || !isKnownUncovered(household, context)) continue;
    const known = byTable.get(household.table);
    if (known === undefined) byTable.set(household.table, [household]);
    else known.push(household);
  }
  for (const [table, households] of byTable) yield* told(table, households, since);
}

function* told(
  table: Table,
  households: readonly Household[],
  since: CalendarDate,
): Generator<Sighting> {
  const [first] = households;
  if (first === undefined) return;
  if (households.length > MANY) {
    yield atTable(table, first.rows[0] ?? table.firstRow, cellsOf(first, "monitor_in_date"), {
      variant: "monitored-many",
      operands: { since: formatMonth(since), count: households.length },
    });
    return;
  }
  for (const household of households) {
    const dated = datedIn(household, "monitor_in_date");
    yield atHousehold(household, cellsOf(household, "monitor_in_date", "monitor_type"), {
      variant: "monitored",
      operands: { from: dated === null ? null : formatMonth(dated.value.date) },
    });
  }
}

/** From the first day of the cycle to the as-of date; a month counts where any of it does. */
function isWithin(
  household: Household,
  field: Field,
  since: CalendarDate,
  asOf: CalendarDate,
): boolean {
  const dated = datedIn(household, field);
  if (dated === null) return false;
  const { date } = dated.value;
  return compareDates(date, since) >= 0 && compareDates(date, asOf) <= 0;
}
