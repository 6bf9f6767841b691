import type { Household, Person } from "../../roster/types";
import { comparableId } from "../roster-index";
import type { FindingContext } from "../types";

/** Whether a household is on dibao: in a dibao roster and not known to be off it, or paid or marked where no roster is named. */
export function isOnDibao(household: Household, context: FindingContext): boolean {
  const isRecipient = context.index.assessmentOf(household)?.isRecipient;
  if (household.scheme === "dibao") return isRecipient !== false;
  return household.scheme === null && isRecipient === true;
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
