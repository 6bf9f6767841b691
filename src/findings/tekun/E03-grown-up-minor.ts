import { ageOn, type CalendarDate } from "../../calendar";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { isInSchool } from "../eligibility/hardship";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isAtSchool } from "./schooling";
import { ADULT_FROM, elderFrom, isUnableByDisability, ON_TEKUN, tekunPeople } from "./tekun-people";

const SINCE: readonly Field[] = ["tekun_start", "first_month", "approve_date", "apply_date"];

/** Taken in as a minor, now of full age and not at school. */
export const E03: Rule = {
  id: "E03",
  family: "E",
  severity: "high",
  source: null,
  needs: {
    anyOf: ON_TEKUN,
    fields: [
      ["id_card", "birth_date", "age"],
      [...SINCE, "child_type"],
    ],
  },
  run,
  title: { zh: "未成年特困人员已满18周岁且不在校", en: "Minor on tekun, now of full age" },
  text: {
    since: {
      zh: "{who}纳入特困时{then}周岁，现{age}周岁，非在校，是否仍符合条件请核实",
      en: "{who} came on tekun at {then}, is {age} now and not at school; check whether the grounds still hold",
    },
    child: {
      zh: "{who}登记为“{kind}”，现{age}周岁，非在校，是否仍符合条件请核实",
      en: "{who} is noted as {kind}, is {age} now and not at school; check whether the grounds still hold",
    },
  },
  next: {
    zh: "核对学籍；仍在义务教育、高中、中职就读的注明，否则按程序复核",
    en: "Check the school register: if still at school, note it, otherwise review the case",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const elder = elderFrom(context.policy);
  for (const person of tekunPeople(context)) {
    const { age } = person;
    if (age === null || age < ADULT_FROM || age >= elder || isAtSchool(person)) continue;
    if (isUnableByDisability(person, context.policy) !== false) continue;
    const seen = sinceMinor(person, age) ?? asChild(person, age);
    if (seen !== null) yield seen;
  }
}

/** By the first of the dates that is filled: how old the person was then. */
function sinceMinor(person: Person, age: number): Sighting | null {
  const { birth } = person;
  const field = SINCE.find((one) => dayIn(person, one) !== null);
  const start = field === undefined ? null : dayIn(person, field);
  if (birth === null || field === undefined || start === null) return null;
  const then = ageOn(birth, start);
  if (then < 0 || then >= ADULT_FROM) return null;
  return atPerson(person, [idCell(person), ...cellsOf(person, field, "school_status")], {
    variant: "since",
    operands: { then, age },
  });
}

function dayIn(person: Person, field: Field): CalendarDate | null {
  const typed = person.date(field)?.value ?? null;
  return typed === null || typed.openEnded || typed.precision === "year" ? null : typed.date;
}

function asChild(person: Person, age: number): Sighting | null {
  const kind = person.text("child_type");
  if (kind === null || !/孤|童|未成年|无人抚养/.test(kind) || isInSchool(person) !== false)
    return null;
  return atPerson(person, [...cellsOf(person, "child_type"), idCell(person)], {
    variant: "child",
    operands: { kind, age },
  });
}
