/**
 * The period of a phase-out (渐退期): when it began or should begin, when it ends, and where the as-of
 * date stands in it. Months come from the roster's own columns, else from the county's choice, else
 * from the range that a document gives.
 */
import {
  compareDates,
  compareMonths,
  lastDayOfPeriod,
  monthsBetween,
  type CalendarDate,
} from "../calendar";
import type { Decimal } from "../money";
import type { Parameter } from "../policy/types";
import type { Household } from "../roster/types";
import { disabilityOf } from "./disability";
import { isUsable, latestDay } from "./typed-date";
import type { Situation } from "./situation";
import { phaseOutStart } from "./phase-out-terms";
import { numberOf, type Terms } from "./terms";
import type { PhaseOut } from "./types";

/** What the roster's phase-out columns say. */
export interface GraceColumns {
  readonly marked: boolean | null;
  readonly start: CalendarDate | null;
  readonly months: number | null;
  readonly end: CalendarDate | null;
}

export interface MonthRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** A phase-out as far as it is known. */
export interface PhaseOutPeriod extends PhaseOut {
  readonly columns: GraceColumns;
  /** Where no single end is known: the fewest and most months that a document gives. */
  readonly range: MonthRange | null;
  /** Neither the roster nor the policy gives a length. */
  readonly lengthUnknown: boolean;
  /** Begun, or to be suggested, later than the policy lets phase-outs begin. */
  readonly isLate: boolean;
}

/** Reads 渐退期 columns; null where the roster has nothing in them. */
export function graceColumns(household: Household): GraceColumns | null {
  const marked = household.flag("grace_flag")?.value ?? null;
  const start = household.date("grace_start")?.value ?? null;
  const end = household.date("grace_end")?.value ?? null;
  const months = household.number("grace_months")?.value ?? null;
  if (marked === false && start === null && end === null) return null;
  if (marked === null && start === null && end === null) return null;
  return {
    marked,
    start: isUsable(start) ? start.date : null,
    months: months !== null && Number.isInteger(months) && months > 0 ? months : null,
    // A month alone means until its last day.
    end: isUsable(end) ? latestDay(end) : null,
  };
}

const NO_COLUMNS: GraceColumns = { marked: null, start: null, months: null, end: null };

/** Months that follow the as-of month until the last one: 0 in the last month itself. */
function monthsLeft(asOf: CalendarDate, end: CalendarDate): number {
  return Math.max(0, monthsBetween(asOf, end));
}

/** The length for a household: of its group where the county sets one, else the general one. */
export function monthsFor({ household, terms, isRegisteredPoor }: Situation): Parameter<Decimal> {
  const { months, monthsOf } = terms.phaseOut;
  const { disabled, registered, others } = monthsOf;
  if (disabled.set && household.people.some((person) => disabilityOf(person) !== null)) {
    return disabled;
  }
  if (isRegisteredPoor === true && registered.set) return registered;
  return isRegisteredPoor === false && others.set ? others : months;
}

/**
 * The phase-out that the roster shows to have been granted. Where it says 否 and its months have begun
 * and not ended, it says two things: which one holds is for the officer to tell.
 */
export function grantedPeriod(
  columns: GraceColumns,
  paid: boolean,
  terms: Terms,
  length: Parameter<Decimal>,
): PhaseOutPeriod {
  const shown = periodByMonths(columns, paid, terms, length);
  const goesOn = ["running", "ending-soon", "undetermined"].includes(shown.state);
  return columns.marked === false && goesOn
    ? undetermined(columns, shown.start, null, false)
    : shown;
}

function periodByMonths(
  columns: GraceColumns,
  paid: boolean,
  terms: Terms,
  length: Parameter<Decimal>,
): PhaseOutPeriod {
  const months = columns.months ?? numberOf(length);
  const { start } = columns;
  const end =
    columns.end ?? (start === null || months === null ? null : lastDayOfPeriod(start, months));
  if (end !== null) return withEnd(columns, start, end, paid, terms);
  if (start === null) return undetermined(columns, null, null, false);
  if (compareDates(terms.asOf, start) < 0) {
    return period(columns, "not-started", start, null, null, rangeFor(start, terms));
  }
  return withinRange(columns, start, paid, terms);
}

