/** A day without time or time zone. Months and days count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A month of a year. Every `CalendarDate` is also one. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** Years that a roster can mean; beyond lie typing errors and open ends. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a year has a 29 February (Gregorian). */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, 28 to 31; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0);
}

/** Whether the day exists; any year counts. */
export function isValidDate(year: number, month: number, day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * A day that is known to exist.
 *
 * @throws RangeError where it does not.
 */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  if (!Number.isInteger(year) || !isValidDate(year, month, day)) {
    throw new RangeError(`No such day: ${year}-${month}-${day}`);
  }
  return { year, month, day };
}

/** Negative, 0 or positive as a is before, the same as or after b; for sorting. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** Negative, 0 or positive as month a is before, the same as or after month b. */
export function compareMonths(a: YearMonth, b: YearMonth): number {
  return a.year - b.year || a.month - b.month;
}

/** Whether both are the same day. */
export function sameDate(a: CalendarDate, b: CalendarDate): boolean {
  return compareDates(a, b) === 0;
}
