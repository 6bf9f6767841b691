import { formatMoney } from "../money";
import type { Field } from "../roster/fields";
import type { Table, Household } from "../roster/types";
import { sumField, type CellSum } from "./income-items";
import { groundOf, reason, type Notes } from "./reasons";
import type { Terms } from "./terms";

const MONTHS = 12;

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
  if (sumField(household, "income_transfer").filled > 0) return;
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

/** The column's sum in yuan a year: a header that says 月 is monthly. */
function yearly(household: Household, field: Field) {
  const sum = sumField(household, field);
  if (sum.filled === 0) return null;
  return saysMonth(household, field) ? sum.total.times(MONTHS) : sum.total;
}

function saysMonth(household: Household, field: Field): boolean {
  const inTable = (table: Table): boolean =>
    table.columns.some((column) => column.field === field && column.header.includes("月"));
  return inTable(household.table) || household.people.some(({ table }) => inTable(table));
}
