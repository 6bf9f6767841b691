import type { Rule } from "../types";

/** Family B: the same person or certificate twice, and households that do not add up. */
export const duplicatesRules: readonly Rule[] = [];
