import type { Rule } from "../types";
import { L01 } from "./L01-total-differs";
import { L02 } from "./L02-parts-differ-from-total";

/** Family L: sums and arithmetic of the tables. */
export const tablesRules: readonly Rule[] = [L01, L02];
