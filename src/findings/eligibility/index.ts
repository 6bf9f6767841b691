import type { Rule } from "../types";
import { D01 } from "./D01-income-at-or-above-standard";
import { D02 } from "./D02-income-above-marginal-band";
import { D03 } from "./D03-below-standard-not-covered";
import { D04 } from "./D04-marginal-severe-member-uncovered";
import { D05 } from "./D05-single-coverage-without-ground";
import { D06 } from "./D06-jobless-severely-disabled-uncovered";
import { D07 } from "./D07-shortfall-amount-differs";
import { D08 } from "./D08-amount-above-full";
import { D09 } from "./D09-amount-not-above-zero";
import { D10 } from "./D10-same-amount-in-village";
import { D11 } from "./D11-full-amount-with-labour";
import { D12 } from "./D12-supplement-differs";
import { D13 } from "./D13-supplement-not-paid";
import { D14 } from "./D14-healthy-adult-without-income";
import { D15 } from "./D15-public-payroll-or-cadre";
import { D23 } from "./D23-income-does-not-add-up";

/** Family D: who is covered, for how much, against the policy. */
export const eligibilityRules: readonly Rule[] = [
  D01,
  D02,
  D03,
  D04,
  D05,
  D06,
  D07,
  D08,
  D09,
  D10,
  D11,
  D12,
  D13,
  D14,
  D15,
  D23,
];
