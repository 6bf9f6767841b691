import type { Rule } from "../types";
import { I01 } from "./I01-ended-still-paid";
import { I02 } from "./I02-longer-than-allowed";
import { I03 } from "./I03-first-month-missing";
import { I04 } from "./I04-not-of-the-group";
import { I05 } from "./I05-income-at-ceiling";
import { I06 } from "./I06-amount-off-curve";
import { I07 } from "./I07-stopped-without-phase-out";

/** Family I: phase-out (渐退期). */
export const phaseOutRules: readonly Rule[] = [I01, I02, I03, I04, I05, I06, I07];
