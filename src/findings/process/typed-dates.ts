import { compareDates, compareMonths } from "../../calendar";
import type { Field } from "../../roster/fields";
import type { Fact, Household, TypedDate } from "../../roster/types";

/** A date that stands in a cell and can be compared. */
export type Dated = Fact<TypedDate> & { readonly value: TypedDate };

/** The date in a field; null where there is none to compare: blank, unreadable, a year alone, open-ended. */
export function datedIn(household: Household, field: Field): Dated | null {
  const fact = household.date(field);
  const value = fact?.value ?? null;
  if (fact === null || value === null || value.openEnded || value.precision === "year") return null;
  return { ...fact, value };
}

/** Whether a lies before b; where one is to the month only, the months are compared. */
export function isBefore({ value: a }: Dated, { value: b }: Dated): boolean {
  if (a.precision === "day" && b.precision === "day") return compareDates(a.date, b.date) < 0;
  return compareMonths(a.date, b.date) < 0;
}
