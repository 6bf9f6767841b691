import type { Rule } from "../types";
import { H01 } from "./H01-account-shared";
import { H02 } from "./H02-holder-not-in-household";
import { H03 } from "./H03-account-missing";
import { H04 } from "./H04-paid-differs-from-roster";
import { H05 } from "./H05-paid-twice";
import { H06 } from "./H06-roster-without-payment";
import { H07 } from "./H07-large-unmarked-payment";

/** Family H: accounts and payments. */
export const paymentsRules: readonly Rule[] = [H01, H02, H03, H04, H05, H06, H07];
