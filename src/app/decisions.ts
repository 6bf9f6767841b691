import type { Decision } from "../reports";
import type { Check } from "./check";

/** What an officer decided since the check; null takes an earlier decision back. */
export type NewDecisions = ReadonlyMap<string, Decision | null>;

/** The check with what was decided since: written, it stands in 疑点处理 and in 疑点说明. */
export function withDecisions(done: Check, given: NewDecisions): Check {
  const decisions = new Map(done.decisions);
  for (const [finding, decision] of given) {
    if (decision === null) decisions.delete(finding);
    else decisions.set(finding, decision);
  }
  return { ...done, decisions };
}
