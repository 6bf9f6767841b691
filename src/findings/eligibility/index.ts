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
import { D16 } from "../property/D16-vehicle";
import { D17 } from "../property/D17-several-homes";
import { D18 } from "../property/D18-company";
import { D19 } from "../property/D19-financial-assets";
import { D20 } from "../property/D20-employee-insurance";
import { D21 } from "./D21-graduate-as-student";
import { D22 } from "./D22-employed-without-income";
import { D23 } from "./D23-income-does-not-add-up";
import { D24 } from "./D24-relative-not-declared";
import { D25 } from "./D25-dibao-and-tekun";
import { D26 } from "./D26-dibao-and-orphan";
import { D27 } from "./D27-review-overdue";
import { D28 } from "./D28-certificate-blank-or-shared";
import { D29 } from "./D29-begins-before-approval";
import { D30 } from "./D30-amount-jump";

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
  D16,
  D17,
  D18,
  D19,
  D20,
  D21,
  D22,
  D23,
  D24,
  D25,
  D26,
  D27,
  D28,
  D29,
  D30,
];
