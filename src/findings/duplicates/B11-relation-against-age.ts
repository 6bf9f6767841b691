import type { Person } from "../../roster/types";
import { relationTo } from "../kinship";
import { atPerson, cellsOf, idCell, type SightingDetails } from "../sighting";
import { thresholdOf } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";

/** 关系与年龄矛盾: children no younger than the head, parents no older; spouses far apart are a hint. */
export const relationAgainstAge: Rule = {
  id: "B11",
  family: "B",
  severity: "warn",
  source: null,
  needs: {
    fields: ["relation", ["id_card", "birth_date", "age"]],
    parameters: ["spouse_age_gap"],
  },
  run: contradictions,
  title: { zh: "与户主关系和年龄矛盾", en: "Relation contradicts the age" },
  text: {
    child: {
      zh: "{who}是户主{head}的“{relation}”，年龄{age}岁，不小于户主的{headAge}岁。",
      en: '{who} ("{relation}" of the head {head}) is {age}, no younger than the head at {headAge}.',
    },
    parent: {
      zh: "{who}是户主{head}的“{relation}”，年龄{age}岁，不大于户主的{headAge}岁。",
      en: '{who} ("{relation}" of the head {head}) is {age}, no older than the head at {headAge}.',
    },
    spouse: {
      zh: "{who}与户主{head}是配偶，年龄相差{gap}岁（{age}岁和{headAge}岁）。",
      en: "{who} and the head {head} are spouses {gap} years apart ({age} and {headAge}).",
    },
  },
  next: {
    zh: "请对照户口簿，更正与户主关系、身份证号或出生日期；关系属实的注明原因。",
    en: "Compare with the household register and correct relation, ID number or birth date; note the reason where it is right.",
  },
};

function* contradictions({ roster, policy }: FindingContext): Iterable<Sighting> {
  const widest = thresholdOf(policy, "spouse_age_gap") ?? Number.POSITIVE_INFINITY;
  for (const { people, head } of roster.households) {
    if (head === null || relationTo(head)?.kinship !== "head") continue;
    for (const person of people) {
      const details = contradiction(person, head, widest);
      if (details === null) continue;
      yield atPerson(person, [...cellsOf(person, "relation"), idCell(person)], details);
    }
  }
}

function contradiction(person: Person, head: Person, widest: number): SightingDetails | null {
  const kin = kinOf(person);
  const { age } = person;
  const headAge = head.age;
  if (kin === null || age === null || headAge === null) return null;
  const gap = Math.abs(age - headAge);
  if (isLikely(kin, { age, headAge, gap }, widest)) return null;
  const operands = { relation: person.text("relation"), head: head.name, age, headAge, gap };
  return { variant: kin, operands, ...(kin === "spouse" ? { severity: "info" } : {}) };
}

/** Ages in full years. */
interface Ages {
  readonly age: number;
  readonly headAge: number;
  readonly gap: number;
}

function isLikely(kin: Kin, { age, headAge, gap }: Ages, widest: number): boolean {
  switch (kin) {
    case "spouse":
      return gap <= widest;
    case "child":
      return age < headAge;
    case "parent":
      return age > headAge;
  }
}

type Kin = "child" | "parent" | "spouse";

/** Parents of either spouse are parents here. */
function kinOf(person: Person): Kin | null {
  const kinship = relationTo(person)?.kinship;
  if (kinship === "parent-in-law") return "parent";
  return kinship === "child" || kinship === "parent" || kinship === "spouse" ? kinship : null;
}
