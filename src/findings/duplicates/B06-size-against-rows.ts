import type { Household } from "../../roster/types";
import { onceWhereCommon } from "../floods";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** 户内人数不符: 家庭人口 beside the members listed; a roster may list the covered ones alone. */
export const sizeAgainstRows: Rule = {
  id: "B06",
  family: "B",
  severity: "warn",
  source: null,
  needs: { fields: ["household_size", ["name", "id_card"]] },
  run: (context) => onceWhereCommon(wrongSizes(context), context.index.peopleIn, "info"),
  title: { zh: "家庭人口与成员人数不符", en: "Household size differs from members listed" },
  text: {
    "": {
      zh: "{who}户的家庭人口填{stated}人，表中列了{listed}人。",
      en: "{who}: the household size is given as {stated}; members listed: {listed}.",
    },
    column: {
      zh: "“{column}”列与所列成员人数多数不符（{count}户），本表可能只列了部分成员。",
      en: 'Column "{column}" mostly differs from the members listed ({count} households); perhaps not all are listed.',
    },
  },
  next: {
    zh: "请按户口簿核对家庭人口，补列漏登的成员（未保障的也要列）或更正人数。",
    en: "Check with the household register: list members left out (those not covered too) or correct the number.",
  },
};

function* wrongSizes({ roster }: FindingContext): Iterable<Sighting> {
  for (const household of roster.households) {
    const stated = household.number("household_size");
    if (!household.membersListed || stated === null || stated.value === null) continue;
    const listed = household.people.length;
    if (listed === stated.value || listsOnlyTheCovered(household, listed, stated.value)) continue;
    yield atHousehold(household, [stated.cell], { operands: { stated: stated.value, listed } });
  }
}

/** The roster names exactly those whom it says it covers, and the family is larger. */
function listsOnlyTheCovered(household: Household, listed: number, size: number): boolean {
  const covered = household.number("covered_persons")?.value ?? null;
  return covered === listed && listed < size;
}
