/** How often work is to be done (`work_cycle`), in months. */
import type { WORK_SCOPES } from "../../policy/parameters/scopes";
import type { Parameter, Policy } from "../../policy/types";
import { needed } from "../thresholds";

/** A cycle that the policy sets, and its length. */
export interface Cycle {
  readonly parameter: Parameter<string>;
  readonly months: number;
}

/** The cycle of a kind of work, which a rule names in its needs. */
export function cycleOf(policy: Policy, work: (typeof WORK_SCOPES)[number]): Cycle {
  const parameter = policy.choice("work_cycle", work);
  return { parameter, months: monthsOf(needed(parameter)) };
}

function monthsOf(cycle: string): number {
  switch (cycle) {
    case "quarterly":
      return 3;
    case "half-yearly":
      return 6;
    case "yearly":
      return 12;
    default:
      return 1;
  }
}
