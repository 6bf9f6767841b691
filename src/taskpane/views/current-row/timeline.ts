import { parseIsoDate } from "../../../calendar/format";
import type { PhaseOutView } from "../../engine/contract";

/** Places on a line from 0 (left) to 1 (right). An end that is not known is null: the line goes on. */
export interface Timeline {
  readonly start: number | null;
  readonly end: number | null;
  readonly asOf: number;
}

/** Months that are shown beyond what is known, so that a line without an end has a length. */
const OPEN_MONTHS = 12;
/** The share of the line left free at both ends. */
const MARGIN = 0.04;

/** A day as months since year 0, its place in the month as a fraction. */
function monthsOf(iso: string | null): number | null {
  const date = iso === null ? null : parseIsoDate(iso);
  return date === null ? null : date.year * 12 + date.month - 1 + (date.day - 1) / 31;
}

/**
 * Where a phase-out's start, end and as-of date stand on a line; null where neither start nor end is
 * known.
 *
 * @example timelineOf({ …, start: "2020-01-01", end: "2020-12-31", asOf: "2020-06-30" })?.asOf // about 0.5
 */
export function timelineOf({ start, end, asOf }: PhaseOutView): Timeline | null {
  const [from, until, now] = [monthsOf(start), monthsOf(end), monthsOf(asOf)];
  if (now === null || (from === null && until === null)) return null;
  const first = Math.min(now, from ?? (until ?? now) - OPEN_MONTHS);
  const last = Math.max(now, until ?? (from ?? now) + OPEN_MONTHS);
  const at = (month: number): number =>
    MARGIN + ((month - first) / Math.max(1, last - first)) * (1 - 2 * MARGIN);
  return {
    start: from === null ? null : at(from),
    end: until === null ? null : at(until),
    asOf: at(now),
  };
}
