/** Rules that tell a household's need from a tag, once where more than half of a table has it. */
import type { Household, Table } from "../../roster/types";
import { onceWhereCommon } from "../floods";
import { clauseFor, type Clauses } from "../regional-documents";
import type { FindingContext, Sighting } from "../types";

/** What a household's tag gives: a need, none, or no tag at all. */
export type TagLook = (household: Household) => Sighting | "none" | null;

/** Looks at every household with a tag; the region's clause is the source. */
export function* taggedNeeds(
  { roster, policy }: FindingContext,
  clauses: Clauses,
  look: TagLook,
): Iterable<Sighting> {
  const tagged = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const household of roster.households) {
      const seen = look(household);
      if (seen === null) continue;
      tagged.set(household.table, (tagged.get(household.table) ?? 0) + 1);
      if (seen !== "none") yield seen;
    }
  };
  const source = clauseFor(policy, clauses);
  for (const seen of onceWhereCommon(sightings(), (table) => tagged.get(table) ?? 0)) {
    yield { ...seen, ...source };
  }
}
