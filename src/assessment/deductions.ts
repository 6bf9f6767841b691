/**
 * What is taken off income. Source 000 三（一）2 has 就业成本 and 大病刚性支出 deducted; how much, and
 * whether at all, is a parameter. A deduction that the roster states but the policy does not settle
 * is not taken, and decides nothing silently: where it could turn the outcome, it is named.
 */
import { Decimal, formatMoney } from "../money";
import type { Parameter } from "../policy/types";
import { isHeaded } from "../roster/table-fields";
import type { Household, Person } from "../roster/types";
import { perYear, sumItems, sumYearly } from "./income-items";
import { type Income } from "./income";
import type { DeductionTerms, ExpenseTerm } from "./income-terms";
import { recordedLabour } from "./labour-income";
import { isInWork } from "./person-state";
import { groundOf, reason, type Notes, plainReason } from "./reasons";
import type { TableShape } from "./table-shape";
import { numberOf, type StandardTerm, type Terms } from "./terms";

/** Deductions taken, and what could be taken if the policy said so. */
export interface Deductions {
  readonly taken: Decimal;
  /** Sum of stated amounts whose deduction is unset. */
  readonly open: Decimal;
  readonly unset: readonly Parameter<unknown>[];
}

const ZERO = new Decimal(0);
/** Nothing to deduct. */
export const NO_DEDUCTIONS: Deductions = { taken: ZERO, open: ZERO, unset: [] };

/** Whose deductions, off which income. */
interface DeductionSetting {
  readonly household: Household;
  readonly people: readonly Person[];
  readonly income: Income;
  readonly standard: StandardTerm | null;
  readonly terms: DeductionTerms;
  /** Coefficients go before what is recorded, or beside it. */
  readonly imputes: boolean;
  readonly notes: Notes;
  readonly gathered: Gathered;
}

interface Gathered {
  taken: Decimal;
  open: Decimal;
  unset: Parameter<unknown>[];
}

/** Whether anything can be deducted at all: columns of it, or costs by the number in work. */
export function mayDeduct(shape: TableShape, terms: Terms): boolean {
  return shape.deductions || isByShare(terms.income.deductions);
}

function isByShare({ employment }: DeductionTerms): boolean {
  return employment.set && employment.value === "standard-share";
}

/**
 * The deductions of a household. A figure per head is the result of the county's own accounting:
 * nothing is taken off it again.
 */
export function deductionsOf(
  household: Household,
  people: readonly Person[],
  income: Income,
  standard: StandardTerm | null,
  all: Terms,
  notes: Notes,
): Deductions {
  if (income.basis === "per-head" || income.basis === "by-hand") return NO_DEDUCTIONS;
  const terms = all.income.deductions;
  const gathered: Gathered = { taken: ZERO, open: ZERO, unset: [] };
  const { use } = all.income.labour;
  const imputes = use.set && use.value !== "recorded";
  const setting = { household, people, income, standard, terms, imputes, notes, gathered };
  const employment = statedAmount(household, "deduct_employment");
  if (isByShare(terms)) takeByShare(setting);
  else if (employment !== null) takeEmployment(setting, employment);
  const rigid = rigidDeduction(household, income);
  if (rigid !== null) takeRigid(setting, rigid);
  else takeExpenses(setting);
  return gathered;
}

/** A stated amount above zero, yuan a year. */
function statedAmount(household: Household, field: "deduct_employment" | "deduct_rigid") {
  const value = household.amount(field)?.value ?? null;
  return value !== null && value.gt(0) ? perYear(household, field, value) : null;
}

const OF_WHAT_IS_LEFT = /后/;

/** A column 扣减刚性支出后家庭年收入 holds what is left of the income: the rest was deducted. */
function rigidDeduction(household: Household, { total }: Income): Decimal | null {
  const value = statedAmount(household, "deduct_rigid");
  if (value === null) return null;
  if (!isHeaded(household.table, "deduct_rigid", OF_WHAT_IS_LEFT)) return value;
  return value.lt(total) ? total.minus(value) : null;
}

function leaveOpen(value: Decimal, parameter: Parameter<unknown>, gathered: Gathered): void {
  gathered.open = gathered.open.plus(value);
  gathered.unset.push(parameter);
}

function take(value: Decimal, gathered: Gathered): string {
  gathered.taken = gathered.taken.plus(value);
  return formatMoney({ value });
}

function takeEmployment(setting: DeductionSetting, value: Decimal): void {
  const { household, income, terms, notes, gathered } = setting;
  const parameter = terms.employment;
  if (income.basis === "total" && sumItems(household).total.eq(income.total.plus(value))) {
    notes.add(plainReason("employment-already-net"));
  } else if (parameter.set && parameter.value === "recorded") {
    const cap = capOf(setting);
    const most = cap === null ? value : cap.times(Math.max(1, workersOf(setting).length));
    const amount = take(Decimal.min(value, most), gathered);
    notes.add(reason("employment-deducted", { amount }, groundOf(parameter)));
  } else {
    notes.add(reason("employment-not-provided", {}, groundOf(parameter)));
    if (!parameter.set) leaveOpen(value, parameter, gathered);
  }
}

