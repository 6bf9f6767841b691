/** 核查程序: the steps of each case on record, lists that are up to date, the exchange of new cases. */
import type { Rule } from "../types";
import { M11 } from "./M11-verification-missing";
import { M12 } from "./M12-investigator-missing";
import { M13 } from "./M13-applicant-not-checked";
import { M14 } from "./M14-case-file-missing";
import { M15 } from "./M15-list-out-of-date";
import { M16 } from "./M16-new-cases-to-exchange";

export const verificationRules: readonly Rule[] = [M11, M12, M13, M14, M15, M16];
