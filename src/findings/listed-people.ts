/** People of further lists of one kind (deaths, 特困 …), looked up by citizen number. */
import type { ListKind } from "../roster/list-kinds";
import { sheetTitle } from "../roster/sheet-title";
import type { Person, Roster } from "../roster/types";
import { builtOnce } from "./built-once";
import { addTo, comparableId } from "./roster-index";
import type { RuleNeeds } from "./types";

/** Who stands in the lists of a kind, by comparable citizen number. */
export type Listed = ReadonlyMap<string, readonly Person[]>;

/** Whether a list of a kind was given, or stands on a sheet of its own. */
export function hasList(roster: Roster, kind: ListKind): boolean {
  return roster.tables.some((table) => table.listKind === kind);
}

const known = new WeakMap<Roster, Map<ListKind, Listed>>();

/** Everyone of the lists of a kind, each with all rows, in reading order. Read once in a run, when first asked for. */
export function listedPeople(roster: Roster, kind: ListKind): Listed {
  const kinds = builtOnce(known, roster, () => new Map<ListKind, Listed>());
  return builtOnce(kinds, kind, () => readLists(roster, kind));
}

function readLists(roster: Roster, kind: ListKind): Listed {
  const listed = new Map<string, Person[]>();
  for (const table of roster.tables) {
    if (table.listKind !== kind) continue;
    for (const entry of roster.others.get(table.id) ?? []) {
      for (const person of entry.people) {
        const id = comparableId(person.id);
        if (id !== null) addTo(listed, id, person);
      }
    }
  }
  return listed;
}

const NOBODY: readonly Person[] = [];

/** All entries of a person on a list, each of which knows its table and row. */
export function entriesOf(person: Person, listed: Listed): readonly Person[] {
  if (listed.size === 0) return NOBODY;
  const id = comparableId(person.id);
  return id === null ? NOBODY : (listed.get(id) ?? NOBODY);
}

/** A list of a kind must be given, with citizen numbers to compare by. */
export function byList(kind: ListKind): RuleNeeds {
  return { lists: [kind], fields: ["id_card"] };
}

/** A person's first entry on a list; null where the list has none, or the number is not known. */
export function entryOf(person: Person, listed: Listed): Person | null {
  return entriesOf(person, listed)[0] ?? null;
}

/** Where an entry stands, for sentences. */
export function placeOfEntry(entry: Person): { readonly sheet: string; readonly listRow: number } {
  return { sheet: sheetTitle(entry.table), listRow: entry.row };
}
