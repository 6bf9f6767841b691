import type { Decimal } from "../money";
import type { Parameter } from "../policy/types";
import type { Income } from "./income";
import type { KnownSituation } from "./situation";
import type { StandardTerm } from "./terms";

/** Where income per head stands against the standard. */
export type Position = "below" | "equal" | "above";

/** standard × heads − income, 元/年: exact, for nothing was divided. */
export function gapOf(income: Income, standard: StandardTerm): Decimal {
  return standard.forPeople(income.heads).minus(income.total);
}

/** 低于 is strictly below: income that equals the standard is not below it. */
export function positionOf(gap: Decimal): Position {
  if (gap.isZero()) return "equal";
  return gap.isNegative() ? "above" : "below";
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
export function decidingDeductions(
  { deductions }: KnownSituation,
  gap: Decimal,
): readonly Parameter<unknown>[] {
  if (deductions.unset.length === 0) return [];
  return gap.plus(deductions.open).gt(0) ? deductions.unset : [];
}
