/**
 * Precision first: where a rule would mark most of a table, the cause is seldom each household, but
 * a column that is not kept, a method or a standard that differs. It is then said once, with the count.
 */
import type { Table } from "../roster/types";
import { atCell } from "./place";
import type { Severity, Sighting } from "./types";

/** Fewer than this many are always listed one by one. */
const FEWEST = 20;

/** The sentence's variant for a doubt that is said once for a table. */
export const MANY = "many";

/** What a rule saw, table by table, and how many rows of each it was able to judge. */
export class Tally {
  private readonly tables = new Map<Table, { judged: number; seen: Sighting[] }>();

  /** One household or row was judged; `seen` where it is doubtful. */
  add(table: Table, seen: Sighting | null): void {
    let entry = this.tables.get(table);
    if (entry === undefined) {
      entry = { judged: 0, seen: [] };
      this.tables.set(table, entry);
    }
    entry.judged += 1;
    if (seen !== null) entry.seen.push(seen);
  }

  /**
   * Everything seen; but where 20 or more are doubtful, and at least half of what could be judged
   * on a table, one sighting of variant `many` at the column's header, with `count` and `judged`.
   *
   * @param severity what the one sighting is worth; the table's columns, not a person, are in doubt.
   */
  *sightings(severity: Severity): Generator<Sighting> {
    for (const [table, { judged, seen }] of this.tables) {
      if (seen.length >= FEWEST && seen.length * 2 >= judged) {
        yield together(table, seen, judged, severity);
      } else yield* seen;
    }
  }
}

function together(
  table: Table,
  seen: readonly Sighting[],
  judged: number,
  severity: Severity,
): Sighting {
  const row = table.headerRows.at(-1) ?? table.firstRow;
  const column = seen[0]?.cell?.column ?? table.firstColumn;
  const operands = { count: seen.length, judged, sheet: table.sheet };
  return atCell(table, row, column, { operands, variant: MANY, severity });
}
