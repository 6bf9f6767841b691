import { termsOf, valueOf } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import { Decimal, formatMoney } from "../../money";
import type { Policy } from "../../policy/types";
import { MEASURES_2021_ARTICLE_23 } from "../documents";
import { checkedByTable } from "../checked-by-table";
import { isMarkedPhaseOut } from "../phase-out/phase-out-facts";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { asRounded, basePaid, mayHoldSupplement, toleranceFor } from "./amount-check";
import { coverageOf, receivesDibao } from "./coverage";
import { AMOUNT_FIELDS, INCOME_FIELDS } from "./fields";
import { paidWithoutSupplement } from "./stated-amounts";
import { isWithin } from "./thresholds";
import { tierAmountOf } from "./tiers";

/** The amount paid, supplements apart, is not what the method of the policy gives. Phase-outs are passed over. */
export const D07: Rule = {
  id: "D07",
  family: "D",
  severity: "warn",
  source: null,
  needs: {
    fields: [AMOUNT_FIELDS],
    parameters: ["dibao_standard", "amount_method", "amount_tolerance"],
  },
  run,
  title: { zh: "补差金额计算不符", en: "Amount differs from the calculation" },
  text: {
    "": {
      zh: "{who}户按补差应为{expected}元/月（标准{standard}元，人均收入{income}元，{covered}人），名册为{paid}元/月，相差{difference}元",
      en: "{who}: the shortfall is {expected} yuan a month (standard {standard}, income per head {income}, {covered} people), the roster has {paid}: {difference} apart",
    },
    supplement: {
      zh: "{who}户按补差应为{expected}元/月（标准{standard}元，人均收入{income}元，{covered}人），名册为{paid}元/月，多{difference}元，可能含分类施保",
      en: "{who}: the shortfall is {expected} yuan a month (standard {standard}, income per head {income}, {covered} people), the roster has {paid}: {difference} more, perhaps a supplement",
    },
    tier: {
      zh: "{who}户属{grade}，按档次表应为{expected}元/月（{covered}人），名册为{paid}元/月，相差{difference}元",
      en: "{who}: tier {grade} gives {expected} yuan a month ({covered} people), the roster has {paid}: {difference} apart",
    },
    column: {
      zh: "本表“{column}”列有{count}户（可核{total}户）与计算结果不符，可能是计算方式、标准或收入口径与参数不同",
      en: "{count} of the {total} households that can be checked differ in the column {column}: method, standard or kind of income may differ from the parameters",
    },
  },
  next: {
    zh: "核对收入、保障人口和计算方式；金额有误的按程序调整",
    en: "Check income, people covered and method; correct the amount if it is wrong",
  },
};

function run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  const isTiered = valueOf(termsOf(policy).amountMethod) === "tiered";
  return checkedByTable(assessments, (assessment) => {
    if (!isComparable(assessment)) return "cannot-tell";
    const seen = isTiered ? byTier(assessment, policy) : byShortfall(assessment, policy);
    return seen === null ? null : { ...seen, ...basisOn(policy) };
  });
}

/** Shortfall and tiers are both in article 23 of the measures of 2021; before, no document is at hand. */
function basisOn(policy: Policy): Pick<Sighting, "source"> {
  return policy.regime === "from-2021-07" ? { source: MEASURES_2021_ARTICLE_23 } : {};
}

function isComparable(assessment: Assessment): boolean {
  if (!receivesDibao(assessment) || assessment.currentMonth === null) return false;
  // Nothing paid at all is a doubt of its own (D09).
  if (!assessment.currentMonth.value.gt(0)) return false;
  if (assessment.phaseOut.state !== "none" || assessment.outcome === "phase-out") return false;
  return coverageOf(assessment) !== "single" && !isMarkedPhaseOut(assessment.household);
}

function byShortfall(assessment: Assessment, policy: Policy): Sighting | null {
  const { household, covered, shortfallMonth, standardMonth, incomePerCapitaMonth } = assessment;
  if (covered === null || shortfallMonth === null || !shortfallMonth.value.gt(0)) return null;
  if (standardMonth === null || incomePerCapitaMonth === null) return null;
  if (isAsWorkedOut(assessment)) return null;
  const shortfall = shortfallMonth.value;
  const difference = deviation(assessment, shortfall, covered, policy, lessWholeIncome(assessment));
  if (difference === null) return null;
  const isMore = difference.gt(0) && mayHoldSupplement(assessment);
  return atHousehold(household, cellsOf(household, ...AMOUNT_FIELDS, ...INCOME_FIELDS), {
    operands: {
      expected: formatMoney({ value: asRounded(shortfall, covered, policy) }),
      standard: formatMoney(standardMonth),
      income: formatMoney(incomePerCapitaMonth),
      covered,
      ...paidOperands(assessment, difference),
    },
    ...(isMore ? { variant: "supplement", severity: "info" } : {}),
  });
}

/** Where some are covered only, the whole income may be taken off the standard of those covered. */
function lessWholeIncome(assessment: Assessment): readonly Decimal[] {
  const { covered, size, standardMonth, incomePerCapitaMonth } = assessment;
  if (covered === null || size === null || covered >= size) return [];
  if (standardMonth === null || incomePerCapitaMonth === null) return [];
  return [standardMonth.value.times(covered).minus(incomePerCapitaMonth.value.times(size))];
}

/** What is paid is what was suggested, without a supplement: nothing need be worked out again. */
function isAsWorkedOut(assessment: Assessment): boolean {
  const { payableMonth, currentMonth, supplementMonth, override } = assessment;
  if (override !== null || payableMonth === null || currentMonth === null) return false;
  if (supplementMonth !== null && !supplementMonth.value.isZero()) return false;
  return payableMonth.value.eq(currentMonth.value);
}

function byTier(assessment: Assessment, policy: Policy): Sighting | null {
  const { household, covered } = assessment;
  if (covered === null) return null;
  const tier = tierAmountOf(household, covered, policy);
  if (tier === null) return null;
  const difference = deviation(assessment, tier.amount, covered, policy);
  if (difference === null) return null;
  return atHousehold(household, cellsOf(household, ...AMOUNT_FIELDS, "dibao_grade"), {
    variant: "tier",
    operands: {
      grade: tier.grade,
      expected: formatMoney({ value: tier.amount }),
      covered,
      ...paidOperands(assessment, difference),
    },
    ...(difference.gt(0) && mayHoldSupplement(assessment) ? { severity: "info" } : {}),
  });
}

function paidOperands(assessment: Assessment, difference: Decimal): Record<string, string> {
  const paid = paidWithoutSupplement(assessment) ?? new Decimal(0);
  return {
    paid: formatMoney({ value: paid }),
    difference: formatMoney({ value: difference.abs() }),
  };
}

/**
 * Paid less expected, where they differ by more than the tolerance; null where they agree in one
 * reading: rounded or not, supplements stated apart taken off or not counted in.
 *
 * @param readings further sums that the same rule may be read as
 */
function deviation(
  assessment: Assessment,
  expected: Decimal,
  covered: number,
  policy: Policy,
  readings: readonly Decimal[] = [],
): Decimal | null {
  const tolerance = toleranceFor(policy, covered);
  const current = assessment.currentMonth?.value ?? null;
  const base = basePaid(assessment);
  if (current === null || base === null) return null;
  const rounded = asRounded(expected, covered, policy);
  const agrees = (sum: Decimal): boolean =>
    isWithin(current, sum, tolerance) || isWithin(base, sum, tolerance);
  return [expected, rounded, ...readings].some(agrees) ? null : base.minus(rounded);
}
