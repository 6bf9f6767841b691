/** Several conditions of one aid, put together: a no decides, then what is open, then the yes. */
import type { Missing, Reason } from "../types";
import type { Entitlement } from "./types";

/** What one condition, or all of them, say of an aid. */
export type Verdict = Pick<Entitlement, "due" | "reasons" | "missing"> &
  Partial<Pick<Entitlement, "excludedBy">>;

/** Due for a reason. */
export function dueFor(why: Reason): Verdict {
  return { due: "yes", reasons: [why], missing: [] };
}

/** Not due for a reason. */
export function notDueFor(why: Reason): Verdict {
  return { due: "no", reasons: [why], missing: [] };
}

/** Open for a reason, with what would decide it. */
export function openFor(why: Reason, ...missing: readonly Missing[]): Verdict {
  return { due: "unknown", reasons: [why], missing };
}

/**
 * The first condition that is not met, else the first that is open, else the last: what is known to stand
 * in the way outweighs what is not known.
 *
 * @param conditions null for one that does not arise
 */
export function together(conditions: readonly (Verdict | null)[], met: Verdict): Verdict {
  return (
    conditions.find((one) => one?.due === "no") ??
    conditions.find((one) => one?.due === "unknown") ??
    met
  );
}
