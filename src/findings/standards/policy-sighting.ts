/** Doubts about the county's parameters themselves: told once, at the table that they decide on. */
import type { Scheme, Table } from "../../roster/types";
import { atTable, type SightingDetails } from "../sighting";
import type { FindingContext, Sighting } from "../types";

/** A sighting of a scheme's first roster, else of the first table read; none where nothing was read. */
export function atPolicy(
  { roster }: FindingContext,
  scheme: Scheme,
  details: SightingDetails,
): readonly Sighting[] {
  const rosters = new Set(roster.households.map(({ table }) => table));
  const isMeant = (table: Table): boolean => rosters.has(table) && table.scheme === scheme;
  const table = roster.tables.find(isMeant) ?? [...rosters][0] ?? roster.tables[0];
  return table === undefined ? [] : [atTable(table, table.firstRow, [], details)];
}
