import type { Person } from "../../roster/types";
import { relationTo } from "../kinship";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isOnDibao, isSameFamilyTwice } from "./dibao-households";
import { MOST_COMPARED, otherPerson } from "./other-place";

const ADULT = 18;

/** 同一未成年人/夫妻跨户: listed as spouse or minor of one household on dibao, and in another one too. */
export const spouseOrMinorInTwoHouseholds: Rule = {
  id: "B13",
  family: "B",
  severity: "high",
  source: null,
  needs: { fields: ["relation", "id_card"] },
  run: inTwoHouseholds,
  title: { zh: "夫妻或未成年人跨户", en: "Spouse or minor in two households" },
  text: {
    spouse: {
      zh: "{who}作为配偶列在一户，又在另一低保户（“{sheet}”第{otherRow}行，户主{otherHead}），夫妻分在两户享受。",
      en: '{who} is listed as a spouse and again in another dibao household ("{sheet}", row {otherRow}, head {otherHead}): spouses in two households.',
    },
    minor: {
      zh: "{who}未满18周岁，同时列在两个低保户，另见“{sheet}”第{otherRow}行（户主{otherHead}）。",
      en: '{who}, a minor, is listed in two dibao households, also in "{sheet}", row {otherRow} (head {otherHead}).',
    },
  },
  next: {
    zh: "请核实共同生活的家庭成员，只在一户内计算人口和保障。",
    en: "Find out who lives together; count and cover the person in one household only.",
  },
};

function* inTwoHouseholds(context: FindingContext): Iterable<Sighting> {
  for (const people of context.index.sharedIds.values()) {
    const covered = people.filter(({ household }) => isOnDibao(household, context));
    const variant = whatIsSplit(covered);
    if (variant === null) continue;
    const compared = covered.slice(0, MOST_COMPARED);
    for (const person of covered) {
      const other = compared.find((one) => !isSameFamilyTwice(one.household, person.household));
      if (other === undefined) continue;
      yield atPerson(person, [idCell(person), ...cellsOf(person, "relation")], {
        operands: { ...otherPerson(other), otherHead: other.household.head?.name ?? null },
        variant,
      });
    }
  }
}

function whatIsSplit(entries: readonly Person[]): "spouse" | "minor" | null {
  if (entries.some((person) => relationTo(person)?.kinship === "spouse")) return "spouse";
  return entries.some((person) => person.age !== null && person.age < ADULT) ? "minor" : null;
}
