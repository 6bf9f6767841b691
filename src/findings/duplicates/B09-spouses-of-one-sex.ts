import { relationTo } from "../kinship";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { certainSex } from "./certain-sex";

/** 配偶同性别: the head and the head's spouse. */
export const spousesOfOneSex: Rule = {
  id: "B09",
  family: "B",
  severity: "error",
  source: null,
  needs: { fields: ["relation", ["id_card", "gender"]] },
  run: sameSexes,
  title: { zh: "配偶与户主同性别", en: "Spouse and head of one sex" },
  text: {
    male: {
      zh: "{who}是{head}的配偶，两人按身份证号或性别列均为男性。",
      en: "{who} is entered as the spouse of {head}; both are male by ID number or column.",
    },
    female: {
      zh: "{who}是{head}的配偶，两人按身份证号或性别列均为女性。",
      en: "{who} is entered as the spouse of {head}; both are female by ID number or column.",
    },
  },
  next: {
    zh: "请对照户口簿，更正与户主关系、性别或身份证号。",
    en: "Compare with the household register and correct the relation, the sex or the ID number.",
  },
};

function* sameSexes({ roster }: FindingContext): Iterable<Sighting> {
  for (const { people, head } of roster.households) {
    if (head === null || relationTo(head)?.kinship !== "head") continue;
    for (const person of people) {
      if (relationTo(person)?.kinship !== "spouse") continue;
      const sex = certainSex(person);
      if (sex === null || sex !== certainSex(head)) continue;
      yield atPerson(person, [...cellsOf(person, "relation", "gender"), idCell(person)], {
        operands: { head: head.name },
        variant: sex,
      });
    }
  }
}
