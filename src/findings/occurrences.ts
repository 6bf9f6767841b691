import type { Field } from "../roster/fields";
import type { Household } from "../roster/types";
import type { CellValue } from "../workbook/cells";
import type { Occurrence } from "./types";

/** An occurrence with what stands in its cell. */
export interface FilledPlace extends Occurrence {
  readonly raw: CellValue;
  readonly field: Field;
}

/**
 * Every cell of some fields that belongs to a household, once each, filled or blank: its members'
 * own, then the household's where that is another cell. A head's phone may be found by two fields;
 * the first given counts.
 */
export function occurrencesOf(
  household: Household,
  ...fields: readonly Field[]
): readonly FilledPlace[] {
  const found: FilledPlace[] = [];
  const add = (place: FilledPlace): void => {
    const { row, column, sheet } = place.cell;
    const isTaken = found.some(
      ({ cell }) => cell.row === row && cell.column === column && cell.sheet === sheet,
    );
    if (!isTaken) found.push(place);
  };
  for (const field of fields) {
    for (const person of household.people) {
      const cell = person.cell(field);
      if (cell !== null) add({ household, person, cell, field, raw: person.raw(field) });
    }
    const cell = household.cell(field);
    if (cell !== null) add({ household, person: null, cell, field, raw: household.raw(field) });
  }
  return found;
}
