/** People who are covered by dibao and stand in the roster or list of another scheme too. */
import type { Household, Person, Scheme } from "../../roster/types";
import { addTo, comparableId } from "../roster-index";
import type { FindingContext } from "../types";
import { receivesDibao } from "./coverage";

/** Somebody's place in another scheme's roster or list. */
export interface OtherPlace {
  readonly person: Person;
  readonly household: Household;
}

/**
 * Everyone of the rosters of a scheme, and of lists of some kinds, by comparable citizen number.
 *
 * @param counts whether a person of them is meant at all.
 */
export function peopleOfScheme(
  { roster }: FindingContext,
  scheme: Scheme,
  kinds: readonly string[],
  counts: (place: OtherPlace) => boolean,
): ReadonlyMap<string, readonly OtherPlace[]> {
  const found = new Map<string, OtherPlace[]>();
  const add = (household: Household): void => {
    for (const person of household.people) {
      const id = person.covered === false ? null : comparableId(person.id);
      if (id !== null && counts({ person, household })) addTo(found, id, { person, household });
    }
  };
  for (const household of roster.households) if (household.scheme === scheme) add(household);
  for (const table of roster.tables) {
    const isList = table.listKind !== null && kinds.includes(table.listKind);
    const isPaid = table.role === "payment" && table.scheme === scheme;
    if (isList || isPaid) (roster.others.get(table.id) ?? []).forEach(add);
  }
  return found;
}

/** A member of a dibao household; `certain` where the roster shows that dibao covers the person. */
export interface Covered {
  readonly person: Person;
  readonly household: Household;
  readonly certain: boolean;
}

/** Members whom dibao covers, or may: with fewer covered than listed and no marks it cannot be told whom. */
export function* coveredByDibao({ assessments }: FindingContext): Iterable<Covered> {
  for (const assessment of assessments) {
    if (!receivesDibao(assessment)) continue;
    const { household, size } = assessment;
    const covered = household.covered?.value ?? null;
    const all = covered === null || size === null || covered >= size;
    for (const person of household.people) {
      if (person.covered === false) continue;
      yield { person, household, certain: all || person.covered === true };
    }
  }
}
