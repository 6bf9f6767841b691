import { Decimal, perMonth, zero } from "../money";
import type { Decision } from "./decision";
import { plainReason } from "./reasons";
import { nameOutcomeByHand } from "./override";
import type { Situation } from "./situation";
import type { Outcome } from "./types";

const LEAVING: ReadonlySet<Outcome> = new Set<Outcome>(["exit", "not-eligible"]);

/**
 * The decision under an outcome that an officer set by hand: it wins, and amounts follow it. Who
 * leaves is paid nothing; who stays or enters against what was computed keeps the present amount,
 * or has none that is known.
 */
export function decidedByHand(situation: Situation, computed: Decision): Decision {
  const { byHand, notes, current } = situation;
  if (byHand === null || byHand.outcome === null) return computed;
  const outcome = forWhom(byHand.outcome, situation.isRecipient);
  const replaced = { ...computed, outcome, computed: computed.outcome };
  nameOutcomeByHand(byHand, outcome, computed.outcome, notes);
  if (LEAVING.has(outcome)) {
    const nothing = { shortfall: new Decimal(0), supplement: new Decimal(0), supplements: [] };
    return { ...replaced, ...nothing, payable: zero("month") };
  }
  const scheme = computed.scheme === "dibao-person" ? computed.scheme : "dibao-household";
  if (!LEAVING.has(computed.outcome) && computed.outcome !== "undetermined") {
    return { ...replaced, scheme };
  }
  if (outcome !== "enter" && current.total !== null) {
    return { ...replaced, scheme, payable: perMonth(current.total) };
  }
  notes.add(plainReason("by-hand-amount-unknown"));
  return { ...replaced, scheme, shortfall: null, supplement: null, payable: null };
}

/** 符合 of an applicant is to enter, 不符合 of a recipient to leave. */
function forWhom(outcome: Outcome, isRecipient: boolean): Outcome {
  if (isRecipient) return outcome === "not-eligible" ? "exit" : outcome;
  if (outcome === "exit") return "not-eligible";
  return outcome === "continue" ? "enter" : outcome;
}
