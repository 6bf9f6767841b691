/** What a household should be paid without supplements, and how far from it the roster may be. */
import { termsOf } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import { Decimal, perMonth, roundMoney } from "../../money";
import type { Policy } from "../../policy/types";
import type { Household } from "../../roster/types";
import { headerOver } from "../sighting";
import { needed } from "../thresholds";
import { areMembersKnown } from "./members";
import { hasClassColumn, paidWithoutSupplement } from "./stated-amounts";

/**
 * 1 元 (`amount_tolerance`) for a household; where each person's amount is rounded, as much for
 * each person covered.
 */
export function toleranceOf(policy: Policy): (covered: number) => Decimal {
  const tolerance = needed(policy.monthly("amount_tolerance")).value;
  const { roundsEach } = termsOf(policy);
  return (covered) => (roundsEach ? tolerance.times(covered) : tolerance);
}

/** The same for one household. */
export function toleranceFor(policy: Policy, covered: number): Decimal {
  return toleranceOf(policy)(covered);
}

/** An amount as the policy rounds it, by household or person by person. */
export function asRounded(amount: Decimal, covered: number, policy: Policy): Decimal {
  const { roundingMode, roundsEach } = termsOf(policy);
  if (roundingMode === null) return amount;
  if (!roundsEach || covered < 1) return roundMoney(perMonth(amount), roundingMode).value;
  return roundMoney(perMonth(amount.div(covered)), roundingMode).value.times(covered);
}

/** 领取金额, 合计, 实发 are all that is paid; 户月保障金 and 补差 stand without supplements. */
const ALL_PAID = /领取|发放|合计|小计|总额|实发|应发|享受/;

/** Whether the amount that the household's row states may be all that is paid, supplements included. */
function statesAllPaid(household: Household): boolean {
  const monthly = household.amount("monthly_amount_household");
  if (monthly === null || monthly.value === null) return household.cell("amount_total") !== null;
  return ALL_PAID.test(headerOver(household.table, monthly.cell));
}

/**
 * Whether what is paid may hold supplements that the roster does not show apart: the column is of
 * all that is paid, there is none for supplements, and somebody is entitled to a figure that is
 * unset, or to one that the county may or may not pay, or the members are not listed.
 */
export function mayHoldSupplement(assessment: Assessment): boolean {
  const { household, supplementMonth, reasons } = assessment;
  if (hasClassColumn(household) || !statesAllPaid(household)) return false;
  const isOptional = reasons.some(({ code }) => code === "supplement-not-used");
  return supplementMonth === null || isOptional || !areMembersKnown(household);
}

/**
 * What is paid now without supplements: less those stated apart, else less those worked out, where
 * the column is of all that is paid. Null where the amount is not known.
 */
export function basePaid(assessment: Assessment): Decimal | null {
  let paid = known.get(assessment);
  if (paid === undefined) known.set(assessment, (paid = workOut(assessment)));
  return paid;
}

/** Four rules ask for it. */
const known = new WeakMap<Assessment, Decimal | null>();

function workOut(assessment: Assessment): Decimal | null {
  const paid = paidWithoutSupplement(assessment);
  const { household } = assessment;
  if (paid === null || hasClassColumn(household) || !statesAllPaid(household)) return paid;
  return paid.minus(assessment.supplementMonth?.value ?? new Decimal(0));
}
