import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import { cellsOf } from "../sighting";

/** What one person earns, as columns of the person's own state it. */
export const OWN_INCOME: readonly Field[] = [
  "income_person_year",
  "income_person_month",
  "income_wage",
];
export const HOUSEHOLD_INCOME: readonly Field[] = ["income_total_year", "income_total_month"];

/** The cell that states the person's own income as zero; null where it is blank or more than zero. */
export function zeroOwnIncomeCell(person: Person): CellAddress | null {
  return ownIncome(person) === "zero" ? (cellsOf(person, ...OWN_INCOME)[0] ?? null) : null;
}

/** The cell that states the person's income as zero, else the household's total; null where none does. */
export function zeroIncomeCell(person: Person): CellAddress | null {
  const own = ownIncome(person);
  if (own === "some") return null;
  if (own === "zero") return cellsOf(person, ...OWN_INCOME)[0] ?? null;
  for (const field of HOUSEHOLD_INCOME) {
    const fact = person.household.amount(field);
    if (fact?.value?.isZero() === true) return fact.cell;
  }
  return null;
}

function ownIncome(person: Person): "some" | "zero" | "unknown" {
  let hasOwn = false;
  for (const field of OWN_INCOME) {
    const value = person.amount(field)?.value ?? null;
    if (value === null) continue;
    if (!value.isZero()) return "some";
    hasOwn = true;
  }
  return hasOwn ? "zero" : "unknown";
}
