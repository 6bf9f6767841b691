/** Which household of one list is which of the other, told by the people they have in common. */
import type { Household, Person } from "../roster/types";
import { rowsOf } from "./listed-person";
import type { PersonMatch } from "./match-people";

/** One household in both lists. */
export interface HouseholdPair {
  readonly a: Household;
  readonly b: Household;
  /** How many people they have in common. */
  readonly shared: number;
}

export interface HouseholdsMatch {
  readonly pairs: readonly HouseholdPair[];
  /** The household that a household of either list is in the other. */
  readonly pairOf: ReadonlyMap<Household, HouseholdPair>;
  /** Households of either list with somebody in the other list, in whatever household. */
  readonly touched: ReadonlySet<Household>;
}

interface Link {
  readonly a: Household;
  readonly b: Household;
  shared: number;
  heads: number;
  /** Both bear one household or certificate number. */
  readonly isOneNumber: boolean;
  /** The least key of the people in common: settles ties whatever the order of the rows. */
  key: string;
}

/** Rows of one person that are looked at on either side: a number copied down a column is one fault. */
const MOST_ROWS = 10;

/**
 * Pairs households one to one: first those whose heads are one person, then those with the most
 * people in common, then those of one number. Ties are settled by the people's own numbers, so that
 * neither the order of rows nor that of the lists matters.
 */
export function matchHouseholds(both: readonly PersonMatch[]): HouseholdsMatch {
  const links = new Map<Household, Map<Household, Link>>();
  const touched = new Set<Household>();
  for (const match of both) {
    const [ofA, ofB] = [rowsOf(match.a), rowsOf(match.b)];
    for (const { household } of [...ofA, ...ofB]) touched.add(household);
    for (const one of ofA.slice(0, MOST_ROWS)) {
      for (const other of ofB.slice(0, MOST_ROWS)) link(links, one, other, keyOf(match));
    }
  }
  const ordered = [...links.values()].flatMap((others) => [...others.values()]).sort(strongest);
  const pairOf = new Map<Household, HouseholdPair>();
  for (const { a, b, shared } of ordered) {
    if (pairOf.has(a) || pairOf.has(b)) continue;
    const pair = { a, b, shared };
    pairOf.set(a, pair).set(b, pair);
  }
  const pairs = [...links.keys()].map((a) => pairOf.get(a)).filter((pair) => pair !== undefined);
  return { pairs, pairOf, touched };
}

function link(
  links: Map<Household, Map<Household, Link>>,
  { household: a, isHead }: Person,
  { household: b, isHead: isHeadToo }: Person,
  key: string,
): void {
  let others = links.get(a);
  if (others === undefined) links.set(a, (others = new Map()));
  const heads = isHead && isHeadToo ? 1 : 0;
  const known = others.get(b);
  if (known === undefined) {
    others.set(b, { a, b, shared: 1, heads, isOneNumber: haveOneNumber(a, b), key });
    return;
  }
  known.shared += 1;
  known.heads += heads;
  if (key < known.key) known.key = key;
}

function haveOneNumber(a: Household, b: Household): boolean {
  return (["household_id", "cert_no"] as const).some((field) => {
    const number = a.text(field);
    return number !== null && number === b.text(field);
  });
}

function keyOf({ a, b }: PersonMatch): string {
  return a.id ?? b.id ?? `${a.birth ?? ""}${a.name ?? ""}`;
}

function strongest(one: Link, other: Link): number {
  const apart =
    other.heads - one.heads ||
    other.shared - one.shared ||
    Number(other.isOneNumber) - Number(one.isOneNumber);
  return apart || inOrder(one.key, other.key) || inOrder(nameOf(one), nameOf(other));
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Somebody who stands in several households of a list has one key for all of them: their numbers tell. */
function nameOf({ a, b }: Link): string {
  return inOrder(a.id, b.id) < 0 ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
}
