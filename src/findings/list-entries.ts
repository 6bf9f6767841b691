/** People of further lists (vehicles, companies, 特困 …), looked up by citizen number. */
import type { Household, Person, Roster, Table } from "../roster/types";
import { addTo, comparableId } from "./roster-index";
import type { RuleNeeds } from "./types";

/** One person on one row of a list. */
export interface ListEntry {
  readonly table: Table;
  readonly row: number;
  readonly person: Person;
  readonly entry: Household;
}

/** Who stands in the lists of some kinds, by comparable citizen number. */
export function listedPeople(
  roster: Roster,
  kinds: readonly string[],
): ReadonlyMap<string, readonly ListEntry[]> {
  const listed = new Map<string, ListEntry[]>();
  for (const table of roster.tables) {
    if (table.listKind === null || !kinds.includes(table.listKind)) continue;
    for (const entry of roster.others.get(table.id) ?? []) {
      for (const person of entry.people) {
        const id = comparableId(person.id);
        if (id !== null) addTo(listed, id, { table, row: person.row, person, entry });
      }
    }
  }
  return listed;
}

const NOBODY: readonly ListEntry[] = [];

/** The entries of one person; none where the number is not known. */
export function entriesOf(
  person: Person,
  listed: ReadonlyMap<string, readonly ListEntry[]>,
): readonly ListEntry[] {
  if (listed.size === 0) return NOBODY;
  return listed.get(comparableId(person.id) ?? "") ?? NOBODY;
}

/** One of the kinds must be given, with citizen numbers to compare by. */
export function anyList(kinds: readonly string[]): readonly RuleNeeds[] {
  return kinds.map((kind) => ({ lists: [kind], fields: ["id_card" as const] }));
}
