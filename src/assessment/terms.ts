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
import { definitionOf, scopeOfArea, scopeOfCategory } from "../policy";
import type { Area, Parameter, Policy, Regime, SupplementCategory } from "../policy/types";
import { incomeTermsOf, type IncomeTerms, type MemberGroup } from "./income-terms";
import { phaseOutTermsOf, type PhaseOutTerms } from "./phase-out-terms";
import { byGroup, singleTermsOf, type SingleGroup, type SingleTerms } from "./single-terms";
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

/** Cycles of reviews, in months. */
export interface ReviewTerms {
  readonly general: Parameter<Decimal>;
  readonly labour: Parameter<Decimal>;
  readonly byClass: ReadonlyMap<string, Parameter<Decimal>>;
}

export type { MemberGroup };

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
  readonly single: SingleTerms;
  readonly review: ReviewTerms;
  readonly income: IncomeTerms;
  readonly members: IncomeTerms["members"];
  /** Least shortfall for each person, a share of the standard. */
  readonly floor: Parameter<Decimal>;
  /** A supplement that is not due and has no figure counts nothing. */
  readonly supplementsMay: Parameter<string> | null;
  /** Supplements must be paid: a category without a figure is a gap. */
  readonly supplementsDue: boolean;
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
  const income = incomeTermsOf(policy);
  return {
    asOf: policy.asOf,
    regime: policy.regime,
    policy,
    standards: { rural: standard(policy, "rural"), urban: standard(policy, "urban") },
    phaseOut: phaseOutTermsOf(policy),
    marginal: policy.number("marginal_multiple"),
    singlePerson: policy.number("single_person_multiple"),
    singleAmount: policy.monthly("single_person_amount"),
    singleGroups: byGroup((scope) => policy.flag("single_person_groups", scope)),
    single: singleTermsOf(policy),
    review: {
      general: policy.number("review_months"),
      labour: policy.number("review_months_labour"),
      byClass: byClass(policy),
    },
    income,
    members: income.members,
    floor: policy.number("shortfall_floor_rate"),
    supplementsMay: discretion(policy),
    supplementsDue: valueOf(policy.choice("supplement_due")) === "due",
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
  };
}

/** 可以增发: where nothing is set, what is left to discretion and not used counts nothing. */
function discretion(policy: Policy): Parameter<string> | null {
  const due = policy.choice("supplement_due");
  return due.set && due.value === "may" ? due : null;
}

function byClass(policy: Policy): ReadonlyMap<string, Parameter<Decimal>> {
  const scopes = definitionOf("review_months_class")?.scopes ?? [];
  return new Map(scopes.map((scope) => [scope, policy.number("review_months_class", scope)]));
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
