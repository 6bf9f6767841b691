import type { Field } from "../roster/fields";
import type { FactReader, Household, Person } from "../roster/types";
import type { CellValue } from "../workbook/cells";
import type { Occurrence } from "./types";

/** An occurrence with what stands in its cell. */
export interface FilledPlace extends Occurrence {
  readonly raw: CellValue;
  readonly field: Field;
}

/**
 * Every filled cell of some fields that belongs to a household, once each: its members' own, then
 * the household's where that is another cell. Where two fields find one cell (a head's phone), the
 * first given counts.
 */
export function occurrencesOf(
  household: Household,
  ...fields: readonly Field[]
): readonly FilledPlace[] {
  const found: FilledPlace[] = [];
  for (const field of fields) {
    for (const person of household.people) addFilled(found, household, person, field);
    addFilled(found, household, null, field);
  }
  return found;
}

/** Adds the cell of a person, or of the household itself, where it is filled and not found before. */
function addFilled(
  found: FilledPlace[],
  household: Household,
  person: Person | null,
  field: Field,
): void {
  const reader: FactReader = person ?? household;
  const raw = reader.raw(field);
  if (raw === null) return;
  const cell = reader.cell(field);
  if (cell === null || found.some((place) => isSameCell(place.cell, cell))) return;
  found.push({ household, person, cell, field, raw });
}

function isSameCell(a: Occurrence["cell"], b: Occurrence["cell"]): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
