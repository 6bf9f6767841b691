import { receivesDibao } from "../eligibility/coverage";
import { isDeclaredRelative, isMarkedRelative } from "../eligibility/relatives";
import { byList, entriesOf, listedPeople } from "../listed-people";
import { onceWhereCommon } from "../floods";
import { atHousehold, cellsOf } from "../sighting";
import type { Table } from "../../roster/types";
import type { FindingContext, Rule, Sighting } from "../types";

/** The register of relatives of cadres and staff (近亲属备案表), given as a list. */

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

function* run({ assessments, roster }: FindingContext): Iterable<Sighting> {
  const listed = listedPeople(roster, "declared-relatives");
  const judged = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const assessment of assessments) {
      const { household } = assessment;
      if (!receivesDibao(assessment) || !isMarkedRelative(household)) continue;
      judged.set(household.table, (judged.get(household.table) ?? 0) + 1);
      const isListed = household.people.some((person) => entriesOf(person, listed).length > 0);
      if (isListed || isDeclaredRelative(household)) continue;
      yield atHousehold(household, cellsOf(household, "is_cadre_relative"));
    }
  };
  yield* onceWhereCommon(sightings(), (table) => judged.get(table) ?? 0);
}