/** Members who work for pay: by what they earn, else by what the roster says. */
function workersOf({ people }: DeductionSetting): readonly Person[] {
  return people.filter(
    (person) => (person.amount("income_wage")?.value ?? ZERO).gt(0) || isInWork(person) === true,
  );
}

/** Most that is deducted for each person in work, 元/年; null where there is no cap. */
function capOf({ standard, terms }: DeductionSetting): Decimal | null {
  const cap = terms.employmentCap;
  if (!cap.set || standard?.parameter.set !== true) return null;
  return standard.parameter.value.value.times(cap.value);
}

/** A share of the standard for each member in work, no more than each of them earns. */
function takeByShare(setting: DeductionSetting): void {
  const { standard, terms, notes, gathered } = setting;
  const workers = workersOf(setting);
  if (workers.length === 0 || standard?.parameter.set !== true) return;
  const rate = terms.employmentRate;
  const earned = workers.map((one) => (isImputed(setting) ? null : recordedLabour(one)));
  const all = earned.reduce<Decimal>((sum, one) => sum.plus(one ?? ZERO), ZERO);
  if (!rate.set) {
    notes.add(reason("employment-not-provided", {}, groundOf(terms.employment)));
    leaveOpen(all, rate, gathered);
    return;
  }
  const share = standard.parameter.value.value.times(rate.value);
  const most = Decimal.min(share, capOf(setting) ?? share);
  // Where nobody's earnings are stated the share itself is deducted.
  const due = earned.map((one) => (one === null || all.isZero() ? most : Decimal.min(most, one)));
  const amount = take(
    due.reduce((sum, one) => sum.plus(one), ZERO),
    gathered,
  );
  notes.add(reason("employment-deducted", { amount }, groundOf(rate)));
}

/** Labour counts by coefficients, whatever the roster records of it. */
function isImputed({ income, imputes }: DeductionSetting): boolean {
  return income.basis === "labour" && imputes;
}

function takeRigid({ terms, notes, gathered }: DeductionSetting, value: Decimal): void {
  const parameter = terms.rigid;
  if (parameter.set && parameter.value === "recorded") {
    const amount = take(value, gathered);
    notes.add(reason("rigid-deducted", { amount }, groundOf(parameter)));
  } else {
    const amount = formatMoney({ value });
    notes.add(reason("rigid-not-provided", { amount }, groundOf(parameter)));
    if (!parameter.set) leaveOpen(value, parameter, gathered);
  }
}

/** Expenses that the roster records without saying what is deducted for them. */
function takeExpenses(setting: DeductionSetting): void {
  const { household, people, terms } = setting;
  const medical = sumYearly(household, "expense_medical", people).total;
  if (medical.gt(0)) takeMedical(setting, medical);
  for (const expense of terms.expenses) {
    const value = sumYearly(household, expense.field, people).total;
    if (value.gt(0)) takeExpense(setting, expense, value);
  }
}

function takeMedical({ terms, notes, gathered }: DeductionSetting, stated: Decimal): void {
  const parameter = terms.medical;
  if (parameter.set && parameter.value === "none") return;
  const { medicalFloor: floor, medicalCap: cap } = terms;
  const value = floor.set ? Decimal.max(ZERO, stated.minus(floor.value.value)) : stated;
  const rate = parameter.set && parameter.value === "full" ? 1 : numberOf(terms.medicalRate);
  if (!parameter.set || rate === null) {
    const amount = formatMoney({ value: stated });
    notes.add(reason("medical-deduction-unset", { amount }));
    leaveOpen(value, parameter.set ? terms.medicalRate : parameter, gathered);
    return;
  }
  const part = value.times(rate);
  const amount = take(cap.set ? Decimal.min(part, cap.value.value) : part, gathered);
  notes.add(reason("medical-deducted", { amount }, groundOf(parameter)));
}

function takeExpense(
  { notes, gathered }: DeductionSetting,
  { method, rate }: ExpenseTerm,
  value: Decimal,
): void {
  if (!method.set || method.value === "none") return;
  const group = method.scope;
  if (method.value === "rate" && !rate.set) {
    const amount = formatMoney({ value });
    notes.add(reason("expense-rate-unset", { group, amount }, groundOf(method)));
    leaveOpen(value, rate, gathered);
    return;
  }
  const part = method.value === "rate" && rate.set ? value.times(rate.value) : value;
  const amount = take(part, gathered);
  notes.add(reason("expense-deducted", { group, amount }, groundOf(method)));
}

/** Income after deductions, never below zero. */
export function netOf(income: Income, taken: Decimal): Income {
  if (taken.isZero()) return income;
  const after = (value: Decimal): Decimal => Decimal.max(ZERO, value.minus(taken));
  const total = after(income.total);
  const open = income.open === null ? null : { ...income.open, most: after(income.open.most) };
  return { ...income, total, year: total, open };
}
