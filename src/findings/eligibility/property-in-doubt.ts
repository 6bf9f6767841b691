import type { Household } from "../../roster/types";

/** A car or a second dwelling in the roster: whether the property limits are kept is then open. */
export function hasPropertyInDoubt(household: Household): boolean {
  if (household.flag("asset_vehicle")?.value === true) return true;
  return (household.number("asset_house_count")?.value ?? 0) >= 2;
}
