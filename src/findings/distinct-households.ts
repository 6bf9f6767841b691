import type { Household } from "../roster/types";
import { comparableId } from "./roster-index";

/**
 * Households apart from each other: those in which the same citizen number stands are one family
 * listed twice (in the rosters of two schemes, say) and are put together; one that has numbers of
 * two others makes one family of all three.
 */
export function distinctHouseholds(
  households: readonly Household[],
): readonly (readonly Household[])[] {
  const groups = new Set<Household[]>();
  const groupOfId = new Map<string, Household[]>();
  for (const household of new Set(households)) {
    const [group = [], ...others] = knownGroups(household, groupOfId);
    group.push(...others.flat(), household);
    groups.add(group);
    for (const other of others) groups.delete(other);
    for (const one of [...others.flat(), household]) {
      for (const id of idsIn(one)) groupOfId.set(id, group);
    }
  }
  return [...groups];
}

function knownGroups(
  household: Household,
  groupOfId: ReadonlyMap<string, Household[]>,
): ReadonlySet<Household[]> {
  const known = new Set<Household[]>();
  for (const id of idsIn(household)) {
    const group = groupOfId.get(id);
    if (group !== undefined) known.add(group);
  }
  return known;
}

function idsIn(household: Household): readonly string[] {
  return household.people.map((person) => comparableId(person.id)).filter((id) => id !== null);
}
