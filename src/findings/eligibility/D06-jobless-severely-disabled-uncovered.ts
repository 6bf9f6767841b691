import { isJoblessSeverelyDisabled } from "../../assessment/single-group";
import { termsOf } from "../../assessment/terms";
import { compareDates } from "../../calendar";
import type { Parameter } from "../../policy/types";
import { NOTICE_2022_83 } from "../documents";
import { basedOn } from "../parameter-basis";
import { atPerson, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { coverageLedger } from "./coverage";
import { COVERAGE_FIELDS } from "./fields";

/** An adult of disability grade one or two without work whom neither dibao nor tekun is shown to cover. */
export const D06: Rule = {
  id: "D06",
  family: "D",
  severity: "high",
  source: null,
  needs: {
    fields: [
      ["disability_level", "disability_cert"],
      ["employment", "labor_ability", "work_months"],
      COVERAGE_FIELDS,
    ],
  },
  run,
  title: {
    zh: "成年无业重度残疾人未保障",
    en: "Adult with severe disability and without work, not covered",
  },
  text: {
    "": {
      zh: "{who}，{age}周岁，一、二级残疾，无业，未见纳入低保或特困，是否符合条件请核实",
      en: "{who}, {age}, disability of grade one or two, without work: neither dibao nor tekun is shown; please check",
    },
  },
  next: {
    zh: "核对残疾证、就业和本人收入，符合条件的告知可参照单人户申请",
    en: "Check certificate, employment and own income; if eligible, tell the person of applying singly",
  },
};

/** The notice that lets such adults be taken as single persons was published in November 2022. */
const NOTICE_FROM = { year: 2022, month: 11, day: 1 };

function* run(context: FindingContext): Iterable<Sighting> {
  const ledger = coverageLedger(context);
  const group = context.policy.flag("single_person_groups", "成年无业重度残疾人");
  // A county whose rules leave the group out has no gap here.
  if (group.set && !group.value) return;
  const source = sourceOf(context, group);
  const terms = termsOf(context.policy);
  for (const assessment of context.assessments) {
    for (const person of assessment.household.people) {
      if (!isJoblessSeverelyDisabled(person, terms)) continue;
      if (ledger.ofPerson(person, assessment) !== false) continue;
      const cells = cellsOf(person, "disability_level", "disability_cert", "employment");
      yield { ...atPerson(person, cells, { operands: { age: person.age } }), ...source };
    }
  }
}

/** The county's own document, else the national notice from its date on. */
function sourceOf({ asOf }: FindingContext, group: Parameter<boolean>): Pick<Sighting, "source"> {
  if (group.set && group.standing !== "default") return basedOn(group);
  return compareDates(asOf, NOTICE_FROM) >= 0 ? { source: NOTICE_2022_83 } : {};
}
