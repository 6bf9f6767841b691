/**
 * The policy's parameters that assessments need, looked up once per run: ten thousand households
 * ask for the same ones.
 */
import type { CalendarDate } from "../calendar";
import {
  formatMoney,
  isRoundingMode,
  type Amount,
  type Decimal,
  type RoundingMode,
} from "../money";
import { scopeOfArea, scopeOfCategory } from "../policy";
import type { Area, Parameter, Policy, Regime, SupplementCategory } from "../policy/types";
import type { Missing } from "./types";

/** A standard of one area, with what sums and sentences need of it. */
export interface StandardTerm {
  readonly parameter: Parameter<Amount<"year">>;
  readonly month: Amount<"month"> | null;
  /** 元/月 for sentences. */
  readonly monthText: string;
  /** 元/年 × people, remembered for every size of household. */
  forPeople(people: number): Decimal;
}

/** Parameters of the phase-out. */
export interface PhaseOutTerms {
  readonly months: Parameter<Decimal>;
  readonly min: Parameter<Decimal>;
  readonly max: Parameter<Decimal>;
  readonly ceiling: Parameter<Decimal>;
  readonly amount: Parameter<string>;
  readonly steps: Parameter<string>;
  readonly eligible: Parameter<string>;
  readonly trigger: Parameter<string>;
  readonly firstMonth: Parameter<string>;
  readonly end: Parameter<string>;
  readonly endingSoon: Parameter<Decimal>;
}

/** Ages from and below which people are elders and minors; null where the policy sets none. */
export interface CategoryAges {
  readonly elder: number | null;
  readonly minor: number | null;
}

/** Categories of supplements, in the order in which they are named. */
export const CATEGORIES: readonly SupplementCategory[] = [
  "elder",
  "minor",
  "severe-disability",
  "severe-illness",
];

export type SingleGroup = "grade-1-2" | "grade-3-mind" | "severe-illness";

export interface Terms {
  readonly asOf: CalendarDate;
  readonly regime: Regime;
  readonly policy: Policy;
  readonly standards: Readonly<Record<Area, StandardTerm>>;
  readonly phaseOut: PhaseOutTerms;
  readonly marginal: Parameter<Decimal>;
  readonly singlePerson: Parameter<Decimal>;
  /** Of each person covered singly, where the county has set it. */
  readonly singleAmount: Parameter<Amount<"month">>;
  readonly singleGroups: Readonly<Record<SingleGroup, Parameter<boolean>>>;
  readonly amountMethod: Parameter<string>;
  readonly tierPer: Parameter<string>;
  readonly rounding: Parameter<string>;
  readonly roundingMode: RoundingMode | null;
  readonly roundsEach: boolean;
  /** Least difference that is adjusted, 元/月; null where any is. */
  readonly threshold: Decimal | null;
  readonly rates: Readonly<Record<SupplementCategory, Parameter<Decimal>>>;
  /** What to name as missing where a category's rate is unset. */
  readonly missingRates: Readonly<Record<SupplementCategory, Missing>>;
  readonly fixed: Readonly<Record<SupplementCategory, Parameter<Amount<"month">>>>;
  readonly stacking: Parameter<string>;
  /** Whether any rate or amount of supplements is set. */
  readonly hasSupplements: boolean;
  readonly ages: CategoryAges;
  readonly workingFrom: number;
  /** Age at which working age ends, by sex; unknown sex takes the later. */
  readonly workingBelow: { readonly male: number; readonly female: number };
  readonly maintenance: Parameter<boolean>;
  readonly pension: Parameter<boolean>;
  readonly employmentDeduction: Parameter<string>;
  readonly rigidDeduction: Parameter<string>;
  readonly medicalDeduction: Parameter<string>;
  readonly medicalRate: Parameter<Decimal>;
}

const known = new WeakMap<Policy, Terms>();

/** The terms of a policy; the same object for the same policy. */
export function termsOf(policy: Policy): Terms {
  let terms = known.get(policy);
  if (terms === undefined) {
    terms = compile(policy);
    known.set(policy, terms);
  }
  return terms;
}

