/** What the roster itself says of a phase-out, and where a household stands in it. */
import { isStablyOut } from "../../assessment/registered-poor";
import { graceColumns, isLate } from "../../assessment/phase-out-period";
import { termsOf, valueOf } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import { compareDates, lastDayOfPeriod, monthsBetween, type CalendarDate } from "../../calendar";
import type { Policy } from "../../policy/types";
import type { Household } from "../../roster/types";
import { mayState } from "../../roster/table-fields";

const MARKS = ["grace_flag", "grace_start", "grace_end"] as const;

/** Whether the roster marks a phase-out: by its flag, else by a first or last month. */
export function isMarkedPhaseOut(household: Household): boolean {
  if (!mayState(household, MARKS)) return false;
  const columns = graceColumns(household);
  return columns !== null && columns.marked !== false;
}

/** Months of the phase-out as stated, else from its first to its last month; null where neither is known. */
export function statedMonths(household: Household): number | null {
  const columns = graceColumns(household);
  const months = household.number("grace_months")?.value ?? null;
  if (months !== null || columns === null) return months;
  const { start, end } = columns;
  return start === null || end === null ? null : monthsBetween(start, end) + 1;
}

/** Whether the first month as stated lies after the last in which the policy lets phase-outs begin. */
export function hasBegunLate(household: Household, policy: Policy): boolean {
  const start = graceColumns(household)?.start ?? null;
  return start !== null && isLate(start, termsOf(policy));
}

/** Last day of the phase-out: as stated, else from the first month and the months, else as assessed. */
export function phaseOutEnd({ household, phaseOut }: Assessment): CalendarDate | null {
  const columns = graceColumns(household);
  if (columns === null) return null;
  const { start, end, months } = columns;
  if (end !== null) return end;
  return start !== null && months !== null ? lastDayOfPeriod(start, months) : phaseOut.end;
}

/** Whether the last day lies before the as-of date, or the longest phase-out allowed has passed. */
export function hasEnded(assessment: Assessment, asOf: CalendarDate): boolean {
  if (!isMarkedPhaseOut(assessment.household)) return false;
  const end = phaseOutEnd(assessment);
  if (end !== null) return compareDates(end, asOf) < 0;
  const { state } = assessment.phaseOut;
  return state === "ended-review" || state === "ended-paid";
}

/**
 * Whether support goes on after the end: the household is not stably out of poverty, and the policy
 * keeps such households (兴安盟方案 四（一）第六项).
 */
export function goesOnAfterEnd({ household }: Assessment, policy: Policy): boolean {
  const atEnd = valueOf(termsOf(policy).phaseOut.end);
  return atEnd === "continue-if-not-stable" && isStablyOut(household) === false;
}

/**
 * Whether it hangs on a review after the end: the policy wants one of every household, or the roster
 * does not say what the policy asks.
 */
export function awaitsReview({ household }: Assessment, policy: Policy): boolean {
  if (isReviewedAtEnd(policy)) return true;
  const atEnd = valueOf(termsOf(policy).phaseOut.end);
  return atEnd === "continue-if-not-stable" && isStablyOut(household) === null;
}

/** Whether the policy has every household reviewed when its phase-out ends. */
export function isReviewedAtEnd(policy: Policy): boolean {
  return valueOf(termsOf(policy).phaseOut.end) === "review";
}

/** 否 beside months that go on: whether there is a phase-out is open, as the assessment says. */
function isContradicted({ household, outcome, phaseOut }: Assessment): boolean {
  const isOpen = outcome === "undetermined" && phaseOut.state === "undetermined";
  return isOpen && graceColumns(household)?.marked === false;
}

/**
 * Whether income above the standard is explained by a phase-out: one that is marked or suggested
 * and has not ended, or one after whose end support goes on or awaits review.
 */
export function isExplainedByPhaseOut(
  assessment: Assessment,
  asOf: CalendarDate,
  policy: Policy,
): boolean {
  if (!isMarkedPhaseOut(assessment.household)) {
    return assessment.outcome === "phase-out" || isContradicted(assessment);
  }
  if (!hasEnded(assessment, asOf)) return true;
  return goesOnAfterEnd(assessment, policy) || awaitsReview(assessment, policy);
}
