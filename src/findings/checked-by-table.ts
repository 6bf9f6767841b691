import type { Table } from "../roster/types";
import { onceWhereCommon } from "./floods";
import type { Severity, Sighting } from "./types";

/** What a look at one household or person gives: doubts, nothing, or no basis to tell. */
export type Look = Sighting | readonly Sighting[] | null | "cannot-tell";

/** A household, a person, or what was worked out of a household. */
type Looked = { readonly table: Table } | { readonly household: { readonly table: Table } };

function tableOf(item: Looked): Table {
  return "table" in item ? item.table : item.household.table;
}

/**
 * Looks at households or people one by one, and says once for a column what more than half of those
 * that can be judged have.
 *
 * @param severity of the doubt about a column, where it differs from that of the single ones.
 */
export function* checkedByTable<Item extends Looked>(
  items: Iterable<Item>,
  look: (item: Item) => Look,
  severity?: Severity,
): Iterable<Sighting> {
  const judged = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const item of items) {
      const seen = look(item);
      if (seen === "cannot-tell") continue;
      const table = tableOf(item);
      judged.set(table, (judged.get(table) ?? 0) + 1);
      if (seen !== null) yield* "row" in seen ? [seen] : seen;
    }
  };
  yield* onceWhereCommon(sightings(), (table) => judged.get(table) ?? 0, severity);
}
