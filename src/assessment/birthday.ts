import { isValidDate, type CalendarDate } from "../calendar";

/**
 * The day on which somebody reaches an age: the birthday, which for 29 February is 1 March in a year
 * without that day, as `ageOn` counts.
 *
 * @example reachesOn({ year: 2004, month: 2, day: 29 }, 18) // 2022-03-01
 */
export function reachesOn(birth: CalendarDate, age: number): CalendarDate {
  const day = { ...birth, year: birth.year + age };
  return isValidDate(day.year, day.month, day.day) ? day : { year: day.year, month: 3, day: 1 };
}
