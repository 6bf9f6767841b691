import { disabilityOf } from "../../assessment/disability";
import type { Source } from "../../policy/types";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isAtSchool } from "./schooling";
import { ADULT_FROM, lacksGround, ON_TEKUN, tekunPeople } from "./tekun-people";

/** 民发〔2021〕43号 as the ministry made it known in July 2021; the measures of 2016 were not readable. */
const MEASURES_2021: Source = {
  document: "特困人员认定办法",
  number: "民发〔2021〕43号",
  quote:
    "残疾等级为一、二、三级的智力、精神残疾人，残疾等级为一、二级的肢体残疾人，残疾等级为一级的视力残疾人",
};

/** Below 60 on tekun without a disability of a grade that counts as unable to work. */
export const E04: Rule = {
  id: "E04",
  family: "E",
  severity: "high",
  source: null,
  needs: {
    anyOf: ON_TEKUN,
    fields: [
      ["id_card", "birth_date", "age"],
      ["disability_level", "disability_cert"],
    ],
    parameters: ["tekun_minor_age"],
  },
  run,
  title: {
    zh: "60岁以下特困人员残疾等级不符",
    en: "On tekun below 60, disability below the grade",
  },
  text: {
    none: {
      zh: "{who}享受特困供养，{age}周岁，未见残疾等级，是否属于无劳动能力请核实",
      en: "{who} is on tekun, {age}, and no grade of disability is shown; check whether the person counts as unable to work",
    },
    below: {
      zh: "{who}享受特困供养，{age}周岁，残疾等级{grade}级，未见达到认定办法所列类别和等级，请核实",
      en: "{who} is on tekun, {age}, with a disability of grade {grade} that is not of the kinds and grades in the measures; please check",
    },
  },
  next: {
    zh: "核对残疾证类别和等级；属于省里规定的其他情形的注明，否则按程序复核",
    en: "Check kind and grade; if the province has rules of its own, note them, otherwise review the case",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const { regime } = context.policy;
  const source = regime === "from-2021-07" ? { source: MEASURES_2021 } : {};
  for (const person of tekunPeople(context)) {
    const { age } = person;
    if (age === null || (age < ADULT_FROM && isAtSchool(person))) continue;
    if (!lacksGround(person, context.policy)) continue;
    const grade = disabilityOf(person)?.grade ?? null;
    const cells = [...cellsOf(person, "disability_level", "disability_cert"), idCell(person)];
    const variant = grade === null ? "none" : "below";
    yield { ...atPerson(person, cells, { variant, operands: { age, grade } }), ...source };
  }
}
