import type { Rule } from "../types";
import { G01 } from "./G01-below-the-age";
import { G02 } from "./G02-band-not-adjusted";
import { G03 } from "./G03-beside-other-subsidies";
import { G04 } from "./G04-orphan-of-full-age";
import { G05 } from "./G05-parents-not-noted";
import { G06 } from "./G06-amount-off-standard";

/** Family G: old-age allowances, orphans and children without de facto care. */
export const ageAndChildrenRules: readonly Rule[] = [G01, G02, G03, G04, G05, G06];
