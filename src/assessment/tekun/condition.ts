import type { Missing, Reason } from "../types";

/** Whether a condition is met, as far as the roster shows it. */
export type Answer = "yes" | "no" | "unknown";

/** One of the three conditions of tekun for one person, with why and what was not there. */
export interface Condition {
  readonly answer: Answer;
  readonly reason: Reason | null;
  readonly missing: readonly Missing[];
  /** Open because what the roster shows speaks against it: a mark elsewhere does not settle it. */
  readonly isContested: boolean;
}

export function met(reason: Reason): Condition {
  return { answer: "yes", reason, missing: [], isContested: false };
}

export function notMet(reason: Reason): Condition {
  return { answer: "no", reason, missing: [], isContested: false };
}

/** Cannot tell; without a reason where the roster has no column that could say. */
export function open(reason: Reason | null, ...missing: readonly Missing[]): Condition {
  return { answer: "unknown", reason, missing, isContested: false };
}

/** Cannot tell, because something in the roster speaks against it that does not decide it. */
export function contested(reason: Reason, ...missing: readonly Missing[]): Condition {
  return { answer: "unknown", reason, missing, isContested: true };
}
