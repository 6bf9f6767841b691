import { isUsable } from "../../assessment/typed-date";
import { compareDates, compareMonths } from "../../calendar";
import type { Field } from "../../roster/fields";
import type { Household, TypedDate } from "../../roster/types";
import { stated, type Stated } from "../stated";

/** A date that stands in a cell and can be compared. */
export type Dated = Stated<TypedDate>;

/** The date in a field; null where there is none to compare: blank, unreadable, a year alone, open-ended. */
export function datedIn(household: Household, field: Field): Dated | null {
  const dated = stated(household.date(field));
  return dated !== null && isUsable(dated.value) ? dated : null;
}

/** Whether a lies before b; where one is to the month only, the months are compared. */
export function isBefore({ value: a }: Dated, { value: b }: Dated): boolean {
  if (a.precision === "day" && b.precision === "day") return compareDates(a.date, b.date) < 0;
  return compareMonths(a.date, b.date) < 0;
}
