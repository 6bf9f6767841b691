import type { Household } from "../../roster/types";

/** Whether everyone of the household stands in the roster: as many as it is said to have. */
export function areMembersKnown(household: Household): boolean {
  const size = household.size?.value ?? null;
  return size === null ? household.membersListed : household.people.length >= size;
}
