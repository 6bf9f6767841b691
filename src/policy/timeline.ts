/** Dated values of one parameter: their order, their ends, and one layer of values over another. */
import { addDays, compareDates, type CalendarDate } from "../calendar";
import type { ParameterEntry } from "./types";

/** The first day of a value that bears no date: it holds from the start. */
export const START: CalendarDate = { year: 1900, month: 1, day: 1 };

/** Code and scope under which values follow each other. */
export function keyOf(entry: { readonly code: string; readonly scope: string | null }): string {
  return `${entry.code}\u0000${entry.scope ?? ""}`;
}

/** Entries by code and scope, each list in the order of its dates. */
export function byKey(entries: readonly ParameterEntry[]): Map<string, ParameterEntry[]> {
  const groups = new Map<string, ParameterEntry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  for (const group of groups.values()) group.sort((a, b) => compareDates(a.from, b.from));
  return groups;
}

/** Two values of one parameter that hold on the same day. */
export interface Overlap {
  readonly first: ParameterEntry;
  readonly second: ParameterEntry;
}

/** Values that hold on the same day; one without an end gives way to the next. */
export function overlaps(entries: readonly ParameterEntry[]): readonly Overlap[] {
  const found: Overlap[] = [];
  for (const group of byKey(entries).values()) {
    for (const [index, second] of group.entries()) {
      const first = group[index - 1];
      if (first === undefined) continue;
      const until = first.until ?? first.from;
      if (compareDates(until, second.from) >= 0) found.push({ first, second });
    }
  }
  return found;
}

/** Ends every value without an end on the day before the next one begins. */
export function closed(entries: readonly ParameterEntry[]): readonly ParameterEntry[] {
  return [...byKey(entries).values()].flatMap((group) =>
    group.map((entry, index) => {
      const next = group[index + 1];
      return entry.until !== null || next === undefined
        ? entry
        : { ...entry, until: addDays(next.from, -1) };
    }),
  );
}

/** What is left of an entry outside the days that another covers: nothing, one piece or two. */
function without(entry: ParameterEntry, cover: ParameterEntry): ParameterEntry[] {
  const before = earlier(entry.until, addDays(cover.from, -1));
  const after = cover.until === null ? null : later(entry.from, addDays(cover.until, 1));
  const pieces: ParameterEntry[] = [];
  if (compareDates(entry.from, before) <= 0) pieces.push({ ...entry, until: before });
  if (after !== null && (entry.until === null || compareDates(after, entry.until) <= 0)) {
    pieces.push({ ...entry, from: after });
  }
  return pieces;
}

function earlier(a: CalendarDate | null, b: CalendarDate): CalendarDate {
  return a !== null && compareDates(a, b) < 0 ? a : b;
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return compareDates(a, b) > 0 ? a : b;
}

/**
 * Lays entries over others: where both hold, the upper one does. A value for all scopes also
 * covers those of single scopes below it.
 */
export function layered(
  upper: readonly ParameterEntry[],
  lower: readonly ParameterEntry[],
): readonly ParameterEntry[] {
  const covers = closed(upper);
  const left = closed(lower).flatMap((entry) =>
    covers
      .filter(({ code, scope }) => code === entry.code && (scope === null || scope === entry.scope))
      .reduce((pieces, cover) => pieces.flatMap((piece) => without(piece, cover)), [entry]),
  );
  return [...covers, ...left];
}
