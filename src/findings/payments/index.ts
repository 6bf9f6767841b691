import type { Rule } from "../types";

/** Family H: accounts and payments. */
export const paymentsRules: readonly Rule[] = [];
