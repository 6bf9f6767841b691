import { compareDates, daysInMonth, type CalendarDate, type YearMonth } from "./date";

const DAYS_PER_ERA = 146_097;
const DAYS_PER_CENTURY = 36_524;
const DAYS_PER_FOUR_YEARS = 1_460;

/**
 * Days since 0000-03-01 in the Gregorian calendar. Years are counted from March, so that the
 * leap day is the last of its year and no month before it shifts.
 */
export function dayNumber(date: CalendarDate): number {
  const year = date.month > 2 ? date.year : date.year - 1;
  const month = (date.month + 9) % 12;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leaps + Math.floor((month * 153 + 2) / 5) + date.day - 1;
}

/** The day whose `dayNumber` is given. */
export function fromDayNumber(days: number): CalendarDate {
  const era = Math.floor(days / DAYS_PER_ERA);
  const dayOfEra = days - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / DAYS_PER_FOUR_YEARS) +
      Math.floor(dayOfEra / DAYS_PER_CENTURY) -
      Math.floor(dayOfEra / (DAYS_PER_ERA - 1))) /
      365,
  );
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (yearOfEra * 365 + leaps);
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Days from a to b; negative where b is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** The day that lies `days` later, or earlier where negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day of a month that lies `months` later, or earlier where negative. A day that the
 * month lacks becomes its last: 31 January and one month is 28 or 29 February. Months alone
 * give months.
 */
export function addMonths(value: CalendarDate, months: number): CalendarDate;
export function addMonths(value: YearMonth, months: number): YearMonth;
export function addMonths(
  value: CalendarDate | YearMonth,
  months: number,
): CalendarDate | YearMonth {
  const index = value.year * 12 + value.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  if (!("day" in value)) return { year, month };
  return { year, month, day: Math.min(value.day, daysInMonth(year, month)) };
}

/** Calendar months from a to b, days left aside: 2019-01-31 to 2019-02-01 is 1. */
export function monthsBetween(a: YearMonth, b: YearMonth): number {
  return (b.year - a.year) * 12 + b.month - a.month;
}

/** The month that a day lies in. */
export function monthOf(date: YearMonth): YearMonth {
  return { year: date.year, month: date.month };
}

export function firstDayOf(month: YearMonth): CalendarDate {
  return { year: month.year, month: month.month, day: 1 };
}

export function lastDayOf(month: YearMonth): CalendarDate {
  return { year: month.year, month: month.month, day: daysInMonth(month.year, month.month) };
}

/** 次月1日: the first day of the month after. */
export function firstOfNextMonth(date: YearMonth): CalendarDate {
  return firstDayOf(addMonths(monthOf(date), 1));
}

/**
 * The last day of a period of whole months that begins with `start`.
 *
 * @throws RangeError where there is not at least one whole month.
 * @example lastDayOfPeriod({ year: 2019, month: 5 }, 12) // 2020-04-30
 */
export function lastDayOfPeriod(start: YearMonth, months: number): CalendarDate {
  if (!Number.isInteger(months) || months < 1) {
    throw new RangeError(`A period has one month or more, not ${months}.`);
  }
  return lastDayOf(addMonths(monthOf(start), months - 1));
}

/** Whether a day lies between two, both included; a null end is open. */
export function isWithin(
  date: CalendarDate,
  from: CalendarDate,
  until: CalendarDate | null,
): boolean {
  return compareDates(date, from) >= 0 && (until === null || compareDates(date, until) <= 0);
}

/**
 * 周岁: full years on a day, from the birthday itself. Whoever was born on a 29 February completes
 * the year on 1 March of a common year: on 28 February the year is a day short, and no 29th
 * follows. Negative before birth.
 */
export function ageOn(birth: CalendarDate, asOf: CalendarDate): number {
  const reached = asOf.month > birth.month || (asOf.month === birth.month && asOf.day >= birth.day);
  return asOf.year - birth.year - (reached ? 0 : 1);
}
