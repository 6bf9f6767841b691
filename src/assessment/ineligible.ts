/** Households at or above the standard: phased out, covered singly, marginal, leaving or not eligible. */
import { Decimal, zero } from "../money";
import { NO_PHASE_OUT, type Decision } from "./decision";
import type { Position } from "./eligibility";
import { isMarginal, nameMarginal } from "./marginal";
import { decideByPhaseOut, shown } from "./phase-out";
import type { PhaseOutPeriod } from "./phase-out-period";
import { plainReason } from "./reasons";
import type { KnownSituation, Situation } from "./situation";
import { isMarkedSingle } from "./single-mark";
import { continueSingly, singleCase, suggestSingly, undecidedSingle } from "./single-person";
import type { PhaseOut } from "./types";

const ZERO = new Decimal(0);
const NOTHING = zero("month");

/** A recipient at or above the standard: covered singly, phased out, or leaving. */
export function decideRecipientAbove(
  situation: KnownSituation,
  position: Position,
  granted: PhaseOutPeriod | null,
): Decision {
  const { household, notes } = situation;
  const phaseOut = granted === null ? NO_PHASE_OUT : shown(granted);
  const isSingle = isMarkedSingle(household, situation.size);
  if (isSingle) {
    notes.add(plainReason("single-person-marked"));
    const singly = continueSingly(situation, phaseOut);
    if (singly !== null) return singly;
  } else {
    const byPhaseOut = decideByPhaseOut(situation, position, granted);
    if (byPhaseOut !== null) return byPhaseOut;
    const single = singleCase(situation);
    if (single?.kind === "open") return undecidedSingle(situation, single, phaseOut);
    if (single !== null) return suggestSingly(situation, single.people, "adjust", phaseOut);
  }
  if (isMarginal(situation)) nameMarginal(situation);
  notes.add(plainReason("suggest-exit"));
  return leaving("exit", isSingle ? "dibao-person" : "dibao-household", situation, phaseOut);
}

/** Whoever does not receive dibao and is not below the standard. */
export function decideOthersAbove(situation: KnownSituation, phaseOut: PhaseOut): Decision {
  const single = singleCase(situation);
  if (single?.kind === "open") return undecidedSingle(situation, single, phaseOut);
  if (single !== null) return suggestSingly(situation, single.people, "enter", phaseOut);
  situation.notes.add(plainReason("suggest-not-eligible"));
  if (!isMarginal(situation)) return leaving("not-eligible", "none", situation, phaseOut);
  nameMarginal(situation);
  return leaving("not-eligible", "marginal", situation, phaseOut);
}

/** Everybody is marked as dead, or does not count as a member: there is nobody to support. */
export function nobodyLeft(situation: Situation, phaseOut: PhaseOut): Decision {
  const isDeath = situation.members.nobody === "dead";
  situation.notes.add(plainReason(isDeath ? "nobody-left" : "nobody-counts"));
  const outcome = situation.isRecipient ? "exit" : "not-eligible";
  const scheme = situation.isRecipient ? "dibao-household" : "none";
  return leaving(outcome, scheme, situation, phaseOut);
}

function leaving(
  outcome: "exit" | "not-eligible",
  scheme: Decision["scheme"],
  situation: Situation,
  phaseOut: PhaseOut,
): Decision {
  return {
    outcome,
    scheme,
    covered: situation.covered,
    shortfall: ZERO,
    supplement: ZERO,
    supplements: [],
    payable: NOTHING,
    phaseOut,
  };
}
