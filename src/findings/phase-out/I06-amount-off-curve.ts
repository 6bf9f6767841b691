import { sumField } from "../../assessment/income-items";
import { termsOf, valueOf } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import { formatMoney, type Decimal } from "../../money";
import type { Policy } from "../../policy/types";
import type { Household } from "../../roster/types";
import { earlierHouseholds, type EarlierHouseholds } from "../earlier-households";
import { asRounded, basePaid, toleranceFor } from "../eligibility/amount-check";
import { AMOUNT_FIELDS } from "../eligibility/fields";
import { isWithin } from "../eligibility/thresholds";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { hasEnded, isMarkedPhaseOut } from "./phase-out-facts";

/**
 * What is paid in a phase-out is not what the policy's curve gives: the full standard, or the
 * original amount as an earlier period's roster has it. A stepped curve cannot be checked from one
 * roster, which no longer states the original amount.
 */
export const I06: Rule = {
  id: "I06",
  family: "I",
  severity: "warn",
  source: null,
  needs: {
    fields: [["grace_flag", "grace_start", "grace_end"], AMOUNT_FIELDS],
    parameters: ["phase_out_amount", "amount_tolerance"],
  },
  run,
  title: { zh: "渐退期金额不符", en: "Amount in phase-out differs" },
  text: {
    "": {
      zh: "{who}户在渐退期，按标准全额应为{expected}元/月，名册为{paid}元/月",
      en: "{who}: in phase-out the full standard gives {expected} yuan a month, the roster has {paid}",
    },
    original: {
      zh: "{who}户在渐退期，按原金额应为{expected}元/月（见前期名册），名册为{paid}元/月",
      en: "{who}: in phase-out the original amount is {expected} yuan a month (earlier roster), this one has {paid}",
    },
  },
  next: {
    zh: "核对渐退期发放办法和审批金额",
    en: "Check how phase-outs are paid and the amount approved",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const { assessments, asOf, policy } = context;
  const curve = valueOf(termsOf(policy).phaseOut.amount);
  if (curve !== "full" && curve !== "original") return;
  const earlier = curve === "original" ? earlierHouseholds(context) : null;
  if (curve === "original" && earlier === null) return;
  for (const assessment of assessments) {
    const { household } = assessment;
    if (!isMarkedPhaseOut(household) || hasEnded(assessment, asOf)) continue;
    const expected =
      earlier === null ? fullAmount(assessment, policy) : earlierAmount(household, earlier);
    const seen = compared(assessment, expected, policy);
    if (seen === null) continue;
    yield earlier === null ? seen : { ...seen, variant: "original" };
  }
}

/** What is paid, with and without supplements, against what the curve gives; a yuan is allowed. */
function compared(
  assessment: Assessment,
  expected: Decimal | null,
  policy: Policy,
): Sighting | null {
  const { household, currentMonth, covered } = assessment;
  const base = basePaid(assessment);
  const tolerance = toleranceFor(policy, covered ?? 1);
  if (expected === null || base === null || tolerance === null) return null;
  const readings = [base, currentMonth?.value ?? base];
  if (readings.some((paid) => isWithin(paid, expected, tolerance))) return null;
  return atHousehold(household, cellsOf(household, ...AMOUNT_FIELDS, "grace_flag"), {
    operands: { expected: formatMoney({ value: expected }), paid: formatMoney({ value: base }) },
  });
}

function fullAmount({ standardMonth, covered }: Assessment, policy: Policy): Decimal | null {
  if (standardMonth === null || covered === null) return null;
  return asRounded(standardMonth.value.times(covered), covered, policy);
}

/** Of the household as a whole. */
const OF_HOUSEHOLD = ["monthly_amount_household", "amount_total", "amount_base_diff"] as const;

/** What the month before paid the same household, 元/月; null where it does not say. */
function earlierAmount(household: Household, earlier: EarlierHouseholds): Decimal | null {
  const before = earlier.of(household);
  if (before === null) return null;
  for (const field of OF_HOUSEHOLD) {
    const amount = before.amount(field)?.value ?? null;
    if (amount !== null) return amount;
  }
  const ofMembers = sumField(before, "amount_person");
  return ofMembers.filled === 0 ? null : ofMembers.total;
}
