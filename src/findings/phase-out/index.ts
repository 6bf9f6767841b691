import type { Rule } from "../types";

/** Family I: phase-out (渐退期). */
export const phaseOutRules: readonly Rule[] = [];
