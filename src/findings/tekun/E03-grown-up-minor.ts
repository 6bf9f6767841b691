import { isInAnySchool } from "../../assessment/schooling";
import { entryOnTekun, formerMinor } from "../../assessment/tekun";
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isAtSchool } from "./schooling";
import { ADULT_FROM, lacksGround, ON_TEKUN, tekunPeople } from "./tekun-people";

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
    college: {
      zh: "{who}纳入特困时{then}周岁，现{age}周岁，在校状况为“{school}”，不是义务教育、高中、中职，是否继续供养请核实",
      en: "{who} came on tekun at {then}, is {age} now and noted as {school}, which is not compulsory, upper secondary or vocational school; check whether support goes on",
    },
    unsure: {
      zh: "{who}纳入特困时{then}周岁，现{age}周岁，名册未写是否在校，请核实学籍",
      en: "{who} came on tekun at {then} and is {age} now; the roster does not say whether at school, please check",
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
  for (const person of tekunPeople(context)) {
    const { age } = person;
    if (age === null || age < ADULT_FROM || !lacksGround(person, context.policy)) continue;
    const seen = sinceMinor(person, age, context.policy) ?? asChild(person, age);
    if (seen !== null) yield seen;
  }
}

/** Taken in as a minor, by the first of the dates that is filled. */
function sinceMinor(person: Person, age: number, policy: Policy): Sighting | null {
  const entry = entryOnTekun(person);
  const stands = formerMinor(person, policy);
  if (entry === null || (stands !== "ended" && stands !== "open")) return null;
  const cells = [idCell(person), ...cellsOf(person, entry.field, "school_status")];
  const operands = { then: entry.age, age };
  if (stands === "open") {
    // Who may well be at school is not asked for.
    if (isAtSchool(person)) return null;
    return atPerson(person, cells, { variant: "unsure", severity: "warn", operands });
  }
  if (isInAnySchool(person) !== true)
    return atPerson(person, cells, { variant: "since", operands });
  const school = person.text("school_status") ?? "";
  const details = { variant: "college", operands: { ...operands, school } } as const;
  return atPerson(person, cells, { ...details, severity: "warn" });
}

function asChild(person: Person, age: number): Sighting | null {
  const kind = person.text("child_type");
  if (kind === null || !/孤|童|未成年|无人抚养/.test(kind)) return null;
  // Who came later, or stays by the school, is judged by the dates.
  if (entryOnTekun(person) !== null || isInAnySchool(person) !== false) return null;
  return atPerson(person, [...cellsOf(person, "child_type"), idCell(person)], {
    variant: "child",
    operands: { kind, age },
  });
}
