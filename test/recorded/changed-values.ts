/** Values beside a value: one fen, one day or one month off, other words of the same column, blank. */
import { addDays, addMonths, formatDate, parseIsoDate } from "../../src/calendar";

export type Value = string | number | boolean | null;

/** The values that a cell is tried with instead of its own; `words` are those seen in its column. */
export function besides(value: Value, words: readonly Value[]): readonly Value[] {
  const values: readonly Value[] = [null, ...nextTo(value), ...words];
  return [...new Set(values)].filter((other) => other !== value);
}

function nextTo(value: Value): readonly Value[] {
  if (typeof value === "number") return numbersNextTo(value);
  if (typeof value === "boolean") return [!value];
  if (value === null) return [];
  return value.startsWith("ID ") ? idsNextTo(value) : datesNextTo(value);
}

function numbersNextTo(value: number): readonly number[] {
  const cents = Math.round(value * 100);
  return [(cents + 1) / 100, (cents - 1) / 100, value + 1, value * 2, 0];
}

/** Somebody else of the same day, and somebody a day younger or older. */
function idsNextTo(value: string): readonly string[] {
  const born = /\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? "";
  const days = datesNextTo(born).map((day) => value.replace(born, day));
  return / no \d/.test(value) ? days : [...days, value.replace(born, `${born} no 77`)];
}

/** 2024-06-30 and 2024-06 with a day, or a month, more and less. */
export function datesNextTo(value: string): readonly string[] {
  const isMonth = /^\d{4}-\d\d$/.test(value);
  const date = parseIsoDate(isMonth ? `${value}-01` : value);
  if (date === null) return [];
  const near = isMonth
    ? [addMonths(date, 1), addMonths(date, -1)]
    : [addDays(date, 1), addDays(date, -1)];
  return near.map((one) => formatDate(one).slice(0, value.length));
}

/** At most so many of a list, spread over it, the same ones each time. */
export function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from(
    { length: most },
    (_, at) => list[Math.floor((at * list.length) / most)],
  ).flatMap((one) => (one === undefined ? [] : [one]));
}
