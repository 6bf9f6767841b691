import { formatMoney } from "../money";
import type { Field } from "../roster/fields";
import type { Household } from "../roster/types";
import { sumYearly, type CellSum } from "./income-items";
import { groundOf, reason, type Notes } from "./reasons";
import type { Terms } from "./terms";

/**
 * Pensions and maintenance that stand in columns of their own. Where 转移性收入 is filled they are
 * part of it; else they are added if the policy counts them, and named if it does not.
 */
export function takeTransfersApart(
  household: Household,
  items: CellSum,
  terms: Terms,
  notes: Notes,
): void {
  if (sumYearly(household, "income_transfer").filled > 0) return;
  takePension(household, items, terms, notes);
  takeMaintenance(household, items, terms, notes);
}

function takePension(household: Household, items: CellSum, terms: Terms, notes: Notes): void {
  const year = yearly(household, "income_pension");
  if (year === null) return;
  const amount = formatMoney({ value: year });
  const counts = terms.pension.set && terms.pension.value;
  if (counts) items.add(year);
  const code = counts ? "pension-counted" : "pension-not-counted";
  notes.add(reason(code, { amount }, groundOf(terms.pension)));
}

function takeMaintenance(household: Household, items: CellSum, terms: Terms, notes: Notes): void {
  const year = yearly(household, "income_support");
  if (year === null) return;
  const amount = formatMoney({ value: year });
  const counts = terms.maintenance.set && terms.maintenance.value;
  if (counts) items.add(year);
  const code = counts ? "maintenance-counted" : "maintenance-not-counted";
  notes.add(reason(code, { amount }, groundOf(terms.maintenance)));
}

/** The columns' sum in yuan a year, or null where nothing is stated. */
function yearly(household: Household, field: Field) {
  const sum = sumYearly(household, field);
  return sum.filled === 0 ? null : sum.total;
}
