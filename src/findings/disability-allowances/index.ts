import type { Rule } from "../types";
import { F01 } from "./F01-living-allowance-off-dibao";
import { F02 } from "./F02-living-allowance-missing";
import { F03 } from "./F03-nursing-allowance-missing";
import { F04 } from "./F04-nursing-allowance-mild";
import { F05 } from "./F05-certificate-not-valid";
import { F06 } from "./F06-excluded-by-other-aid";
import { F07 } from "./F07-nursing-and-care-subsidy";
import { F08 } from "./F08-amount-off-standard";
import { F09 } from "./F09-grade-blank";
import { F10 } from "./F10-several-certificates";

/** Family F: the two disability allowances. */
export const disabilityAllowanceRules: readonly Rule[] = [
  F01,
  F02,
  F03,
  F04,
  F05,
  F06,
  F07,
  F08,
  F09,
  F10,
];
