import type { Household } from "../../roster/types";
import { labourOf } from "../eligibility/hardship";
import { clauseFor } from "../regional-documents";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isKnownUncovered, isMonitored, MONITOR_FIELDS } from "./registers";

/** A monitored household in which nobody has full labour ability, and nobody is on dibao or tekun. */
export const J02: Rule = {
  id: "J02",
  family: "J",
  severity: "high",
  source: null,
  needs: {
    fields: ["labor_ability"],
    anyOf: [
      { fields: [MONITOR_FIELDS, ["dibao_is", "aid_type"]] },
      { fields: [MONITOR_FIELDS], lists: ["dibao"] },
      { fields: [["dibao_is", "aid_type"]], lists: ["monitored"] },
      { lists: ["monitored", "dibao"] },
    ],
  },
  run,
  title: { zh: "整户无劳动力监测户未见低保", en: "Monitored without labour, no dibao" },
  text: {
    "": {
      zh: "{who}户为监测户，{count}人均为无、丧失或弱劳动力，未见纳入低保或特困，是否符合条件请核实",
      en: "{who}: monitored, all {count} members without or with weak labour ability, and neither dibao nor tekun is shown; please check",
    },
  },
  next: {
    zh: "入户核查收入和财产，符合条件的告知申请",
    en: "Visit and examine income and property; if eligible, tell the household to apply",
  },
};

const CLAUSES = {
  nanchong: {
    clause: "二（四）5",
    quote: "对符合条件的无劳动能力防止返贫监测户，做好兜底保障",
  },
} as const;

function* run(context: FindingContext): Iterable<Sighting> {
  const source = clauseFor(context.policy, CLAUSES);
  for (const household of context.roster.households) {
    if (isMonitored(household, context) !== true || !isWithoutLabour(household)) continue;
    if (!isKnownUncovered(household, context)) continue;
    const cells = cellsOf(household, "monitor_type", "household_type", "labor_ability");
    const seen = atHousehold(household, cells, { operands: { count: household.people.length } });
    yield { ...seen, ...source };
  }
}

/** Every member is listed and has no or weak labour ability. */
function isWithoutLabour(household: Household): boolean {
  const { people, membersListed, size } = household;
  if (!membersListed || people.length === 0 || people.length < (size?.value ?? 0)) return false;
  return people.every((person) => {
    const labour = labourOf(person);
    return labour === "part" || labour === "none";
  });
}
