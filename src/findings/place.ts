/**
 * Where a sighting stands: its row, the cell to go to, the cells to highlight. Fields without a
 * column are passed over, so that a rule can name all the fields that it looked at.
 */
import type { Operand } from "../assessment/types";
import type { Field } from "../roster/fields";
import type { FactReader, Household, Person, Table } from "../roster/types";
import type { CellAddress } from "../workbook/cells";
import type { Severity, Sighting } from "./types";

/** What a sighting says beside its place. */
export interface Said {
  readonly operands?: Readonly<Record<string, Operand>>;
  readonly variant?: string;
  readonly severity?: Severity;
}

function cellsOf(reader: FactReader, fields: readonly Field[]): readonly CellAddress[] {
  const cells: CellAddress[] = [];
  for (const field of fields) {
    const cell = reader.cell(field);
    if (cell !== null && !cells.some((other) => isSame(other, cell))) cells.push(cell);
  }
  return cells;
}

function isSame(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}

function sighting(
  place: Omit<Sighting, "operands" | "variant" | "severity">,
  said: Said,
): Sighting {
  const { operands = {}, variant, severity } = said;
  return {
    ...place,
    operands,
    ...(variant === undefined ? {} : { variant }),
    ...(severity === undefined ? {} : { severity }),
  };
}

/** The head's name, else the first member's, as sentences call a household; empty where none is known. */
export function nameOf(household: Household): string {
  return household.head?.name ?? household.text("head_name") ?? household.people[0]?.name ?? "";
}

/** A doubt about a household, on its first row; `fields` are the cells it rests on, most telling first. */
export function atHousehold(household: Household, fields: readonly Field[], said: Said): Sighting {
  const cells = cellsOf(household, fields);
  const place = {
    household,
    person: null,
    table: household.table,
    row: household.rows[0] ?? household.table.firstRow,
    cell: cells[0] ?? null,
    cells,
  };
  return sighting(place, {
    ...said,
    operands: { household: nameOf(household), ...said.operands },
  });
}

/** A doubt about a person, on the person's row. */
export function atPerson(person: Person, fields: readonly Field[], said: Said): Sighting {
  const { household } = person;
  const own = cellsOf(person, fields);
  const cells = own.length > 0 ? own : cellsOf(household, fields);
  const place = {
    household,
    person,
    table: person.table,
    row: person.row,
    cell: cells[0] ?? null,
    cells,
  };
  const operands = { household: nameOf(household), person: person.name ?? "", ...said.operands };
  return sighting(place, { ...said, operands });
}

/** A doubt about a place of a table: a total, a column's header. */
export function atCell(table: Table, row: number, column: number, said: Said): Sighting {
  const cell = { sheet: table.sheet, row, column };
  return sighting({ household: null, person: null, table, row, cell, cells: [cell] }, said);
}
