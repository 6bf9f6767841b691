import { isHealthy } from "../eligibility/hardship";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isAtSchool } from "./schooling";
import { ADULT_FROM, elderFrom, isUnableByDisability, ON_TEKUN, tekunPeople } from "./tekun-people";

/** An adult below 60 on tekun whom the roster calls healthy and who is not at school. */
export const E01: Rule = {
  id: "E01",
  family: "E",
  severity: "high",
  source: null,
  needs: { anyOf: ON_TEKUN, fields: ["health", ["id_card", "birth_date", "age"]] },
  run,
  title: { zh: "特困人员为健康成年人", en: "Healthy adult on tekun" },
  text: {
    "": {
      zh: "{who}享受特困供养，{age}周岁，健康状况为“{health}”，非在校，是否无劳动能力请核实",
      en: "{who} is on tekun, {age}, health noted as {health}, not at school; check whether the person is unable to work",
    },
  },
  next: {
    zh: "核对残疾证、诊断和在校情况，健康状况填错的更正；有劳动能力的按程序复核",
    en: "Check certificate, diagnosis and schooling and correct the entry, or review the case",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const elder = elderFrom(context.policy);
  for (const person of tekunPeople(context)) {
    const { age } = person;
    if (age === null || age < ADULT_FROM || age >= elder) continue;
    if (isHealthy(person) !== true || isAtSchool(person)) continue;
    if (isUnableByDisability(person, context.policy) !== false) continue;
    yield atPerson(person, [...cellsOf(person, "health"), idCell(person)], {
      operands: { age, health: person.text("health") },
    });
  }
}
