/**
 * A phase-out month by month (渐退期逐月测算): what each month pays, what is still to come, and what
 * happens at the end. Worked out only when somebody opens a row or asks for the JSON of it.
 */
import {
  addMonths,
  compareMonths,
  firstDayOf,
  monthsBetween,
  type CalendarDate,
} from "../calendar";
import { Decimal, once, type Amount } from "../money";
import type { Policy } from "../policy/types";
import { grantedPhaseOut } from "./phase-out";
import { amountOfMonth, curveOf, shareOfMonth, type PhaseOutCurve } from "./phase-out-curve";
import { monthsFor, suggestedPeriod, type PhaseOutPeriod } from "./phase-out-period";
import { isKnown, situationOf, type KnownSituation } from "./situation";
import { termsOf, valueOf } from "./terms";
import type { Assessment } from "./types";

/** One month of a phase-out. */
export interface PhaseOutMonth {
  /** Its first day. */
  readonly month: CalendarDate;
  /** Counted from 1. */
  readonly number: number;
  /** Share of the base; 1 where each month pays it in full. */
  readonly share: Decimal | null;
  /** 元/月; null where the amount is not known. */
  readonly amount: Amount<"month"> | null;
  /** Before, in or after the month of the as-of date. */
  readonly time: "past" | "now" | "ahead";
  /** False past the fewest months of a range of which the county has chosen none. */
  readonly isCertain: boolean;
}

/** The months, and what remains to be paid after the month of the as-of date. */
export interface PhaseOutSchedule {
  readonly months: readonly PhaseOutMonth[];
  /** Of the months that are certain; null where an amount is not known. */
  readonly remaining: Amount<"once"> | null;
  /** Of all months up to the longest that the range allows. */
  readonly remainingAtMost: Amount<"once"> | null;
  /** What the policy does at the end; null where it is unset. */
  readonly atEnd: "continue-if-not-stable" | "exit" | "review" | null;
}

/**
 * The schedule of an assessment's phase-out, or null where it has none, or no first month.
 *
 * @example phaseOutSchedule(assessment, policy)?.months.map(({ amount }) => amount)
 */
export function phaseOutSchedule(assessment: Assessment, policy: Policy): PhaseOutSchedule | null {
  if (assessment.phaseOut.state === "none") return null;
  const situation = situationOf(assessment.household, termsOf(policy), assessment.area);
  const { terms } = situation;
  const period = grantedPhaseOut(situation) ?? suggestedPeriod(terms, monthsFor(situation));
  const span = spanOf(period, terms.asOf);
  if (span === null) return null;
  const curve = isKnown(situation) ? curveOf(situation) : null;
  const months: PhaseOutMonth[] = [];
  for (let number = 1; number <= span.most; number += 1) {
    months.push(monthAt(number, span, curve, situation.terms.asOf, situation));
  }
  return {
    months,
    remaining: sumAhead(months.filter(({ isCertain }) => isCertain)),
    remainingAtMost: sumAhead(months),
    atEnd: endOf(valueOf(terms.phaseOut.end)),
  };
}

interface Span {
  readonly start: CalendarDate;
  /** Months that are certain, and the most there may be. */
  readonly certain: number;
  readonly most: number;
}

/** A phase-out whose beginning is not stated is shown from the as-of month on. */
function spanOf({ start, end, range }: PhaseOutPeriod, asOf: CalendarDate): Span | null {
  if (end !== null) {
    const from = start ?? (compareMonths(asOf, end) <= 0 ? firstDayOf(asOf) : firstDayOf(end));
    const months = monthsBetween(from, end) + 1;
    return months < 1 ? null : { start: firstDayOf(from), certain: months, most: months };
  }
  if (start === null || range === null) return null;
  const certain = range.min ?? 0;
  return { start: firstDayOf(start), certain, most: range.max ?? certain };
}

function monthAt(
  number: number,
  { start, certain }: Span,
  curve: PhaseOutCurve | null,
  asOf: CalendarDate,
  situation: Parameters<typeof isKnown>[0],
): PhaseOutMonth {
  const month = addMonths(start, number - 1);
  const order = compareMonths(month, asOf);
  const known: KnownSituation | null = isKnown(situation) ? situation : null;
  return {
    month,
    number,
    share: curve === null ? null : shareOfMonth(curve, number),
    amount: curve === null || known === null ? null : amountOfMonth(curve, number, known),
    time: order < 0 ? "past" : order === 0 ? "now" : "ahead",
    isCertain: number <= certain,
  };
}

function sumAhead(months: readonly PhaseOutMonth[]): Amount<"once"> | null {
  let sum = new Decimal(0);
  for (const { time, amount } of months) {
    if (time !== "ahead") continue;
    if (amount === null) return null;
    sum = sum.plus(amount.value);
  }
  return once(sum);
}

function endOf(value: string | null): PhaseOutSchedule["atEnd"] {
  switch (value) {
    case "continue-if-not-stable":
    case "exit":
    case "review":
      return value;
    default:
      return null;
  }
}
