import type { Table } from "../roster/types";
import { addTo } from "./roster-index";
import { atTable, headerOver } from "./sighting";
import type { Severity, Sighting } from "./types";

/** From this many on, a doubt can be the column's way of being kept rather than single slips. */
export const SMALLEST_FLOOD = 20;

/**
 * Sightings one by one; or, for a column in which more than half of the people have it, once for
 * the column, under the variant `column` with the operands `count`, `total` and `column`.
 *
 * @param peopleOf how many people a table's rows name.
 * @param severity of the doubt about a column, where it differs from that of the single ones.
 */
export function* onceWhereCommon(
  sightings: Iterable<Sighting>,
  peopleOf: (table: Table) => number,
  severity?: Severity,
): Iterable<Sighting> {
  const columns = new Map<string, Sighting[]>();
  for (const sighting of sightings) addTo(columns, columnKey(sighting), sighting);
  for (const group of columns.values()) {
    const [first] = group;
    if (first === undefined || group.length <= SMALLEST_FLOOD) {
      yield* group;
      continue;
    }
    const total = peopleOf(first.table);
    if (group.length * 2 > total) yield forColumn(first, group.length, total, severity);
    else yield* group;
  }
}

function columnKey({ table, cell, variant }: Sighting): string {
  return `${table.id}:${cell?.column ?? 0}:${variant ?? ""}`;
}

function forColumn(
  first: Sighting,
  count: number,
  total: number,
  severity: Severity | undefined,
): Sighting {
  const level = severity ?? first.severity;
  const column = first.cell === null ? "" : headerOver(first.table, first.cell);
  return atTable(first.table, first.row, [first.cell], {
    operands: { ...first.operands, count, total, column },
    variant: "column",
    ...(level === undefined ? {} : { severity: level }),
  });
}

/**
 * Sightings one by one; or, where a table has more than a few of one variant, once for the table
 * under the variant with `-many` (`many` for the plain one) and the operand `count`. For what is
 * worth knowing of many and a doubt of none.
 */
export function* onceWhereMany(sightings: Iterable<Sighting>): Iterable<Sighting> {
  const groups = new Map<string, Sighting[]>();
  for (const seen of sightings) addTo(groups, `${seen.table.id} ${seen.variant ?? ""}`, seen);
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined || group.length <= SMALLEST_FLOOD) yield* group;
    else yield forMany(first, group.length);
  }
}

function forMany(first: Sighting, count: number): Sighting {
  const { table, row, cell, variant, severity, source } = first;
  return {
    ...atTable(table, row, [cell], {
      variant: variant === undefined || variant === "" ? "many" : `${variant}-many`,
      operands: { ...first.operands, count },
      ...(severity === undefined ? {} : { severity }),
    }),
    ...(source === undefined ? {} : { source }),
  };
}
