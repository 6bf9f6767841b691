/** What a household should be paid without supplements, and how far from it the roster may be. */
import { termsOf, valueOf } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import { Decimal, perMonth, roundMoney } from "../../money";
import type { Policy } from "../../policy/types";
import { areMembersKnown } from "./members";
import { hasClassColumn, paidWithoutSupplement } from "./stated-amounts";

/**
 * 1 元 (`amount_tolerance`) for a household; where each person's amount is rounded, as much for
 * each person covered.
 */
export function toleranceFor(policy: Policy, covered: number): Decimal | null {
  const tolerance = valueOf(policy.monthly("amount_tolerance"));
  if (tolerance === null) return null;
  return termsOf(policy).roundsEach ? tolerance.value.times(covered) : tolerance.value;
}

/** An amount as the policy rounds it, by household or person by person. */
export function asRounded(amount: Decimal, covered: number, policy: Policy): Decimal {
  const { roundingMode, roundsEach } = termsOf(policy);
  if (roundingMode === null) return amount;
  if (!roundsEach || covered < 2) return roundMoney(perMonth(amount), roundingMode).value;
  return roundMoney(perMonth(amount.div(covered)), roundingMode).value.times(covered);
}

/**
 * Whether what is paid may hold supplements that the roster does not show apart: there is no column
 * for them, and somebody is entitled to a figure that is unset, or the members are not listed.
 */
export function mayHoldSupplement(assessment: Assessment): boolean {
  const { household, supplementMonth } = assessment;
  if (hasClassColumn(household)) return false;
  return supplementMonth === null || !areMembersKnown(household);
}

/**
 * What is paid now without supplements: less those stated apart, else less those worked out, where
 * the table has no column for them. Null where the amount is not known.
 */
export function basePaid(assessment: Assessment): Decimal | null {
  const paid = paidWithoutSupplement(assessment);
  if (paid === null || hasClassColumn(assessment.household)) return paid;
  return paid.minus(assessment.supplementMonth?.value ?? new Decimal(0));
}
