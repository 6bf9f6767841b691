/** People of the two lists who did not match and may yet be one: shown, never counted as a match. */
import type { Household } from "../roster/types";
import type { ListedPerson } from "./listed-person";
import { idDistance, rightNumbersNear } from "./similar-ids";

/**
 * Why two may be one person, the strongest first. `id-close`: one name, numbers at most two
 * characters apart. `id-one-off`: numbers one slip apart, of which one has a wrong check digit.
 * `name-birth`: one name and birth date. `name-household`: one name in a household that is in both
 * lists. `name-village`: one name, which nobody else left in that village bears.
 */
export const NEAR_GROUNDS = [
  "id-close",
  "id-one-off",
  "name-birth",
  "name-household",
  "name-village",
] as const;
export type NearGround = (typeof NEAR_GROUNDS)[number];

/** Two people who may be one. */
export interface NearMiss {
  readonly a: ListedPerson;
  readonly b: ListedPerson;
  readonly ground: NearGround;
}

/** A name that more pairs than this bear is compared by birth date alone: 400 namesakes say nothing. */
const MOST_PAIRS = 400;

/**
 * Looks for near misses among the people whom only one list has. Names and numbers are looked up in
 * blocks, so that the time grows with the lists and not with their product. Every pair is told once,
 * on its strongest ground; the same pairs come the other way round.
 *
 * @param isOneHousehold whether two households are one in both lists
 */
export function nearMisses(
  a: readonly ListedPerson[],
  b: readonly ListedPerson[],
  isOneHousehold: (a: Household, b: Household) => boolean,
): readonly NearMiss[] {
  const found = new Map<ListedPerson, Map<ListedPerson, NearGround>>();
  const tell = (one: ListedPerson, other: ListedPerson, ground: NearGround): void => {
    let others = found.get(one);
    if (others === undefined) found.set(one, (others = new Map()));
    const before = others.get(other);
    if (before === undefined || rank(ground) < rank(before)) others.set(other, ground);
  };
  const [namesOfA, namesOfB] = [byName(a), byName(b)];
  for (const [name, ofA] of namesOfA) {
    const ofB = namesOfB.get(name);
    if (ofB === undefined) continue;
    for (const [one, other] of pairsOf(ofA, ofB)) {
      const ground = groundOfNamesakes(one, other, isOneHousehold);
      if (ground !== null) tell(one, other, ground);
    }
    for (const [one, other] of aloneInVillage(ofA, ofB)) tell(one, other, "name-village");
  }
  for (const [one, other] of oneSlipApart(a, b)) tell(one, other, "id-one-off");
  for (const [other, one] of oneSlipApart(b, a)) tell(one, other, "id-one-off");
  return [...found].flatMap(([one, others]) =>
    [...others].map(([other, ground]) => ({ a: one, b: other, ground })),
  );
}

function rank(ground: NearGround): number {
  return NEAR_GROUNDS.indexOf(ground);
}

function byName(people: readonly ListedPerson[]): ReadonlyMap<string, readonly ListedPerson[]> {
  const names = new Map<string, ListedPerson[]>();
  for (const listed of people) {
    if (listed.name === null) continue;
    const same = names.get(listed.name);
    if (same === undefined) names.set(listed.name, [listed]);
    else same.push(listed);
  }
  return names;
}

type Two = readonly [ListedPerson, ListedPerson];

/** All pairs of namesakes; of a very common name those of one birth date. */
function* pairsOf(a: readonly ListedPerson[], b: readonly ListedPerson[]): Generator<Two> {
  if (a.length * b.length <= MOST_PAIRS) {
    for (const one of a) for (const other of b) yield [one, other];
    return;
  }
  const births = new Map<string | null, ListedPerson[]>();
  for (const other of b) {
    const same = births.get(other.birth);
    if (same === undefined) births.set(other.birth, [other]);
    else same.push(other);
  }
  for (const one of a) {
    if (one.birth === null) continue;
    const same = births.get(one.birth) ?? [];
    if (same.length <= MOST_PAIRS) for (const other of same) yield [one, other];
  }
}

function groundOfNamesakes(
  a: ListedPerson,
  b: ListedPerson,
  isOneHousehold: (a: Household, b: Household) => boolean,
): NearGround | null {
  if (a.id !== null && b.id !== null && idDistance(a.id, b.id) !== null) return "id-close";
  if (a.birth !== null && a.birth === b.birth) return "name-birth";
  return isOneHousehold(a.person.household, b.person.household) ? "name-household" : null;
}

/** Namesakes of one village, where each is the only one left of the name there. */
function* aloneInVillage(a: readonly ListedPerson[], b: readonly ListedPerson[]): Generator<Two> {
  const ofB = onlyOnesByVillage(b);
  for (const [village, one] of onlyOnesByVillage(a)) {
    const other = ofB.get(village);
    if (one !== null && other !== null && other !== undefined && isOneTown(one, other)) {
      yield [one, other];
    }
  }
}

function onlyOnesByVillage(
  people: readonly ListedPerson[],
): ReadonlyMap<string, ListedPerson | null> {
  const villages = new Map<string, ListedPerson | null>();
  for (const listed of people) {
    const village = listed.person.household.village?.replace(/\s/g, "") ?? "";
    if (village !== "") villages.set(village, villages.has(village) ? null : listed);
  }
  return villages;
}

function isOneTown(a: ListedPerson, b: ListedPerson): boolean {
  const [ofA, ofB] = [a.person.household.town, b.person.household.town];
  return ofA === null || ofB === null || ofA === ofB;
}

/** Numbers of the first with a wrong check digit, and the right ones of the second that they may stand for. */
function* oneSlipApart(
  wrong: readonly ListedPerson[],
  right: readonly ListedPerson[],
): Generator<Two> {
  const slips = wrong.filter(({ person }) => person.id?.problems.includes("check-digit") === true);
  if (slips.length === 0) return;
  const byId = new Map<string, ListedPerson>();
  for (const listed of right) if (listed.id !== null) byId.set(listed.id, listed);
  for (const slip of slips) {
    if (slip.id === null) continue;
    for (const near of rightNumbersNear(slip.id)) {
      const other = byId.get(near);
      if (other !== undefined) yield [slip, other];
    }
  }
}
