import { termsOf, valueOf } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import { Decimal, formatMoney, max, perMonth, type Amount } from "../../money";
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import { MEASURES_2021_ARTICLE_23 } from "../documents";
import { checkedByTable } from "../checked-by-table";
import { isMarkedPhaseOut } from "../phase-out/phase-out-facts";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { asRounded, basePaid, mayHoldSupplement, toleranceOf } from "./amount-check";
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
  const tolerance = toleranceOf(policy);
  return checkedByTable(assessments, (assessment) => {
    if (!isComparable(assessment)) return "cannot-tell";
    const due = isTiered ? byTier(assessment, policy) : byShortfall(assessment, policy);
    const difference = due === null ? null : deviation(assessment, due, tolerance, policy);
    if (due === null || difference === null) return null;
    return { ...sightingOf(assessment, due, difference), ...basisOn(policy) };
  });
}

/** Shortfall and tiers are both in article 23 of the measures of 2021; before, no document is at hand. */
function basisOn(policy: Policy): Pick<Sighting, "source"> {
  return policy.regime === "from-2021-07" ? { source: MEASURES_2021_ARTICLE_23 } : {};
}

function isComparable(assessment: Assessment): boolean {
  // Nothing paid at all is a doubt of its own (D09).
  if (!receivesDibao(assessment) || assessment.currentMonth?.value.gt(0) !== true) return false;
  if (assessment.outcome === "phase-out" || isMarkedPhaseOut(assessment.household)) return false;
  return coverageOf(assessment) !== "single";
}

/** What should be paid, 元/月 of the household. */
interface Due {
  readonly expected: Decimal;
  readonly covered: number;
  /** Further sums that the same rule may be read as. */
  readonly readings: readonly Decimal[];
  /** Texts of the sentence: nearly all are paid as worked out, and need none. */
  readonly operands: () => Sighting["operands"];
  readonly fields: readonly Field[];
  readonly variant: "" | "tier";
}

function byShortfall(assessment: Assessment, policy: Policy): Due | null {
  const { covered, shortfallMonth, standardMonth, incomePerCapitaMonth } = assessment;
  if (covered === null || shortfallMonth?.value.gt(0) !== true) return null;
  const least = leastShortfall(assessment, covered, policy);
  const expected = least === null ? shortfallMonth.value : max(shortfallMonth, least).value;
  return {
    expected,
    covered,
    readings: lessWholeIncome(assessment),
    operands: () => ({
      expected: formatMoney({ value: asRounded(expected, covered, policy) }),
      standard: shown(standardMonth),
      income: shown(incomePerCapitaMonth),
    }),
    fields: INCOME_FIELDS,
    variant: "",
  };
}

function shown(amount: Amount<"month"> | null): string | null {
  return amount === null ? null : formatMoney(amount);
}

/** A county may pay no less than a share of the standard for each (差额不足标准20%的按20%). */
function leastShortfall(
  { standardMonth }: Assessment,
  covered: number,
  policy: Policy,
): Amount<"month"> | null {
  const share = valueOf(termsOf(policy).floor);
  if (share === null || standardMonth === null) return null;
  return perMonth(share.times(standardMonth.value).times(covered));
}

/** Where some are covered only, the whole income may be taken off the standard of those covered. */
function lessWholeIncome(assessment: Assessment): readonly Decimal[] {
  const { covered, size, standardMonth, incomePerCapitaMonth: income } = assessment;
  if (covered === null || size === null || covered >= size) return [];
  if (standardMonth === null || income === null) return [];
  return [standardMonth.value.times(covered).minus(income.value.times(size))];
}

function byTier({ household, covered }: Assessment, policy: Policy): Due | null {
  const tier = covered === null ? null : tierAmountOf(household, covered, policy);
  if (covered === null || tier === null) return null;
  return {
    expected: tier.amount,
    covered,
    readings: [],
    operands: () => ({ grade: tier.grade, expected: formatMoney({ value: tier.amount }) }),
    fields: ["dibao_grade"],
    variant: "tier",
  };
}

/**
 * Paid less expected, where they differ by more than the tolerance; null where they agree in one
 * reading: rounded or not, supplements stated apart taken off or not counted in.
 */
function deviation(
  assessment: Assessment,
  { expected, covered, readings }: Due,
  toleranceFor: (covered: number) => Decimal,
  policy: Policy,
): Decimal | null {
  const current = assessment.currentMonth?.value ?? null;
  if (current === null) return null;
  const tolerance = toleranceFor(covered);
  // Nearly all are paid as worked out: only for the others is anything taken apart or rounded.
  if (isWithin(current, expected, tolerance)) return null;
  const base = basePaid(assessment);
  if (base === null) return null;
  const agrees = (sum: Decimal): boolean =>
    isWithin(current, sum, tolerance) || isWithin(base, sum, tolerance);
  if (agrees(expected)) return null;
  const rounded = asRounded(expected, covered, policy);
  return [rounded, ...readings].some(agrees) ? null : base.minus(rounded);
}

function sightingOf(assessment: Assessment, due: Due, difference: Decimal): Sighting {
  const { household } = assessment;
  const { covered, fields, operands, variant } = due;
  const mayBeSupplement = difference.gt(0) && mayHoldSupplement(assessment);
  return atHousehold(household, cellsOf(household, ...AMOUNT_FIELDS, ...fields), {
    operands: {
      ...operands(),
      covered,
      paid: formatMoney({ value: paidWithoutSupplement(assessment) ?? new Decimal(0) }),
      difference: formatMoney({ value: difference.abs() }),
    },
    ...(mayBeSupplement ? { severity: "info" } : {}),
    ...said(variant, mayBeSupplement),
  });
}

function said(variant: Due["variant"], mayBeSupplement: boolean): { readonly variant?: string } {
  if (variant === "tier") return { variant };
  return mayBeSupplement ? { variant: "supplement" } : {};
}
