/** Who of one list is who of the other, and by what that is told. */
import type { ListedPerson } from "./listed-person";

/**
 * What a match rests on: the citizen number; the number where one list still has the 15 digits of
 * old; name and birth date where one list has no number that tells people apart.
 */
export type MatchGround = "id" | "id-15" | "name-birth";

/** One person in both lists. */
export interface PersonMatch {
  readonly a: ListedPerson;
  readonly b: ListedPerson;
  readonly ground: MatchGround;
}

/** Everyone of both lists: `a = both + onlyA`, `b = both + onlyB`, each person once. */
export interface PeopleMatch {
  readonly both: readonly PersonMatch[];
  readonly onlyA: readonly ListedPerson[];
  readonly onlyB: readonly ListedPerson[];
}

/**
 * Matches people by citizen number, then those left by name and birth date where one of the two has
 * no usable number and nobody else left on either list has that name and birth date. Linear in the
 * lengths of the lists; the same the other way round.
 *
 * @example matchPeople(july.people, june.people).onlyA // who is new
 */
export function matchPeople(a: readonly ListedPerson[], b: readonly ListedPerson[]): PeopleMatch {
  const ofB = new Map<string, ListedPerson>();
  for (const listed of b) if (listed.id !== null) ofB.set(listed.id, listed);
  const found = new Map<ListedPerson, PersonMatch>();
  const taken = new Set<ListedPerson>();
  const take = (match: PersonMatch): void => {
    found.set(match.a, match);
    taken.add(match.b);
  };
  for (const listed of a) {
    const other = listed.id === null ? undefined : ofB.get(listed.id);
    if (other !== undefined) take({ a: listed, b: other, ground: groundOfId(listed, other) });
  }
  const isLeftA = (listed: ListedPerson): boolean => !found.has(listed);
  const isLeftB = (listed: ListedPerson): boolean => !taken.has(listed);
  for (const match of byNameAndBirth(a.filter(isLeftA), b.filter(isLeftB))) take(match);
  return {
    both: a.map((listed) => found.get(listed)).filter((match) => match !== undefined),
    onlyA: a.filter(isLeftA),
    onlyB: b.filter(isLeftB),
  };
}

function groundOfId(a: ListedPerson, b: ListedPerson): MatchGround {
  return a.person.id?.form === b.person.id?.form ? "id" : "id-15";
}

function byNameAndBirth(
  a: readonly ListedPerson[],
  b: readonly ListedPerson[],
): readonly PersonMatch[] {
  const ofB = onlyOnes(b);
  const matches: PersonMatch[] = [];
  for (const [key, one] of onlyOnes(a)) {
    const other = ofB.get(key) ?? null;
    if (one === null || other === null) continue;
    // Two usable numbers that differ are two people, or a slip: a near miss, not a match.
    if (one.id !== null && other.id !== null) continue;
    matches.push({ a: one, b: other, ground: "name-birth" });
  }
  return matches;
}

/** People by name and birth date; null where several share them. */
function onlyOnes(people: readonly ListedPerson[]): ReadonlyMap<string, ListedPerson | null> {
  const found = new Map<string, ListedPerson | null>();
  for (const listed of people) {
    if (listed.name === null || listed.birth === null || !listed.isOneName) continue;
    const key = `${listed.birth}${listed.name}`;
    found.set(key, found.has(key) ? null : listed);
  }
  return found;
}
