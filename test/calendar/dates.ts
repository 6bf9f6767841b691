import fc from "fast-check";
import { daysInMonth, type CalendarDate } from "../../src/calendar";

/** Any day from 1900 to 2199; ends of months and leap days come up often. */
export const calendarDates: fc.Arbitrary<CalendarDate> = fc
  .record({
    year: fc.oneof(fc.integer({ min: 1900, max: 2199 }), fc.constantFrom(1900, 1904, 2000, 2024)),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(31), fc.constant(1)),
  })
  .map(({ year, month, day }) => ({ year, month, day: Math.min(day, daysInMonth(year, month)) }));
