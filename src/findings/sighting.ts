import type { Operand } from "../assessment/types";
import type { Field } from "../roster/fields";
import type { FactReader, Household, Person, Table } from "../roster/types";
import type { CellAddress } from "../workbook/cells";
import type { Occurrence, Severity, Sighting } from "./types";

/** What a rule may say beyond the place. */
export interface SightingDetails {
  readonly operands?: Readonly<Record<string, Operand>>;
  readonly variant?: string;
  readonly severity?: Severity;
  readonly discriminator?: string;
}

/** A doubt about one person. The first cell is the one to go to. */
export function atPerson(
  person: Person,
  cells: readonly (CellAddress | null)[],
  details: SightingDetails = {},
): Sighting {
  return {
    household: person.household,
    person,
    table: person.table,
    row: person.row,
    ...places(cells),
    ...said(details),
  };
}

/** A doubt about a household, on its first row unless a cell says otherwise. */
export function atHousehold(
  household: Household,
  cells: readonly (CellAddress | null)[],
  details: SightingDetails = {},
): Sighting {
  return {
    household,
    person: null,
    table: household.table,
    row: household.rows[0] ?? household.table.firstRow,
    ...places(cells),
    ...said(details),
  };
}

/** A doubt about a table as a whole, or a column of it. */
export function atTable(
  table: Table,
  row: number,
  cells: readonly (CellAddress | null)[],
  details: SightingDetails = {},
): Sighting {
  return { household: null, person: null, table, row, ...places(cells), ...said(details) };
}

/** The cell of a person's citizen number; a head's may stand in the household's columns. */
export function idCell(person: Person): CellAddress | null {
  return person.cell("id_card");
}

/** The cell that a person's name stands in. */
export function nameCell(person: Person): CellAddress | null {
  return person.cell("name");
}

/** A doubt at one place, of the person there or of the household. */
export function atOccurrence(
  { household, person, cell }: Occurrence,
  details: SightingDetails = {},
): Sighting {
  const sighting =
    person === null ? atHousehold(household, [cell], details) : atPerson(person, [cell], details);
  return { ...sighting, row: cell.row };
}

/** The cells of fields, as far as the table has them. */
export function cellsOf(reader: FactReader, ...fields: readonly Field[]): readonly CellAddress[] {
  return fields.map((field) => reader.cell(field)).filter((cell) => cell !== null);
}

/** The cell of the first of some fields that the table has; null where it has none. */
export function firstCellOf(reader: FactReader, fields: readonly Field[]): CellAddress | null {
  return cellsOf(reader, ...fields)[0] ?? null;
}

/** The header words over a cell, as the county wrote them; empty where there are none. */
export function headerOver(table: Table, cell: CellAddress): string {
  return table.columns.find((column) => column.column === cell.column)?.header ?? "";
}

function places(cells: readonly (CellAddress | null)[]): Pick<Sighting, "cell" | "cells"> {
  const known = cells.filter((cell) => cell !== null);
  return { cell: known[0] ?? null, cells: known };
}

function said(details: SightingDetails): SightingDetails & Pick<Sighting, "operands"> {
  return { ...details, operands: details.operands ?? {} };
}
