import type { Rule } from "../types";

/** Family A: identity numbers, certificates, phones, dates and codes as typed. */
export const identityRules: readonly Rule[] = [];
