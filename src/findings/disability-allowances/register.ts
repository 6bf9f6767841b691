import { comparableId } from "../roster-index";
import type { FindingContext } from "../types";

/**
 * Numbers of everyone in the rosters and payments of disability allowances; null where none was given:
 * nobody is then known not to stand in them.
 */
export function allowanceRegister({ index }: FindingContext): ReadonlySet<string> | null {
  const numbers = new Set<string>();
  let isGiven = false;
  for (const household of index.recordedHouseholds) {
    if (household.table.scheme !== "disability-allowance") continue;
    isGiven = true;
    for (const person of household.people) {
      const id = comparableId(person.id);
      if (id !== null) numbers.add(id);
    }
  }
  return isGiven ? numbers : null;
}
