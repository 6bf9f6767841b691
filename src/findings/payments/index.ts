import type { Rule } from "../types";
import { H01 } from "./H01-account-shared";
import { H02 } from "./H02-holder-not-in-household";
import { H03 } from "./H03-account-missing";

/** Family H: accounts and payments. */
export const paymentsRules: readonly Rule[] = [H01, H02, H03];
