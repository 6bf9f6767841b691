import type { Rule } from "../types";

/** Family D: who is covered, for how much, against the policy. */
export const eligibilityRules: readonly Rule[] = [];
