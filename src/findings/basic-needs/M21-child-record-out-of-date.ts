import { addMonths, compareDates, compareMonths, formatDate, formatMonth } from "../../calendar";
import type { Field } from "../../roster/fields";
import type { Fact, Person, Table, TypedDate } from "../../roster/types";
import { ADULT_FROM } from "../age-and-children/children";
import { onceWhereCommon } from "../floods";
import { basedOn } from "../parameter-basis";
import { atPerson, idCell } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";
import { cycleOf } from "../verification/cycles";

const UPDATES = ["record_date", "review_date"] as const satisfies readonly Field[];
const MEANT = /留守|困境/;

/** A left-behind child, or one in difficulty, whose record was last updated more than a cycle ago (贵州: a quarter). */
export const M21: Rule = {
  id: "M21",
  family: "M",
  severity: "warn",
  source: null,
  needs: { fields: [UPDATES], parameters: ["work_cycle 困境儿童信息更新"] },
  run,
  title: { zh: "留守、困境儿童信息过期", en: "Child's record out of date" },
  text: {
    "": {
      zh: "{who}的留守、困境儿童信息{updated}更新，已超过{months}个月，请走访更新",
      en: "{who}: the record of a child left behind or in difficulty was updated in {updated}, more than {months} months ago; visit and update it",
    },
    column: {
      zh: "本表“{column}”列有{count}名（共{total}名）留守、困境儿童信息超过{months}个月未更新，请按季度集中更新",
      en: "{count} of {total} records in the column {column} were not updated for more than {months} months; update them together",
    },
  },
  next: {
    zh: "由儿童主任走访，更新监护、就学、健康等信息",
    en: "Have the village's officer for children visit and update care, schooling and health",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const cycle = cycleOf(context.policy, "困境儿童信息更新");
  if (cycle === null) return;
  const judged = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const household of context.roster.households) {
      if (!mayState(household, UPDATES)) continue;
      for (const person of household.people) {
        if (!isMeant(person)) continue;
        const updated = lastUpdate(person);
        if (updated === null) continue;
        judged.set(person.table, (judged.get(person.table) ?? 0) + 1);
        if (!isOlder(updated.value, cycle.months, context)) continue;
        const { date, precision } = updated.value;
        yield atPerson(person, [updated.cell, idCell(person)], {
          operands: {
            updated: precision === "day" ? formatDate(date) : formatMonth(date),
            months: cycle.months,
          },
        });
      }
    }
  };
  for (const seen of onceWhereCommon(sightings(), (table) => judged.get(table) ?? 0)) {
    yield { ...seen, ...basedOn(cycle.parameter) };
  }
}

/** By kind of child, else by the table's name; grown-ups of such a table are guardians. */
function isMeant(person: Person): boolean {
  if (person.age !== null && person.age >= ADULT_FROM) return false;
  const kind = person.text("child_type") ?? person.text("aid_type");
  if (kind !== null && MEANT.test(kind)) return true;
  return MEANT.test(`${person.table.title ?? ""} ${person.table.sheet}`);
}

type Dated = Fact<TypedDate> & { readonly value: TypedDate };

/** The latest of the dates in the row, or in the household's columns. */
function lastUpdate(person: Person): Dated | null {
  let latest: Dated | null = null;
  for (const field of UPDATES) {
    const fact = person.date(field) ?? person.household.date(field);
    const value = fact?.value ?? null;
    if (fact === null || value === null || value.openEnded || value.precision === "year") continue;
    if (latest === null || compareDates(value.date, latest.value.date) > 0) {
      latest = { ...fact, value };
    }
  }
  return latest;
}

/** Months alone are compared as months: a day within them may be either side. */
function isOlder(
  { date, precision }: TypedDate,
  months: number,
  { asOf }: FindingContext,
): boolean {
  const due = addMonths(date, months);
  return precision === "day" ? compareDates(asOf, due) > 0 : compareMonths(asOf, due) > 0;
}
