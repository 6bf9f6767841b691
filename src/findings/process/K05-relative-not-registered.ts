import { checkedByTable } from "../checked-by-table";
import { receivesDibao } from "../eligibility/coverage";
import { isDeclaredRelative, isMarkedRelative } from "../eligibility/relatives";
import { byList, entryOf, listedPeople } from "../listed-people";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** A household marked as related to cadres or staff, of whom nobody stands in the register. */
export const K05: Rule = {
  id: "K05",
  family: "K",
  severity: "warn",
  source: null,
  needs: { fields: ["is_cadre_relative"], anyOf: [byList("declared-relatives")] },
  run,
  title: { zh: "近亲属备案表中没有登记", en: "Relative of staff not in the register" },
  text: {
    "": {
      zh: "{who}户标明属村干部或经办人员近亲属，近亲属备案表中没有该户成员",
      en: "{who}: marked as a relative of a cadre or of staff, but no member stands in the register of relatives",
    },
    column: {
      zh: "本表有{count}户（共{total}户近亲属）不在近亲属备案表中，备案表是否齐全请核对",
      en: "{count} of {total} households of relatives are not in the register: check whether it is complete",
    },
  },
  next: {
    zh: "补办近亲属备案登记，并核对入户调查记录",
    en: "Complete the register, and check the record of the visit",
  },
};

function run({ assessments, roster }: FindingContext): Iterable<Sighting> {
  const listed = listedPeople(roster, "declared-relatives");
  return checkedByTable(assessments, (assessment) => {
    const { household } = assessment;
    if (!receivesDibao(assessment) || !isMarkedRelative(household)) return "cannot-tell";
    const isListed = household.people.some((person) => entryOf(person, listed) !== null);
    if (isListed || isDeclaredRelative(household)) return null;
    return atHousehold(household, cellsOf(household, "is_cadre_relative"));
  });
}
