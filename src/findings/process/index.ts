import type { Rule } from "../types";
import { K01 } from "./K01-notice-before-appraisal";
import { K02 } from "./K02-notice-too-short";
import { K03 } from "./K03-few-at-appraisal";
import { K04 } from "./K04-few-spot-checks";
import { K05 } from "./K05-relative-not-registered";
import { K06 } from "./K06-approved-before-application";
import { K07 } from "./K07-closed-without-result";
import { K08 } from "./K08-issue-overdue";

/** Family K: procedure, and ledgers of issues. */
export const processRules: readonly Rule[] = [K01, K02, K03, K04, K05, K06, K07, K08];
