/**
 * Maintenance (赡养费): as the roster states it, or worked out from the payer's income by the
 * policy's method. An agreement or judgment goes before any formula, and what is actually paid
 * counts where it is more. No source gives a formula or its figures: all of them are parameters.
 */
import { Decimal, formatMoney } from "../money";
import type { Parameter } from "../policy/types";
import type { Household } from "../roster/types";
import { sumYearly } from "./income-items";
import type { MaintenanceTerms } from "./income-terms";
import { groundOf, missingField, missingParameter, reason, type Notes } from "./reasons";
import type { Terms } from "./terms";

/** What is known of those who owe maintenance; money in yuan a year. */
export interface Payer {
  /** Of the payer's household. */
  readonly income: Decimal | null;
  readonly size: number | null;
  /** How many owe it: 3 and more may have a rate of their own. */
  readonly payers: number | null;
  /** How many people the payer maintains: the amount is divided among them; one where not known. */
  readonly supported: number | null;
  /** How many of them may be of this household; one where not known. */
  readonly here: number | null;
  readonly agreed: Decimal | null;
  readonly paid: Decimal | null;
}

const ZERO = new Decimal(0);

/**
 * Maintenance by formula, 元/年: share × (payer's income − line × people), never below zero nor above
 * the cap, divided among those maintained, for those of them who are of this household. Null with
 * what is unset.
 *
 * @example 50 % of (60000 − 4500 × 3) for one parent is 23250.00 a year
 */
export function maintenanceByFormula(
  payer: Payer,
  terms: MaintenanceTerms,
  standard: Decimal,
): Decimal | Parameter<unknown> | null {
  const { income, size } = payer;
  if (income === null || size === null) return null;
  const line = lineOf(terms, standard);
  if (!(line instanceof Decimal)) return line;
  const rate = (payer.payers ?? 1) >= 3 ? terms.rates.many : terms.rates.few;
  if (!rate.set) return rate;
  const excess = Decimal.max(ZERO, income.minus(line.times(size)));
  const owed = excess.times(rate.value);
  const capped = terms.cap.set ? Decimal.min(owed, income.times(terms.cap.value)) : owed;
  const supported = Math.max(1, payer.supported ?? 1);
  return capped.times(Math.min(supported, payer.here ?? 1)).div(supported);
}

/** What a payer's household keeps for each of its people. */
function lineOf(terms: MaintenanceTerms, standard: Decimal): Decimal | Parameter<unknown> {
  const { method, multiple, lowIncome } = terms;
  switch (method.set ? method.value : "") {
    case "excess-multiple":
      return multiple.set ? standard.times(multiple.value) : multiple;
    case "excess-low-income":
      return lowIncome.set ? lowIncome.value.value : lowIncome;
    default:
      return standard;
  }
}

/** What the roster's columns say of the payer. */
function payerOf(household: Household, here: number | null): Payer {
  const paid = sumYearly(household, "income_support");
  const agreed = sumYearly(household, "support_agreed");
  return {
    income: household.amount("support_payer_income")?.value ?? null,
    size: household.number("support_payer_size")?.value ?? null,
    payers: household.number("support_payers")?.value ?? null,
    supported: household.number("support_receivers")?.value ?? null,
    here,
    agreed: agreed.filled === 0 ? null : agreed.total,
    paid: paid.filled === 0 ? null : paid.total,
  };
}

/** Maintenance that counts, 元/年; null where the roster has nothing to go by. */
export function maintenanceOf(
  household: Household,
  here: number | null,
  standard: Decimal | null,
  terms: Terms,
  notes: Notes,
): Decimal | null {
  const { maintenance } = terms.income;
  const payer = payerOf(household, here);
  const { method } = maintenance;
  if (!method.set || method.value === "recorded") {
    return payer.agreed === null ? payer.paid : higher(payer.agreed, payer.paid, notes);
  }
  if (payer.agreed !== null) return higher(payer.agreed, payer.paid, notes);
  if (payer.income === null) return payer.paid;
  const owed = standard === null ? null : maintenanceByFormula(payer, maintenance, standard);
  if (owed instanceof Decimal) {
    const amount = formatMoney({ value: owed });
    notes.add(reason("maintenance-by-formula", { amount }, groundOf(method)));
    return higher(owed, payer.paid, notes);
  }
  if (owed !== null) {
    notes.add(reason("maintenance-unset", {}, groundOf(method)));
    notes.lack(missingParameter(owed));
  } else if (payer.size === null) notes.lack(missingField("support_payer_size"));
  return payer.paid;
}

/** 实际给付更高的从高. */
function higher(owed: Decimal, paid: Decimal | null, notes: Notes): Decimal {
  if (paid === null || paid.lte(owed)) return owed;
  notes.add(reason("maintenance-paid-more", { amount: formatMoney({ value: paid }) }));
  return paid;
}