function withEnd(
  columns: GraceColumns,
  start: CalendarDate | null,
  end: CalendarDate,
  paid: boolean,
  terms: Terms,
): PhaseOutPeriod {
  const { asOf } = terms;
  if (compareDates(asOf, end) > 0) {
    return period(columns, paid ? "ended-paid" : "ended-review", start, end, 0, null);
  }
  if (start !== null && compareDates(asOf, start) < 0) {
    return period(columns, "not-started", start, end, monthsBetween(start, end) + 1, null);
  }
  const left = monthsLeft(asOf, end);
  const soon = numberOf(terms.phaseOut.endingSoon);
  const state = soon !== null && left <= soon ? "ending-soon" : "running";
  return period(columns, state, start, end, left, null);
}

/** Source 001 gives 12 to 24 months: before 12 it runs, after 24 it has ended, between none can tell. */
function withinRange(
  columns: GraceColumns,
  start: CalendarDate,
  paid: boolean,
  terms: Terms,
): PhaseOutPeriod {
  const range = rangeFor(start, terms);
  if (range === null) return undetermined(columns, start, null, true, isLate(start, terms));
  const { asOf } = terms;
  if (range.min !== null && compareDates(asOf, lastDayOfPeriod(start, range.min)) <= 0) {
    return period(columns, "running", start, null, null, range);
  }
  if (range.max !== null && compareDates(asOf, lastDayOfPeriod(start, range.max)) > 0) {
    return period(columns, paid ? "ended-paid" : "ended-review", start, null, null, range);
  }
  return undetermined(columns, start, range, false);
}

function rangeOf(terms: Terms): MonthRange | null {
  const min = numberOf(terms.phaseOut.min);
  const max = numberOf(terms.phaseOut.max);
  return min === null && max === null ? null : { min, max };
}

/**
 * Source 001 gives phase-outs to those who exceed the standard 脱贫攻坚期内: one that begins later than
 * that is not of its kind.
 */
export function isLate(start: CalendarDate, { phaseOut: { lastStart } }: Terms): boolean {
  return lastStart !== null && compareMonths(start, lastStart) > 0;
}

/** The range of a document holds for the phase-outs that it gives. */
function rangeFor(start: CalendarDate, terms: Terms): MonthRange | null {
  return isLate(start, terms) ? null : rangeOf(terms);
}

/** The phase-out to be suggested where none was granted yet: from the next month on, or this one. */
export function suggestedPeriod(terms: Terms, months: Parameter<Decimal>): PhaseOutPeriod {
  const start = phaseOutStart(terms.asOf, terms.phaseOut.firstMonth);
  if (isLate(start, terms)) return undetermined(NO_COLUMNS, null, null, false, true);
  const length = numberOf(months);
  const range = length === null ? rangeOf(terms) : null;
  if (length === null && range === null) return undetermined(NO_COLUMNS, null, null, true);
  const end = length === null ? null : lastDayOfPeriod(start, length);
  return period(NO_COLUMNS, "not-started", start, end, length, range);
}

function period(
  columns: GraceColumns,
  state: PhaseOut["state"],
  start: CalendarDate | null,
  end: CalendarDate | null,
  left: number | null,
  range: PhaseOutPeriod["range"],
): PhaseOutPeriod {
  return {
    columns,
    state,
    start,
    end,
    monthsLeft: left,
    range,
    lengthUnknown: false,
    isLate: false,
  };
}

function undetermined(
  columns: GraceColumns,
  start: CalendarDate | null,
  range: PhaseOutPeriod["range"],
  lengthUnknown: boolean,
  late = false,
): PhaseOutPeriod {
  const open = period(columns, "undetermined", start, null, null, range);
  return { ...open, lengthUnknown, isLate: late };
}
