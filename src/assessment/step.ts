import type { StepCode } from "./step-labels";
import { NO_GROUND, type Ground } from "./reasons";
import type { Step } from "./types";

/** One line of the calculation with the clause behind it. */
export function step(
  code: StepCode,
  formula: string,
  result: string,
  ground: Ground = NO_GROUND,
): Step {
  return { code, formula, result, source: ground.source, standing: ground.standing };
}
