import type { Fact, Household } from "../roster/types";
import { reason, type Notes } from "./reasons";

/** A whole number of people, one or more; anything else says nothing. */
function countOf(fact: Fact<number> | null): number | null {
  const value = fact?.value ?? null;
  return value !== null && Number.isInteger(value) && value > 0 ? value : null;
}

/** Members of the household (家庭人口); null where not known. */
export function sizeOf(household: Household): number | null {
  return countOf(household.size);
}

/**
 * How many people the amount is for: as the roster states it, else all members. More covered than
 * there are members is a slip of the roster, and the amount is not raised by it.
 */
export function coveredOf(household: Household, size: number | null, notes: Notes): number | null {
  const fact = household.covered;
  const stated = countOf(fact);
  if (stated === null) {
    if (size !== null && fact !== null) notes.add(reason("covered-assumed", { size }));
    return size;
  }
  if (size === null || stated === size) return stated;
  if (stated > size) {
    notes.add(reason("covered-exceeds", { covered: stated, size }));
    return size;
  }
  return stated;
}
