import { addMonths, compareDates, type CalendarDate } from "../../calendar";
import type { Person, TypedDate } from "../../roster/types";
import { listedPeople, type Listed } from "../listed-people";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { comparableId } from "../roster-index";
import { atPerson, cellsOf, idCell, nameCell } from "../sighting";
import { thresholdOf } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";

/** Somebody of great age in the roster without a recent proof of life. */
export const C03: Rule = {
  id: "C03",
  family: "C",
  severity: "warn",
  source: null,
  needs: {
    fields: [["id_card", "birth_date", "age"]],
    parameters: ["longevity_check_age", "life_check_months"],
  },
  run,
  title: { zh: "百岁以上在册核实", en: "Of great age, to be verified" },
  text: orByDefault({
    "": {
      zh: "{who}，{age}周岁仍在册，未见近{months}个月的生存认证，请核实",
      en: "{who}, {age}, still listed without a proof of life in the last {months} months; please check",
    },
  }),
  next: {
    zh: "入户或视频核实本人，补记生存认证时间",
    en: "See the person at home or by video, and note the day of the proof of life",
  },
};

function* run({ index, policy, roster, asOf }: FindingContext): Iterable<Sighting> {
  const limit = policy.number("longevity_check_age");
  const months = thresholdOf(policy, "life_check_months") ?? 0;
  const from = addMonths(asOf, -months);
  const listed = listedPeople(roster, "life-checks");
  const least = limit.set ? limit.value.toNumber() : Infinity;
  for (const person of index.recorded) {
    const { age } = person;
    if (age === null || age < least || isVerified(person, listed, from)) continue;
    yield {
      ...atPerson(
        person,
        [...cellsOf(person, "age", "birth_date"), idCell(person), nameCell(person)],
        {
          ...variantOn("", limit),
          operands: { age, months },
        },
      ),
      ...basedOn(limit),
    };
  }
}

/** A proof of life since a day, in the own row or a list; an entry without a day counts. */
function isVerified(person: Person, listed: Listed, from: CalendarDate): boolean {
  const own = person.date("life_check_date")?.value ?? null;
  if (own !== null && isSince(own, from)) return true;
  const entries = listed.get(comparableId(person.id) ?? "");
  if (entries === undefined) return false;
  return entries.some((entry) => {
    const day = entry.date("life_check_date")?.value ?? null;
    return day === null || isSince(day, from);
  });
}

/** A month or a year alone counts to its end. */
function isSince({ date, precision }: TypedDate, from: CalendarDate): boolean {
  const month = precision === "year" ? 12 : date.month;
  const day = precision === "day" ? date.day : 31;
  return compareDates({ ...date, month, day }, from) >= 0;
}
