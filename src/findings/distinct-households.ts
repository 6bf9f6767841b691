import type { Household } from "../roster/types";
import { comparableId } from "./roster-index";

/**
 * Households apart from each other: those in which the same citizen number stands are one family
 * listed twice (in the rosters of two schemes, say) and are put together.
 */
export function distinctHouseholds(
  households: readonly Household[],
): readonly (readonly Household[])[] {
  const groups: Household[][] = [];
  const groupOfId = new Map<string, Household[]>();
  for (const household of new Set(households)) {
    const ids = idsIn(household);
    const known = ids.map((id) => groupOfId.get(id)).find((group) => group !== undefined);
    const group = known ?? [];
    if (known === undefined) groups.push(group);
    group.push(household);
    for (const id of ids) if (!groupOfId.has(id)) groupOfId.set(id, group);
  }
  return groups;
}

function idsIn(household: Household): readonly string[] {
  return household.people.map((person) => comparableId(person.id)).filter((id) => id !== null);
}
