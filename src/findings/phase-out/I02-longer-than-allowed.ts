import { numberOf, termsOf } from "../../assessment/terms";
import type { Policy } from "../../policy/types";
import type { Household } from "../../roster/types";
import { basedOn } from "../parameter-basis";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { hasBegunLate, isMarkedPhaseOut, statedMonths } from "./phase-out-facts";

/** A phase-out of more months than the policy allows. */
export const I02: Rule = {
  id: "I02",
  family: "I",
  severity: "high",
  source: null,
  needs: {
    fields: [["grace_months", "grace_end"]],
    parameters: [["phase_out_months", "phase_out_months_max"]],
  },
  run,
  title: { zh: "渐退期超过最长月数", en: "Phase-out longer than allowed" },
  text: {
    "": {
      zh: "{who}户渐退期为{months}个月，超过规定的{most}个月",
      en: "{who}: a phase-out of {months} months, more than the {most} allowed",
    },
  },
  next: {
    zh: "核对渐退期起止月和审批表，更正或说明延长依据",
    en: "Check first and last month and the approval; correct, or state the ground for more",
  },
};

function* run({ roster, policy }: FindingContext): Iterable<Sighting> {
  for (const household of roster.households) {
    const months = statedMonths(household);
    const most = months === null ? null : mostMonths(household, policy);
    if (months === null || most === null || months <= most) continue;
    if (!isInPhaseOut(household)) continue;
    const cells = cellsOf(household, "grace_months", "grace_end", "grace_start");
    const seen = atHousehold(household, cells, { operands: { months, most } });
    yield { ...seen, ...basedOn(termsOf(policy).phaseOut.months, termsOf(policy).phaseOut.max) };
  }
}

/** Months alone, where a roster has no other column of the phase-out, say that there is one. */
function isInPhaseOut(household: Household): boolean {
  return isMarkedPhaseOut(household) || household.flag("grace_flag") === null;
}

/** The county's own number of months, else the most that the document allows to those it gives one. */
function mostMonths(household: Household, policy: Policy): number | null {
  const { months, max } = termsOf(policy).phaseOut;
  return numberOf(months) ?? (hasBegunLate(household, policy) ? null : numberOf(max));
}
