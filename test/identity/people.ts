import fc from "fast-check";
import { daysInMonth, type CalendarDate } from "../../src/calendar";

/** Births in the 2080s and 2090s: numbers made of them can be nobody's. */
export const births: fc.Arbitrary<CalendarDate> = fc
  .record({
    year: fc.integer({ min: 2080, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => ({ year, month, day: Math.min(day, daysInMonth(year, month)) }));
