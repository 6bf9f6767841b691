/** 易地扶贫搬迁: the one-off relief of movers, and urban dibao where they moved to. */
import type { Rule } from "../types";
import { M06 } from "./M06-relief-unpaid";
import { M07 } from "./M07-relief-twice";
import { M08 } from "./M08-relief-late";
import { M09 } from "./M09-relief-for-other-number";
import { M10 } from "./M10-mover-not-on-urban-dibao";

export const relocationRules: readonly Rule[] = [M06, M07, M08, M09, M10];
