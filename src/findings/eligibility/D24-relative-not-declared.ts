import type { Household } from "../../roster/types";
import { checkedByTable } from "../checked-by-table";
import { atHousehold, headerOver } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { receivesDibao } from "./coverage";
import { isDeclaredRelative, isMarkedRelative } from "./relatives";

/** A household related to cadres or staff, whose row has no record of the declaration. */
export const D24: Rule = {
  id: "D24",
  family: "D",
  severity: "warn",
  source: null,
  needs: { fields: ["is_cadre_relative", "relative_declared"] },
  run,
  title: { zh: "近亲属未见备案", en: "Relative of staff, declaration not seen" },
  text: {
    "": {
      zh: "{who}户标明属村干部或经办人员近亲属，“{column}”列未见备案记录",
      en: "{who}: marked as a relative of a cadre or of staff, without a declaration in the column {column}",
    },
    column: {
      zh: "本表“{column}”列有{count}户（共{total}户近亲属）未见备案记录，该列可能未启用",
      en: "{count} of {total} households of relatives have no declaration in the column {column}, which may not be in use",
    },
  },
  next: {
    zh: "补办近亲属备案登记，并核对入户调查记录",
    en: "Complete the declaration, and check the record of the visit",
  },
};

function run({ assessments }: FindingContext): Iterable<Sighting> {
  return checkedByTable(assessments, (assessment) => {
    const { household } = assessment;
    if (!receivesDibao(assessment) || !isMarkedRelative(household)) return "cannot-tell";
    return isDeclaredRelative(household) ? null : sightingOf(household);
  });
}

function sightingOf(household: Household): Sighting {
  const cell = household.cell("relative_declared");
  const column = cell === null ? null : headerOver(household.table, cell);
  return atHousehold(household, [cell, household.cell("is_cadre_relative")], {
    operands: { column },
  });
}
