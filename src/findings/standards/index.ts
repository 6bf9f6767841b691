/** What documents want of the standards themselves. */
import type { Rule } from "../types";
import { M25 } from "./M25-gap-not-narrowed";
import { M26 } from "./M26-standard-near-poverty-line";
import { M27 } from "./M27-tekun-standard-low";

export const standardsRules: readonly Rule[] = [M25, M26, M27];
