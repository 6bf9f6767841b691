import { isGradeOneOrTwo } from "../eligibility/hardship";
import { receives } from "../aid-received";
import { onceWhereCommon } from "../floods";
import { clauseFor } from "../regional-documents";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { ALLOWANCE_CLAUSES, isZero, peopleStating } from "./allowances";

/** Grade one or two, a nursing allowance of 0, and not on tekun. */
export const F03: Rule = {
  id: "F03",
  family: "F",
  severity: "high",
  source: null,
  needs: { fields: ["nursing_allowance", ["disability_level", "disability_cert"]] },
  run,
  title: { zh: "一二级残疾未享受护理补贴", en: "Grade one or two without nursing allowance" },
  text: {
    "": {
      zh: "{who}为一、二级残疾，护理补贴填为0，是否需要长期照护、应否享受请核实",
      en: "{who} has a disability of grade one or two, but the nursing allowance is 0; check whether lasting care is needed and it is due",
    },
    column: {
      zh: "本表“{column}”列有{count}人（共{total}人）为一、二级残疾而护理补贴填为0，请核对该列是否启用",
      en: "{count} of {total} people are of grade one or two with 0 in the column {column}; check whether the column is in use",
    },
  },
  next: {
    zh: "核对残疾证、照护需求和发放记录，符合条件的告知申请",
    en: "Check certificate, need of care and payments; if eligible, tell the person to apply",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const sightings = function* (): Generator<Sighting> {
    for (const person of peopleStating(context, ["nursing_allowance"])) {
      if (!isZero(person, "nursing_allowance") || !isGradeOneOrTwo(person)) continue;
      if (receives(person, "tekun", context) === true) continue;
      const cells = cellsOf(person, "nursing_allowance", "disability_level", "disability_cert");
      yield atPerson(person, [...cells, idCell(person)]);
    }
  };
  const source = clauseFor(context.policy, ALLOWANCE_CLAUSES);
  for (const seen of onceWhereCommon(sightings(), context.index.peopleIn)) {
    yield { ...seen, ...source };
  }
}
