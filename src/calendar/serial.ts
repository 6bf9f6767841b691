import { dayNumber, fromDayNumber } from "./arithmetic";
import type { CalendarDate } from "./date";

/** Day 0 of the 1900 system for days from 1900-03-01 on (Excel counts a 1900-02-29 that never was). */
const BASE_1900 = dayNumber({ year: 1899, month: 12, day: 30 });
const BASE_1904 = dayNumber({ year: 1904, month: 1, day: 1 });
/** The number that Excel gives to 1900-02-29, a day that did not exist. */
const PHANTOM = 60;
/** 9999-12-31, the last day a spreadsheet knows, in the 1900 system. */
const LAST_1900 = 2_958_465;
const LAST_1904 = LAST_1900 - (BASE_1904 - BASE_1900);

/**
 * The day of a spreadsheet's serial number; a time of day (the fraction) is dropped. Null where
 * the number is no day: 0 and 60 in the 1900 system, negatives, beyond 9999-12-31.
 */
export function fromSerial(serial: number, date1904 = false): CalendarDate | null {
  const days = Math.floor(serial);
  if (date1904) {
    return days >= 0 && days <= LAST_1904 ? fromDayNumber(BASE_1904 + days) : null;
  }
  if (!(days >= 1 && days <= LAST_1900) || days === PHANTOM) return null;
  return fromDayNumber(BASE_1900 + days + (days < PHANTOM ? 1 : 0));
}

/**
 * The serial number of a day.
 *
 * @throws RangeError before the system's first day (1900-01-01 or 1904-01-01).
 */
export function toSerial(date: CalendarDate, date1904 = false): number {
  const base = date1904 ? BASE_1904 : BASE_1900;
  const days = dayNumber(date) - base;
  const serial = !date1904 && days <= PHANTOM ? days - 1 : days;
  if (serial < (date1904 ? 0 : 1)) {
    throw new RangeError("The day lies before the first that a spreadsheet can hold.");
  }
  return serial;
}
