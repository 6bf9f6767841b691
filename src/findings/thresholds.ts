import type { Decimal } from "../money";
import type { Parameter, Policy } from "../policy/types";

/**
 * A threshold of the policy as a plain number (a rate as a fraction), or null where it is unset. A
 * rule that names the code in its needs is not run then.
 */
export function thresholdOf(policy: Policy, code: string): number | null {
  const parameter = policy.number(code);
  return parameter.set ? parameter.value.toNumber() : null;
}

/**
 * The value of a parameter that the rule names in its needs, which is set wherever the rule is run.
 *
 * @throws RangeError where it is unset: a fault of the rule.
 */
export function needed<T>(parameter: Parameter<T>): T {
  if (!parameter.set) throw new RangeError("A rule was run without a parameter of its needs.");
  return parameter.value;
}

/** The same of a number by its code. */
export function neededNumber(policy: Policy, code: string): Decimal {
  return needed(policy.number(code));
}
