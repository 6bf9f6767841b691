/**
 * From a situation to a suggestion. The first that applies: undetermined, phase-out, exit or not
 * eligible, enter, adjust, continue. Every reason on the way is kept.
 */
import { undetermined, NO_PHASE_OUT, type Decision } from "./decision";
import { decidingDeductions, gapOf, positionOf, type Position } from "./eligibility";
import { whatWouldSettle } from "./unsettled";
import { decideEligible } from "./eligible";
import { decideOthersAbove, decideRecipientAbove, nobodyLeft } from "./ineligible";
import { grantedPhaseOut, shown } from "./phase-out";
import { groundOf, missingParameter, plainReason, reason } from "./reasons";
import { isKnown, type KnownSituation, type Situation } from "./situation";

/** Decides a household of a dibao roster, or of any roster that dibao may be suggested for. */
export function decide(situation: Situation): Decision {
  const granted = grantedPhaseOut(situation);
  const phaseOut = granted === null ? NO_PHASE_OUT : shown(granted);
  if (situation.members.nobody !== null) return nobodyLeft(situation, phaseOut);
  if (!isKnown(situation)) return undetermined(situation, phaseOut);
  const gap = gapOf(situation.income, situation.standard);
  const position = positionOf(gap);
  namePosition(situation, position);
  const unsettled = whatWouldSettle(situation, position);
  if (unsettled !== null) {
    situation.notes.add(plainReason(unsettled.code));
    for (const parameter of unsettled.parameters) situation.notes.lack(missingParameter(parameter));
    return undetermined(situation, phaseOut);
  }
  if (position === "below") return decideEligible(situation, gap, granted);
  const open = decidingDeductions(situation, gap);
  if (open.length > 0) {
    situation.notes.add(plainReason("deduction-decides"));
    for (const parameter of open) situation.notes.lack(missingParameter(parameter));
    return undetermined(situation, phaseOut);
  }
  if (situation.isRecipient) return decideRecipientAbove(situation, position, granted);
  return decideOthersAbove(situation, phaseOut);
}

const POSITION_CODES = {
  below: "income-below",
  equal: "income-equal",
  above: "income-above",
} as const satisfies Record<Position, string>;

function namePosition({ perHead, standard, notes }: KnownSituation, position: Position): void {
  const operands = { income: perHead.text, standard: standard.monthText };
  notes.add(reason(POSITION_CODES[position], operands, groundOf(standard.parameter)));
}
