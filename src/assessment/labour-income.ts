/**
 * Labour income by coefficients (劳动力系数): Σ coefficients of the members, less the household's
 * reductions, times the wage basis. Only where the policy has both the matrix and the basis; whether
 * it stands beside recorded income is a parameter. A coefficient that is unset leaves a range from
 * none to a full one. 民发〔2022〕83号 asks that hardship be weighed: what is set by hand goes before.
 */
import { Decimal, formatMoney } from "../money";
import type { Amount } from "../money";
import type { Parameter } from "../policy/types";
import type { Household, Person } from "../roster/types";
import { perYear } from "./income-items";
import { wageBasis, type LabourGroup, type LabourReduction } from "./income-terms";
import { isMildlyImpaired, labourGroupOf, LOWERED } from "./labour-group";
import { isCarer, schoolingOf } from "./person-state";
import { groundOf, missingField, missingParameter, reason, type Notes } from "./reasons";
import type { Terms } from "./terms";

/** Labour income of a household, 元/年: exact where `low` equals `high`. */
export interface LabourIncome {
  readonly low: Decimal;
  readonly high: Decimal;
  /** Coefficients that are unset and leave the range. */
  readonly unsettled: readonly Parameter<unknown>[];
}

/** What the coefficients are worked out from. */
export interface LabourSetting {
  readonly household: Household;
  readonly people: readonly Person[];
  readonly terms: Terms;
  readonly standard: Parameter<Amount<"year">> | null;
  readonly isRegisteredPoor: boolean | null;
  /** A coefficient set by hand, with its reason. */
  readonly byHand: (person: Person) => Decimal | null;
}

const ZERO = new Decimal(0);
const ONE = new Decimal(1);

/** What a member's own columns state of work, 元/年; null where they are blank. */
export function recordedLabour(person: Person): Decimal | null {
  const parts = (["income_wage", "income_business"] as const).flatMap((field) => {
    const value = person.amount(field)?.value ?? null;
    return value === null ? [] : [perYear(person, field, value)];
  });
  if (parts.length > 0) return parts.reduce((sum, part) => sum.plus(part), ZERO);
  const year = person.amount("income_person_year")?.value ?? null;
  return year ?? person.amount("income_person_month")?.value?.times(12) ?? null;
}

/** Works it out where the policy has a matrix and a basis, or null where a figure of the basis is unset. */
export function labourIncome(setting: LabourSetting, notes: Notes): LabourIncome | null {
  const { terms, people, standard } = setting;
  const { labour } = terms.income;
  const basis = wageBasis(labour, standard);
  if (!(basis instanceof Decimal)) {
    notes.add(reason("labour-basis-unset", {}));
    notes.lack(missingParameter(basis));
    return null;
  }
  const recorded = people.map(recordedLabour);
  const use = labour.use.set ? labour.use.value : "recorded";
  const imputedFor = use === "recorded" ? people.filter((_, at) => recorded[at] === null) : people;
  const sum = coefficientSum(setting, imputedFor, notes);
  const low = sum.low.times(basis);
  const high = sum.high.times(basis);
  const stated = recorded.reduce<Decimal>((total, one) => total.plus(one ?? ZERO), ZERO);
  if (imputedFor.length > 0) nameImputed(setting, sum, basis, low, notes);
  if (use === "imputed") return { low, high, unsettled: sum.unsettled };
  if (use === "recorded") {
    return { low: stated.plus(low), high: stated.plus(high), unsettled: sum.unsettled };
  }
  const isHigher = stated.gt(low);
  if (isHigher)
    notes.add(reason("labour-recorded-higher", { income: formatMoney({ value: stated }) }));
  return {
    low: Decimal.max(stated, low),
    high: Decimal.max(stated, high),
    unsettled: sum.unsettled,
  };
}

interface CoefficientSum {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly unsettled: readonly Parameter<unknown>[];
}

interface Coefficient {
  readonly low: Decimal;
  readonly high: Decimal;
}

function coefficientSum(
  setting: LabourSetting,
  people: readonly Person[],
  notes: Notes,
): CoefficientSum {
  const unsettled: Parameter<unknown>[] = [];
  const carers: Coefficient[] = [];
  const others: Coefficient[] = [];
  const isLowered = lowersCarers(setting.terms);
  for (const person of people) {
    const coefficient = coefficientOf(person, setting, unsettled, notes);
    if (coefficient.high.isZero()) continue;
    (isLowered && isCarer(person) ? carers : others).push(coefficient);
  }
  const { carerRate } = setting.terms.income.labour;
  if (carers.length > 0 && !carerRate.set) unsettled.push(carerRate);
  const total = (end: "low" | "high"): Decimal =>
    others.reduce((sum, one) => sum.plus(one[end]), carersSum(carers, end, setting.terms));
  const reduction = reductionOf(setting);
  return {
    low: Decimal.max(ZERO, total("low").minus(reduction)),
    high: Decimal.max(ZERO, total("high").minus(reduction)),
    unsettled,
  };
}

