import { formatDate, formatMonth } from "../calendar";
import type { TypedDate } from "../roster/types";

/** A date as precise as it was typed: a month has no day that anybody stated. @example "2024-06" */
export function shownDate({ date, precision }: TypedDate): string {
  switch (precision) {
    case "day":
      return formatDate(date);
    case "month":
      return formatMonth(date);
    case "year":
      return String(date.year);
  }
}
