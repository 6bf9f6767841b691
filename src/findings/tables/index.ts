import type { Rule } from "../types";
import { L01 } from "./L01-total-differs";
import { L02 } from "./L02-parts-differ-from-total";
import { L03 } from "./L03-counts-against-supplements";
import { L04 } from "./L04-report-logic";
import { L05 } from "./L05-average-out-of-range";
import { L06 } from "./L06-title-overwritten";
import { L07 } from "./L07-blank-inherited";
import { L08 } from "./L08-numbers-jump";
import { L09 } from "./L09-amounts-as-text";

/** Family L: tables as tables — totals, parts, statistics, how figures are kept. */
export const tablesRules: readonly Rule[] = [L01, L02, L03, L04, L05, L06, L07, L08, L09];
