/**
 * The dates on which half-monthly progress is reported (半月调度). A pack whose documents name them
 * gives them; elsewhere the 15th and the last day of each month stand in, as a default to confirm.
 */
import type { CalendarDate } from "../calendar";
import { compareDates, daysInMonth, parseIsoDate } from "../calendar";
import type { Policy, Source, Standing } from "../policy/types";

export interface DispatchDate {
  readonly date: CalendarDate;
  readonly standing: Standing;
  readonly source: Source | null;
}

/** The parameter under which a pack lists its dates, ISO, separated by commas. */
const DISPATCH_DATES = "biweekly_dates";

/**
 * The dates of the reporting round that the as-of date falls into: all that the pack names where one
 * of them is still to come, else the two of the as-of month.
 */
export function dispatchDates(policy: Policy): DispatchDate[] {
  const parameter = policy.text(DISPATCH_DATES);
  if (parameter.set) {
    const dates = parameter.value
      .split(/[,，、\s]+/)
      .map(parseIsoDate)
      .filter((date): date is CalendarDate => date !== null);
    const last = dates.at(-1);
    const first = dates[0];
    const within =
      first && last && first.year <= policy.asOf.year && compareDates(policy.asOf, last) <= 0;
    if (within) {
      return dates.map((date) => ({
        date,
        standing: parameter.standing,
        source: parameter.source,
      }));
    }
  }
  const { year, month } = policy.asOf;
  return [15, daysInMonth(year, month)].map((day) => ({
    date: { year, month, day },
    standing: "default",
    source: null,
  }));
}

/** The date that a run on the as-of date reports for: the first one not before it. */
export function dispatchDateOf(policy: Policy): DispatchDate {
  const dates = dispatchDates(policy);
  const next = dates.find(({ date }) => compareDates(policy.asOf, date) <= 0);
  return next ?? { date: policy.asOf, standing: "default", source: null };
}
