import { isHealthy } from "../../assessment/person-state";
import { labourCondition } from "../../assessment/tekun";
import type { Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isAtSchool } from "./schooling";
import { ADULT_FROM, lacksGround, ON_TEKUN, tekunPeople } from "./tekun-people";

/** An adult below 60 on tekun whom the roster calls healthy, or able to work, and who is not at school. */
export const E01: Rule = {
  id: "E01",
  family: "E",
  severity: "high",
  source: null,
  needs: {
    anyOf: ON_TEKUN,
    fields: [
      ["health", "labor_ability"],
      ["id_card", "birth_date", "age"],
    ],
  },
  run,
  title: { zh: "特困人员为健康成年人", en: "Healthy adult on tekun" },
  text: {
    "": {
      zh: "{who}享受特困供养，{age}周岁，健康状况为“{health}”，未见在校，是否无劳动能力请核实",
      en: "{who} is on tekun, {age}, health noted as {health}, not shown at school; check whether the person is unable to work",
    },
    able: {
      zh: "{who}享受特困供养，{age}周岁，劳动能力为“{labour}”，没有无劳动能力的依据，请核实",
      en: "{who} is on tekun, {age}, ability to work noted as {labour}, and no ground to the contrary is shown; please check",
    },
  },
  next: {
    zh: "核对残疾证、诊断和在校情况，健康状况、劳动能力填错的更正；有劳动能力的按程序复核",
    en: "Check certificate, diagnosis and schooling and correct the entry, or review the case",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  for (const person of tekunPeople(context)) {
    const { age } = person;
    if (age === null || age < ADULT_FROM) continue;
    const seen = byHealth(person, age, context.policy) ?? byAbility(person, age, context.policy);
    if (seen !== null) yield seen;
  }
}

function byHealth(person: Person, age: number, policy: Policy): Sighting | null {
  if (isHealthy(person) !== true || isAtSchool(person) || !lacksGround(person, policy)) return null;
  return atPerson(person, [...cellsOf(person, "health"), idCell(person)], {
    operands: { age, health: person.text("health") },
  });
}

/** Able as the roster says; whoever works is a doubt of its own. */
function byAbility(person: Person, age: number, policy: Policy): Sighting | null {
  if (labourCondition(person, policy).reason?.code !== "tekun-able") return null;
  return atPerson(person, [...cellsOf(person, "labor_ability"), idCell(person)], {
    variant: "able",
    operands: { age, labour: person.text("labor_ability") },
  });
}
