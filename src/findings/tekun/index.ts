import type { Rule } from "../types";
import { E01 } from "./E01-healthy-adult";
import { E02 } from "./E02-works-away";
import { E03 } from "./E03-grown-up-minor";
import { E04 } from "./E04-disability-below-grade";
import { E05 } from "./E05-able-relative";
import { E06 } from "./E06-basic-amount";
import { E07 } from "./E07-care-amount";
import { E08 } from "./E08-self-care-not-assessed";
import { E09 } from "./E09-more-than-a-couple";
import { E10 } from "./E10-disability-allowance-too";

/** Family E: tekun, its grounds, amounts and care. */
export const tekunRules: readonly Rule[] = [E01, E02, E03, E04, E05, E06, E07, E08, E09, E10];