function coefficientOf(
  person: Person,
  { terms, isRegisteredPoor, byHand }: LabourSetting,
  unsettled: Parameter<unknown>[],
  notes: Notes,
): Coefficient {
  const set = byHand(person);
  if (set !== null) return exactly(set);
  const { labour } = terms.income;
  const onlyRegistered = labour.loweredFor.set && labour.loweredFor.value === "registered-poor";
  const group = labourGroupOf(person, terms, !onlyRegistered || isRegisteredPoor !== false);
  if (group === null) {
    notes.lack(missingField(person.age === null ? "id_card" : "gender"));
    return { low: ZERO, high: ONE };
  }
  const parameter = labour.coefficients[group];
  if (parameter.set) return exactly(parameter.value);
  // Nobody outside working age is expected to earn, unless the county says so.
  if (group === "未满劳动年龄" || group === "超过劳动年龄") return exactly(ZERO);
  unsettled.push(parameter);
  return { low: ZERO, high: ONE };
}

function exactly(value: Decimal): Coefficient {
  return { low: value, high: value };
}

/** 降低家庭照护人员的收入计算标准: nobody's, where neither a rate is set nor a document asks for one. */
function lowersCarers({ income }: Terms): boolean {
  const { carerRate: rate } = income.labour;
  return rate.set || rate.source !== undefined;
}

/**
 * The sum of the carers' coefficients at one end, those with the highest first where their number is
 * limited. A rate that is unset counts none of them at the low end, all of them at the high one.
 */
function carersSum(
  carers: readonly Coefficient[],
  end: "low" | "high",
  { income }: Terms,
): Decimal {
  const { carerRate, carerLimit } = income.labour;
  const limit = carerLimit.set ? carerLimit.value.toNumber() : Infinity;
  const rate = carerRate.set ? carerRate.value : end === "low" ? ZERO : ONE;
  return carers
    .map((one) => one[end])
    .sort((a, b) => b.comparedTo(a))
    .reduce((sum, value, at) => sum.plus(at < limit ? value.times(rate) : value), ZERO);
}

/** The household's reductions that its members' states call for. */
function reductionOf({ people, terms }: LabourSetting): Decimal {
  const { reductions, addsReductions } = terms.income.labour;
  const values = casesOf(people, terms).flatMap((name) => {
    const parameter = reductions[name];
    return parameter.set ? [parameter.value] : [];
  });
  if (values.length === 0) return ZERO;
  return addsReductions ? values.reduce((sum, one) => sum.plus(one), ZERO) : Decimal.max(...values);
}

/** Below this age a child is not at school yet (学龄前). */
const SCHOOL_AGE = 6;

function casesOf(people: readonly Person[], terms: Terms): readonly LabourReduction[] {
  const groups = people.map((person) => labourGroupOf(person, terms, true));
  const has = (...names: LabourGroup[]): boolean =>
    groups.some((group) => group !== null && names.includes(group));
  const impaired = people.filter((person) => isMildlyImpaired(person, terms)).length;
  const students = people.filter((person) => schoolingOf(person) === "student").length;
  const grownUps = people.filter(
    ({ age }, at) => age !== null && age >= terms.workingFrom && groups[at] !== "在校学生",
  ).length;
  const isSevere = has("重病患者", "重度残疾人", "三四级智力精神残疾人");
  const hasInfant = people.some(({ age }) => age !== null && age < SCHOOL_AGE);
  const cases: LabourReduction[] = [];
  if (impaired >= 2) cases.push("两名以上轻残慢病");
  if (students >= 2 && grownUps === 1) cases.push("两名学生单亲家庭");
  if (isSevere) cases.push("一名重残重病");
  if (isSevere && (impaired > 0 || hasInfant)) cases.push("重残重病并有轻残慢病学龄前");
  return cases;
}

function nameImputed(
  { terms }: LabourSetting,
  sum: CoefficientSum,
  basis: Decimal,
  income: Decimal,
  notes: Notes,
): void {
  const ground = groundOf(terms.income.labour.basis);
  const shown = formatMoney({ value: basis });
  if (!sum.low.eq(sum.high)) {
    const from = sum.low.toString();
    notes.add(reason("labour-open", { from, to: sum.high.toString(), basis: shown }, ground));
    return;
  }
  const coefficient = sum.low.toString();
  const amount = formatMoney({ value: income });
  notes.add(reason("labour-imputed", { coefficient, basis: shown, amount }, ground));
}

/**
 * Coefficients that a document asks to be lowered without giving them, of members whose income is
 * not stated: named where the household's income is not known.
 */
export function nameAskedCoefficients(setting: LabourSetting, notes: Notes): void {
  const { people, terms, isRegisteredPoor } = setting;
  const { labour } = terms.income;
  if (isRegisteredPoor === false) return;
  for (const person of people) {
    if (recordedLabour(person) !== null) continue;
    const group = labourGroupOf(person, terms, true);
    if (group === null || !LOWERED.has(group)) continue;
    const parameter = labour.coefficients[group];
    if (!parameter.set && parameter.source !== undefined) notes.lack(missingParameter(parameter));
  }
}
