/** Dates of a roster as the law's periods need them: a month is over with its last day, a year says no month. */
import { lastDayOf, type CalendarDate } from "../calendar";
import type { TypedDate } from "../roster/types";

/** Whether a date says at least its month: neither absent, nor open-ended (3000-01), nor a year alone. */
export function isUsable(typed: TypedDate | null): typed is TypedDate {
  return typed !== null && !typed.openEnded && typed.precision !== "year";
}

/** The last day that is meant: 2020年2月 is 2020-02-29. */
export function latestDay({ date, precision }: TypedDate): CalendarDate {
  return precision === "month" ? lastDayOf(date) : date;
}
