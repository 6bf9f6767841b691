import type { Decimal } from "../money";
import type { Parameter } from "../policy/types";
import type { Income } from "./income";
import type { KnownSituation } from "./situation";
import type { StandardTerm } from "./terms";

/** Where income per head stands against the standard, compared exactly: `total` with standard × heads. */
export type Position = "below" | "equal" | "above";

/** 低于 is strictly below: income that equals the standard is not below it. */
export function positionOf(income: Income, standard: StandardTerm): Position {
  const order = income.total.comparedTo(standard.forPeople(income.heads));
  return order < 0 ? "below" : order === 0 ? "equal" : "above";
}

/** Whether income per head is below a multiple of the standard. */
export function isBelowMultiple(
  income: Income,
  standard: StandardTerm,
  multiple: Decimal,
): boolean {
  return income.total.lt(standard.forPeople(income.heads).times(multiple));
}

/**
 * Deductions that the policy leaves open and that would bring the household below the standard: as
 * long as they are unset the outcome cannot be told. Empty where they change nothing.
 */
export function decidingDeductions(situation: KnownSituation): readonly Parameter<unknown>[] {
  const { income, standard, deductions } = situation;
  if (deductions.unset.length === 0) return [];
  const least = income.total.minus(deductions.open);
  return least.lt(standard.forPeople(income.heads)) ? deductions.unset : [];
}
