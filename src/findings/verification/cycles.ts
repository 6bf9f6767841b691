/** How often work is to be done (`work_cycle`), in months. */
import type { WORK_SCOPES } from "../../policy/parameters/scopes";
import type { Parameter, Policy } from "../../policy/types";

const MONTHS: Readonly<Record<string, number>> = {
  monthly: 1,
  quarterly: 3,
  "half-yearly": 6,
  yearly: 12,
};

/** A cycle that the policy sets, and its length. */
export interface Cycle {
  readonly parameter: Parameter<string>;
  readonly months: number;
}

/** The cycle of a kind of work; null where the policy sets none. */
export function cycleOf(policy: Policy, work: (typeof WORK_SCOPES)[number]): Cycle | null {
  const parameter = policy.choice("work_cycle", work);
  const months = parameter.set ? MONTHS[parameter.value] : undefined;
  return months === undefined ? null : { parameter, months };
}
