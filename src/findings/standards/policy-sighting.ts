/** Doubts about the county's parameters themselves: told once, at the table that they decide on. */
import type { Operand } from "../../assessment/types";
import type { Scheme, Table } from "../../roster/types";
import { atTable } from "../sighting";
import type { FindingContext, Sighting } from "../types";

/** A sighting of a scheme's first roster, else of the first table read; null where nothing was read. */
export function atPolicy(
  { roster }: FindingContext,
  scheme: Scheme,
  details: {
    readonly operands: Readonly<Record<string, Operand>>;
    readonly variant?: string;
    readonly severity?: Sighting["severity"];
  },
): Sighting | null {
  const isRoster = ({ role }: Table): boolean => role === "person" || role === "household";
  const rosters = roster.tables.filter(isRoster);
  const table = rosters.find((one) => one.scheme === scheme) ?? rosters[0] ?? roster.tables[0];
  if (table === undefined) return null;
  const { severity, ...rest } = details;
  return atTable(table, table.firstRow, [], severity === undefined ? rest : { ...rest, severity });
}
