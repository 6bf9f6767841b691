import type { Operand } from "../../assessment/types";
import { sheetTitle } from "../../roster/sheet-title";
import type { Household, Person } from "../../roster/types";

/** Cells of other rows that one doubt highlights at most: the rest have doubts of their own. */
export const MOST_OTHER_CELLS = 10;

/**
 * Of people who share something each is compared with this many at most: a number copied down a
 * whole column is one fault, however many rows have it.
 */
export const MOST_COMPARED = 50;

/** Operands that name another person and where to find them: `other`, `sheet`, `otherRow`. */
export function otherPerson(person: Person): Readonly<Record<string, Operand>> {
  return { other: person.name, sheet: sheetTitle(person.table), otherRow: person.row };
}

/** Operands that name another household by its head. */
export function otherHousehold(household: Household): Readonly<Record<string, Operand>> {
  return {
    other: household.head?.name ?? household.text("head_name"),
    sheet: sheetTitle(household.table),
    otherRow: household.rows[0] ?? null,
  };
}
