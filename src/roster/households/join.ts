import { squeezed } from "../cell-text";
import type { Field } from "../fields";
import type { Layout } from "../layout";
import type { HouseholdDraft, TableRows } from "./build";

/** A table with its households as drafted from it alone. */
export interface DraftedTable extends TableRows {
  readonly households: readonly HouseholdDraft[];
}

/** Fewer households of a person table than this share found in the other: they are two rosters. */
const ENOUGH = 0.5;

/**
 * Joins person tables that stand apart to their household table: by household number where both have
 * one, else by the head's ID. A joined household keeps the household table's rows and gets the
 * person rows as `joined`; what matches nowhere stays a household of the person table.
 *
 * @returns the households that remain, in reading order, and the tables that were joined
 */
export function joinTables(tables: readonly DraftedTable[]): {
  readonly households: readonly HouseholdDraft[];
  readonly joined: readonly { readonly person: string; readonly household: string }[];
} {
  const gone = new Set<HouseholdDraft>();
  const replaced = new Map<HouseholdDraft, HouseholdDraft>();
  const joined: { person: string; household: string }[] = [];
  const bases = tables.filter(
    ({ layout }) => layout.table.role === "household" && layout.members === 0,
  );
  for (const persons of tables.filter(({ layout }) => layout.table.role === "person")) {
    const pairs = pairsOf(bases, persons);
    if (pairs.length === 0 || pairs.length < persons.households.length * ENOUGH) continue;
    for (const { own, other } of pairs) {
      replaced.set(own, withPeople(replaced.get(own) ?? own, other));
      gone.add(other);
    }
    const found = new Set(pairs.map(({ own }) => own.layout.table.id));
    for (const household of found) joined.push({ person: persons.layout.table.id, household });
  }
  const households = tables
    .flatMap((table) => table.households)
    .filter((household) => !gone.has(household))
    .map((household) => replaced.get(household) ?? household);
  return { households, joined };
}

interface Pair {
  readonly own: HouseholdDraft;
  readonly other: HouseholdDraft;
}

/** The households of a person table with those of household tables that they are, each at most once. */
function pairsOf(bases: readonly DraftedTable[], persons: DraftedTable): readonly Pair[] {
  const candidates = bases.filter((base) => canJoin(base.layout, persons.layout));
  const byNumber = pairsBy(candidates, persons, numberOf);
  return byNumber.length > 0 ? byNumber : pairsBy(candidates, persons, headIdOf);
}

/** Rosters of two schemes are not one, and neither are those of town and country. */
function canJoin({ table: base }: Layout, { table: persons }: Layout): boolean {
  return mayBeSame(base.scheme, persons.scheme) && mayBeSame(base.area, persons.area);
}

function mayBeSame(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

function pairsBy(
  bases: readonly DraftedTable[],
  persons: DraftedTable,
  keyOf: (household: HouseholdDraft) => string,
): readonly Pair[] {
  const owns = new Map<string, HouseholdDraft[]>();
  for (const household of bases.flatMap((base) => base.households)) {
    const key = keyOf(household);
    if (key === "") continue;
    const same = owns.get(key);
    if (same === undefined) owns.set(key, [household]);
    else same.push(household);
  }
  return persons.households.flatMap((other) => {
    const own = owns.get(keyOf(other))?.find((one) => !isSomebodyElse(one, other));
    return own === undefined ? [] : [{ own, other }];
  });
}

/** Numbers begin again in every village: the same number over another head is another household. */
function isSomebodyElse(own: HouseholdDraft, other: HouseholdDraft): boolean {
  const [ownId, otherId] = [headIdOf(own), headIdOf(other)];
  const [ownName, otherName] = [headNameOf(own), headNameOf(other)];
  const sameId = ownId !== "" && ownId === otherId;
  const sameName = ownName !== "" && ownName === otherName;
  const comparable = (ownId !== "" && otherId !== "") || (ownName !== "" && otherName !== "");
  return comparable && !sameId && !sameName;
}

function headNameOf({ layout, rows, members }: HouseholdDraft): string {
  const stated = firstOf(layout, rows, "head_name");
  const head = members.find(({ isHead }) => isHead);
  if (stated !== "" || head === undefined) return stated;
  return squeezed(head.layout.raw(head.row, "name", head.member));
}

function numberOf({ layout, rows }: HouseholdDraft): string {
  return firstOf(layout, rows, "household_id").replace(/^0+(?=\d)/, "");
}

function headIdOf({ layout, rows, members }: HouseholdDraft): string {
  const stated = firstOf(layout, rows, "head_id");
  const head = members.find(({ isHead }) => isHead);
  const own = head === undefined ? "" : squeezed(head.layout.raw(head.row, "id_card", head.member));
  return (stated || own).toUpperCase();
}

function firstOf(layout: Layout, rows: readonly number[], field: Field): string {
  for (const row of rows) {
    const text = squeezed(layout.raw(row, field));
    if (text !== "") return text;
  }
  return "";
}

/** The household with the people of its person rows; its own head stays where they name none. */
function withPeople(own: HouseholdDraft, other: HouseholdDraft): HouseholdDraft {
  const listsHead = other.members.some(({ isHead }) => isHead);
  const before = own.joined.length > 0 ? own.members : [];
  const head = own.joined.length === 0 && !listsHead ? own.members : [];
  return {
    ...own,
    members: [...before, ...head, ...other.members],
    membersListed: true,
    town: own.town ?? other.town,
    village: own.village ?? other.village,
    joined: [...own.joined, { layout: other.layout, rows: other.rows }],
  };
}
