import type { Household, Person } from "../../roster/types";
import { comparableId } from "../roster-index";
import type { FindingContext } from "../types";

/** Whether a household stands in a dibao roster and is not known to be off it. */
export function isOnDibao(household: Household, context: FindingContext): boolean {
  if (household.scheme !== "dibao") return false;
  return context.index.assessmentOf(household)?.isRecipient !== false;
}

/**
 * Whether two entries are one household twice: the same head, or two members and more in common.
 * That is a repetition, told as such, and says nothing of a family that was split.
 */
export function isSameFamilyTwice(a: Household, b: Household): boolean {
  if (a === b) return true;
  const headId = idOf(a.head);
  if (headId !== null && headId === idOf(b.head)) return true;
  const ids = new Set(a.people.map(idOf));
  const shared = b.people.map(idOf).filter((id) => id !== null && ids.has(id));
  return shared.length > 1;
}

function idOf(person: Person | null): string | null {
  return comparableId(person?.id ?? null);
}
