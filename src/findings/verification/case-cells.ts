/** What a case's row says of one step of its verification: done, not done, or nothing. */
import type { Field } from "../../roster/fields";
import type { Household, Table } from "../../roster/types";
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

/** How many households of a table have a column, and how many say yes in it. */
interface Tally {
  asked: number;
  done: number;
}

/** Counts by table and field: a column in which nobody says yes is not in use, and says nothing of cases. */
export class ColumnUse {
  private readonly tallies = new Map<Table, Map<Field, Tally>>();

  constructor(households: readonly Household[], fields: readonly Field[]) {
    for (const household of households) {
      for (const field of fields) if (hasColumn(household, field)) this.count(household, field);
    }
  }

  private count(household: Household, field: Field): void {
    let ofTable = this.tallies.get(household.table);
    if (ofTable === undefined) this.tallies.set(household.table, (ofTable = new Map()));
    let tally = ofTable.get(field);
    if (tally === undefined) ofTable.set(field, (tally = { asked: 0, done: 0 }));
    tally.asked += 1;
    if (isDone(household, field)) tally.done += 1;
  }

  /** Share of a table's households that say yes; null without the column, or where nobody does. */
  share(table: Table, field: Field): number | null {
    const tally = this.tallies.get(table)?.get(field);
    return tally === undefined || tally.done === 0 ? null : tally.done / tally.asked;
  }

  /** The tables and columns in which nobody says yes. */
  *unused(): Generator<{ readonly table: Table; readonly field: Field; readonly asked: number }> {
    for (const [table, fields] of this.tallies) {
      for (const [field, { asked, done }] of fields) if (done === 0) yield { table, field, asked };
    }
  }
}
