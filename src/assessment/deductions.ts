/**
 * What is taken off income. Source 000 三（一）2 has 就业成本 and 大病刚性支出 deducted; how much, and
 * whether at all, is a parameter. A deduction that the roster states but the policy does not settle
 * is not taken, and decides nothing silently: where it could turn the outcome, it is named.
 */
import { Decimal, formatMoney } from "../money";
import type { Parameter } from "../policy/types";
import type { Household } from "../roster/types";
import { perYear, sumItems, sumYearly } from "./income-items";
import type { Income } from "./income";
import { groundOf, reason, type Notes, plainReason } from "./reasons";
import { numberOf, type Terms } from "./terms";

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

/** A stated amount above zero, yuan a year. */
function statedAmount(household: Household, field: "deduct_employment" | "deduct_rigid") {
  const value = household.amount(field)?.value ?? null;
  return value !== null && value.gt(0) ? perYear(household, field, value) : null;
}

/**
 * The deductions of a household. A figure per head is the result of the county's own accounting:
 * nothing is taken off it again.
 */
export function deductionsOf(
  household: Household,
  income: Income,
  terms: Terms,
  notes: Notes,
): Deductions {
  if (income.basis === "per-head") return NO_DEDUCTIONS;
  const employment = statedAmount(household, "deduct_employment");
  const rigid = rigidDeduction(household);
  const medical = rigid === null ? sumYearly(household, "expense_medical").total : ZERO;
  if (employment === null && rigid === null && medical.isZero()) return NO_DEDUCTIONS;
  const gathered = { taken: ZERO, open: ZERO, unset: [] as Parameter<unknown>[] };
  if (employment !== null) takeEmployment(household, income, employment, terms, notes, gathered);
  if (rigid !== null) takeRigid(rigid, terms, notes, gathered);
  if (medical.gt(0)) takeMedical(medical, terms, notes, gathered);
  return gathered;
}

/** A column 扣减刚性支出后家庭年收入 holds an income, not a deduction. */
function rigidDeduction(household: Household): Decimal | null {
  const value = statedAmount(household, "deduct_rigid");
  if (value === null) return null;
  const isNetIncome = household.table.columns.some(
    (column) => column.field === "deduct_rigid" && column.header.includes("后"),
  );
  return isNetIncome ? null : value;
}

interface Gathered {
  taken: Decimal;
  open: Decimal;
  unset: Parameter<unknown>[];
}

function leaveOpen(value: Decimal, parameter: Parameter<unknown>, gathered: Gathered): void {
  gathered.open = gathered.open.plus(value);
  gathered.unset.push(parameter);
}

function takeEmployment(
  household: Household,
  income: Income,
  value: Decimal,
  terms: Terms,
  notes: Notes,
  gathered: Gathered,
): void {
  const parameter = terms.employmentDeduction;
  if (income.basis === "total" && sumItems(household).total.eq(income.total.plus(value))) {
    notes.add(plainReason("employment-already-net"));
  } else if (parameter.set && parameter.value === "recorded") {
    gathered.taken = gathered.taken.plus(value);
    const amount = formatMoney({ value });
    notes.add(reason("employment-deducted", { amount }, groundOf(parameter)));
  } else {
    notes.add(reason("employment-not-provided", {}, groundOf(parameter)));
    if (!parameter.set) leaveOpen(value, parameter, gathered);
  }
}

function takeRigid(value: Decimal, terms: Terms, notes: Notes, gathered: Gathered): void {
  const parameter = terms.rigidDeduction;
  const amount = formatMoney({ value });
  if (parameter.set && parameter.value === "recorded") {
    gathered.taken = gathered.taken.plus(value);
    notes.add(reason("rigid-deducted", { amount }, groundOf(parameter)));
  } else {
    notes.add(reason("rigid-not-provided", { amount }, groundOf(parameter)));
    if (!parameter.set) leaveOpen(value, parameter, gathered);
  }
}

function takeMedical(value: Decimal, terms: Terms, notes: Notes, gathered: Gathered): void {
  const parameter = terms.medicalDeduction;
  if (parameter.set && parameter.value === "none") return;
  const rate = parameter.set && parameter.value === "full" ? 1 : numberOf(terms.medicalRate);
  if (!parameter.set || rate === null) {
    const amount = formatMoney({ value });
    notes.add(reason("medical-deduction-unset", { amount }));
    leaveOpen(value, parameter.set ? terms.medicalRate : parameter, gathered);
    return;
  }
  const part = value.times(rate);
  gathered.taken = gathered.taken.plus(part);
  const amount = formatMoney({ value: part });
  notes.add(reason("medical-deducted", { amount }, groundOf(parameter)));
}

/** Income after deductions, never below zero. */
export function netOf(income: Income, taken: Decimal): Income {
  if (taken.isZero()) return income;
  const rest = income.total.minus(taken);
  const total = rest.isNegative() ? ZERO : rest;
  return { ...income, total, year: total };
}
