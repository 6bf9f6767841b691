/**
 * The policy's parameters that assessments need, looked up once per run: ten thousand households
 * ask for the same ones.
 */
import { firstDayOf, firstOfNextMonth, type CalendarDate } from "../calendar";
import {
  formatMoney,
  isRoundingMode,
  type Amount,
  type Decimal,
  type RoundingMode,
} from "../money";
import { definitionOf, readDateList, scopeOfArea, scopeOfCategory } from "../policy";
import type { Area, Parameter, Policy, Regime, SupplementCategory } from "../policy/types";
import { incomeTermsOf, type IncomeTerms, type MemberGroup } from "./income-terms";
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

/** Groups whose phase-out may have a length of its own. */
export type PhaseOutGroup = "registered" | "others" | "disabled";

/** Parameters of the phase-out. */
export interface PhaseOutTerms {
  readonly months: Parameter<Decimal>;
  readonly min: Parameter<Decimal>;
  readonly max: Parameter<Decimal>;
  readonly ceiling: Parameter<Decimal>;
  readonly amount: Parameter<string>;
  readonly steps: Parameter<string>;
  readonly stepMonths: Parameter<Decimal>;
  readonly stepBase: Parameter<string>;
  readonly cap: Parameter<string>;
  readonly supplements: Parameter<string>;
  readonly onDeath: Parameter<string>;
  readonly monthsOf: Readonly<Record<PhaseOutGroup, Parameter<Decimal>>>;
  readonly eligible: Parameter<string>;
  readonly trigger: Parameter<string>;
  readonly exceededBy: Parameter<string>;
  /** First day of the last month in which a phase-out may begin; null where any may. */
  readonly lastStart: CalendarDate | null;
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

export type SingleGroup =
  "grade-1-2" | "grade-3-mind" | "severe-illness" | "jobless" | "religious" | "lost-labour";

/** The scopes of the groups that may be covered singly. */
const SINGLE_SCOPES: Readonly<Record<SingleGroup, string>> = {
  "grade-1-2": "一二级残疾人",
  "grade-3-mind": "三级智力精神残疾人",
  "severe-illness": "重病患者",
  jobless: "成年无业重度残疾人",
  religious: "宗教教职人员",
  "lost-labour": "丧失劳动能力人员",
};

/** Parameters of single-person coverage (单人户). */
export interface SingleTerms {
  readonly for: Parameter<string>;
  readonly ceilings: Readonly<Record<SingleGroup, Parameter<Decimal>>>;
  readonly income: Parameter<string>;
  readonly method: Parameter<string>;
  readonly rates: Readonly<Record<SingleGroup, Parameter<Decimal>>>;
}

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
    phaseOut: phaseOut(policy),
    marginal: policy.number("marginal_multiple"),
    singlePerson: policy.number("single_person_multiple"),
    singleAmount: policy.monthly("single_person_amount"),
    singleGroups: byGroup((scope) => policy.flag("single_person_groups", scope)),
    single: {
      for: policy.choice("single_person_for"),
      ceilings: byGroup((scope) => policy.number("single_person_group_multiple", scope)),
      income: policy.choice("single_person_income"),
      method: policy.choice("single_person_method"),
      rates: byGroup((scope) => policy.number("single_person_rate", scope)),
    },
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

function byGroup<T>(look: (scope: string) => T): Record<SingleGroup, T> {
  const entries = Object.entries(SINGLE_SCOPES).map(([group, scope]) => [group, look(scope)]);
  return Object.fromEntries(entries) as Record<SingleGroup, T>;
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

function phaseOut(policy: Policy): PhaseOutTerms {
  return {
    months: policy.number("phase_out_months"),
    min: policy.number("phase_out_months_min"),
    max: policy.number("phase_out_months_max"),
    ceiling: policy.number("phase_out_ceiling_multiple"),
    amount: policy.choice("phase_out_amount"),
    steps: policy.text("phase_out_steps"),
    stepMonths: policy.number("phase_out_step_months"),
    stepBase: policy.choice("phase_out_step_base"),
    cap: policy.choice("phase_out_cap"),
    supplements: policy.choice("phase_out_supplements"),
    onDeath: policy.choice("phase_out_on_death"),
    monthsOf: {
      registered: policy.number("phase_out_months_group", "建档立卡户"),
      others: policy.number("phase_out_months_group", "其他低保户"),
      disabled: policy.number("phase_out_months_group", "有残疾人的户"),
    },
    eligible: policy.choice("phase_out_eligible"),
    trigger: policy.choice("phase_out_trigger"),
    exceededBy: policy.text("phase_out_exceeded_by"),
    lastStart: lastStart(policy),
    firstMonth: policy.choice("phase_out_first_month"),
    end: policy.choice("phase_out_end"),
    endingSoon: policy.number("phase_out_ending_soon_months"),
  };
}

/** Income that exceeded the standard on the last day has its first month as any other has. */
function lastStart(policy: Policy): CalendarDate | null {
  const exceededBy = policy.text("phase_out_exceeded_by");
  const last = exceededBy.set ? readDateList(exceededBy.value).at(-1) : undefined;
  return last === undefined ? null : phaseOutStart(last, policy.choice("phase_out_first_month"));
}

/** First day of a phase-out of income found above the standard on a day: of the next month, or of that. */
export function phaseOutStart(found: CalendarDate, firstMonth: Parameter<string>): CalendarDate {
  const isSame = firstMonth.set && firstMonth.value === "same-month";
  return isSame ? firstDayOf(found) : firstOfNextMonth(found);
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
