import type { Household } from "../../roster/types";

/** Whether everyone of the household stands in the roster: rows for members, or a family of one. */
export function areMembersKnown(household: Household): boolean {
  if (household.membersListed) return true;
  const size = household.size?.value ?? null;
  return size !== null && household.people.length >= size;
}
