import type { Policy } from "../policy/types";

/**
 * A threshold of the policy as a plain number (a rate as a fraction), or null where it is unset. A
 * rule that names the code in its needs is not run then.
 */
export function thresholdOf(policy: Policy, code: string): number | null {
  const parameter = policy.number(code);
  return parameter.set ? parameter.value.toNumber() : null;
}
