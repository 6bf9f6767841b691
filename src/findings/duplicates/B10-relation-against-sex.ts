import { relationTo } from "../kinship";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { certainSex } from "./certain-sex";

/** 关系与性别矛盾: 之子, 之父, 之女婿 are men; 之女, 之母, 之儿媳 are women. */
export const relationAgainstSex: Rule = {
  id: "B10",
  family: "B",
  severity: "error",
  source: null,
  needs: { fields: ["relation", ["id_card", "gender"]] },
  run: contradictions,
  title: { zh: "与户主关系和性别矛盾", en: "Relation contradicts the sex" },
  text: {
    male: {
      zh: "{who}的与户主关系填“{relation}”，应为女性，按身份证号或性别列为男性。",
      en: '{who}: "{relation}" is a woman; ID number or column say male.',
    },
    female: {
      zh: "{who}的与户主关系填“{relation}”，应为男性，按身份证号或性别列为女性。",
      en: '{who}: "{relation}" is a man; ID number or column say female.',
    },
  },
  next: {
    zh: "请对照户口簿，更正与户主关系、性别或身份证号。",
    en: "Compare with the household register and correct the relation, the sex or the ID number.",
  },
};

function* contradictions({ index }: FindingContext): Iterable<Sighting> {
  for (const person of index.people) {
    const expected = relationTo(person)?.sex ?? null;
    if (expected === null) continue;
    const sex = certainSex(person);
    if (sex === null || sex === expected) continue;
    yield atPerson(person, [...cellsOf(person, "relation", "gender"), idCell(person)], {
      operands: { relation: person.text("relation") },
      variant: sex,
    });
  }
}
