import { sheetTitle } from "../roster/sheet-title";
import type { Household } from "../roster/types";
import { distinctHouseholds } from "./distinct-households";
import { repeats } from "./repeats";

/**
 * The other households that bear the number of a household, by it. A family that is listed twice
 * shares its number with nobody; the first of its rows speaks for it.
 *
 * @param numberOf null where a household has none.
 */
export function sharingNumbers(
  households: readonly Household[],
  numberOf: (household: Household) => string | null,
): ReadonlyMap<Household, readonly Household[]> {
  const found = new Map<Household, readonly Household[]>();
  for (const group of repeats(households, numberOf).values()) {
    const firsts = distinctHouseholds(group).flatMap(([first]) => first ?? []);
    for (const own of firsts) {
      const others = firsts.filter((other) => other !== own);
      if (others.length > 0) found.set(own, others);
    }
  }
  return found;
}

/** The head's name, else where the household stands. @example "农村低保!3" */
export function nameOfHousehold(household: Household): string {
  const name = household.head?.name ?? household.text("head_name");
  return name ?? `${sheetTitle(household.table)}!${household.rows[0] ?? ""}`;
}
