import type { Household, Table } from "../roster/types";
import { onceWhereCommon } from "./floods";
import type { Sighting } from "./types";

/** What a look at one household gives: a doubt, nothing, or no basis to tell. */
export type Look = Sighting | null | "cannot-tell";

/**
 * Looks at every household, and says once for a column what more than half of those that can be
 * judged have.
 */
export function* checkedByTable(
  households: Iterable<Household>,
  look: (household: Household) => Look,
): Iterable<Sighting> {
  const judged = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const household of households) {
      const seen = look(household);
      if (seen === "cannot-tell") continue;
      judged.set(household.table, (judged.get(household.table) ?? 0) + 1);
      if (seen !== null) yield seen;
    }
  };
  yield* onceWhereCommon(sightings(), (table) => judged.get(table) ?? 0);
}
