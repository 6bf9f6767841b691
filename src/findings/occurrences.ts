import type { Field } from "../roster/fields";
import type { Household } from "../roster/types";
import type { Occurrence } from "./types";

/**
 * Every cell of a field that belongs to a household, once each: its members' own, then the
 * household's where that is another cell.
 */
export function occurrencesOf(household: Household, field: Field): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const person of household.people) {
    const cell = person.cell(field);
    if (cell !== null) found.push({ household, person, cell });
  }
  const own = household.cell(field);
  if (own === null) return found;
  const isTaken = found.some(({ cell }) => cell.row === own.row && cell.column === own.column);
  if (!isTaken) found.push({ household, person: null, cell: own });
  return found;
}
