/** Which household of one list is which of the other, told by the people they have in common. */
import type { Household } from "../roster/types";
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
  /** The least key of the people in common: settles ties whatever the order of the rows. */
  key: string;
}

/**
 * Pairs households one to one: first those whose heads are one person, then those with the most
 * people in common. Ties are settled by the people's own numbers, so that neither the order of rows
 * nor that of the lists matters.
 */
export function matchHouseholds(both: readonly PersonMatch[]): HouseholdsMatch {
  const links = new Map<Household, Map<Household, Link>>();
  const touched = new Set<Household>();
  for (const match of both) {
    const [a, b] = [match.a.person.household, match.b.person.household];
    for (const { household } of [...rowsOf(match.a), ...rowsOf(match.b)]) touched.add(household);
    let others = links.get(a);
    if (others === undefined) links.set(a, (others = new Map()));
    const heads = match.a.person.isHead && match.b.person.isHead ? 1 : 0;
    const key = keyOf(match);
    const link = others.get(b);
    if (link === undefined) others.set(b, { a, b, shared: 1, heads, key });
    else {
      link.shared += 1;
      link.heads += heads;
      if (key < link.key) link.key = key;
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

function keyOf({ a, b }: PersonMatch): string {
  return a.id ?? b.id ?? `${a.birth ?? ""}${a.name ?? ""}`;
}

function strongest(one: Link, other: Link): number {
  const apart = other.heads - one.heads || other.shared - one.shared;
  if (apart !== 0) return apart;
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
}
