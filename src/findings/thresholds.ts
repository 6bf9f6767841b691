import type { Decimal } from "../money";
import type { Policy } from "../policy/types";

/**
 * A threshold of the policy as a plain number (a rate as a fraction), or null where it is unset. A
 * rule that names the code in its needs is not run then.
 */
export function thresholdOf(policy: Policy, code: string): number | null {
  const parameter = policy.number(code);
  return parameter.set ? parameter.value.toNumber() : null;
}

/**
 * A threshold that the rule names in its needs, which is set wherever the rule is run.
 *
 * @throws RangeError where it is unset: a fault of the rule.
 */
export function neededNumber(policy: Policy, code: string): Decimal {
  const parameter = policy.number(code);
  if (!parameter.set) throw new RangeError(`Not among the rule's needs: ${code}`);
  return parameter.value;
}
