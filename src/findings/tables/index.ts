import type { Rule } from "../types";

/** Family L: sums and arithmetic of the tables. */
export const tablesRules: readonly Rule[] = [];