function compile(policy: Policy): Terms {
  const rounding = policy.choice("rounding");
  const rates = byCategory((scope) => policy.number("supplement_rate", scope));
  const fixed = byCategory((scope) => policy.monthly("supplement_amount", scope));
  return {
    asOf: policy.asOf,
    regime: policy.regime,
    policy,
    standards: { rural: standard(policy, "rural"), urban: standard(policy, "urban") },
    phaseOut: phaseOut(policy),
    marginal: policy.number("marginal_multiple"),
    singlePerson: policy.number("single_person_multiple"),
    singleAmount: policy.monthly("single_person_amount"),
    singleGroups: {
      "grade-1-2": policy.flag("single_person_groups", "一二级残疾人"),
      "grade-3-mind": policy.flag("single_person_groups", "三级智力精神残疾人"),
      "severe-illness": policy.flag("single_person_groups", "重病患者"),
    },
    amountMethod: policy.choice("amount_method"),
    tierPer: policy.choice("tier_amount_per"),
    rounding,
    roundingMode: rounding.set && isRoundingMode(rounding.value) ? rounding.value : null,
    roundsEach: valueOf(policy.choice("rounding_per")) === "person",
    threshold: thresholdOf(policy),
    rates,
    missingRates: byCategory((scope) => ({ kind: "parameter", code: "supplement_rate", scope })),
    fixed,
    stacking: policy.choice("supplement_stacking"),
    hasSupplements: CATEGORIES.some((category) => rates[category].set || fixed[category].set),
    ages: {
      elder: numberOf(policy.number("elder_age")),
      minor: numberOf(policy.number("minor_age")),
    },
    workingFrom: numberOf(policy.number("working_age_min")) ?? 0,
    workingBelow: {
      male: numberOf(policy.number("working_age_max", "男")) ?? Infinity,
      female: numberOf(policy.number("working_age_max", "女")) ?? Infinity,
    },
    maintenance: policy.flag("income_counted", "赡养费"),
    pension: policy.flag("income_counted", "养老金"),
    employmentDeduction: policy.choice("employment_cost_deduction"),
    rigidDeduction: policy.choice("rigid_expense_deduction"),
    medicalDeduction: policy.choice("medical_deduction"),
    medicalRate: policy.number("medical_deduction_rate"),
  };
}

function thresholdOf(policy: Policy): Decimal | null {
  const amount = valueOf(policy.monthly("amount_change_threshold"));
  return amount === null || amount.value.isZero() ? null : amount.value;
}

function standard(policy: Policy, area: Area): StandardTerm {
  const parameter = policy.yearly("dibao_standard", scopeOfArea(area));
  const month = policy.monthly("dibao_standard", scopeOfArea(area));
  const products: Decimal[] = [];
  return {
    parameter,
    month: valueOf(month),
    monthText: month.set ? formatMoney(month.value) : "",
    forPeople(people) {
      if (!parameter.set) throw new Error("A standard that is not set has no multiples.");
      return (products[people] ??= parameter.value.value.times(people));
    },
  };
}

function phaseOut(policy: Policy): PhaseOutTerms {
  return {
    months: policy.number("phase_out_months"),
    min: policy.number("phase_out_months_min"),
    max: policy.number("phase_out_months_max"),
    ceiling: policy.number("phase_out_ceiling_multiple"),
    amount: policy.choice("phase_out_amount"),
    steps: policy.text("phase_out_steps"),
    eligible: policy.choice("phase_out_eligible"),
    trigger: policy.choice("phase_out_trigger"),
    firstMonth: policy.choice("phase_out_first_month"),
    end: policy.choice("phase_out_end"),
    endingSoon: policy.number("phase_out_ending_soon_months"),
  };
}

function byCategory<T>(look: (scope: string) => T): Record<SupplementCategory, T> {
  return {
    elder: look(scopeOfCategory("elder")),
    minor: look(scopeOfCategory("minor")),
    "severe-disability": look(scopeOfCategory("severe-disability")),
    "severe-illness": look(scopeOfCategory("severe-illness")),
  };
}

/** A parameter's value, or null where it is unset. */
export function valueOf<T>(parameter: Parameter<T>): T | null {
  return parameter.set ? parameter.value : null;
}

/** A whole number such as months or an age. */
export function numberOf(parameter: Parameter<Decimal>): number | null {
  return parameter.set ? parameter.value.toNumber() : null;
}
