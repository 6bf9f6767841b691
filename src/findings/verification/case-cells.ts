/** What a case's row says of one step of its verification: done, not done, or nothing. */
import type { Field } from "../../roster/fields";
import type { Household, Table } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import { saysNone } from "../none-words";

/** Whether a cell says that something was done: a date, a name, 是; a blank or 否 says that it was not. */
export function isDone(household: Household, field: Field): boolean {
  const text = household.text(field);
  return text !== null && !saysNone(text);
}

/** Whether a household's rows have a column for something. */
export function hasColumn(household: Household, field: Field): boolean {
  return household.cell(field) !== null;
}

/** What a table's cases say in one column. */
export interface ColumnUse {
  readonly asked: number;
  readonly done: number;
  /** The first of its cells. */
  readonly cell: CellAddress;
}

/** How many cases have a column, and how many say yes in it, table by table. */
export function useOfColumn(
  households: readonly Household[],
  field: Field,
): ReadonlyMap<Table, ColumnUse> {
  const found = new Map<Table, ColumnUse>();
  for (const household of households) {
    const cell = household.cell(field);
    if (cell === null) continue;
    const before = found.get(household.table) ?? { asked: 0, done: 0, cell };
    const done = before.done + Number(isDone(household, field));
    found.set(household.table, { ...before, asked: before.asked + 1, done });
  }
  return found;
}
