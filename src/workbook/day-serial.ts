const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** Days between the first days of the 1900 and the 1904 system. */
const SHIFT_1904 = 1462;

/** The serial of a whole day, with the day that the 1900 system counts too many before 1900-03-01. */
export function serialOf(
  date: { readonly year: number; readonly month: number; readonly day: number },
  date1904: boolean,
): number {
  const days = (Date.UTC(date.year, date.month - 1, date.day) - EPOCH_1900) / DAY;
  if (date1904) return days - SHIFT_1904;
  return days < 61 ? days - 1 : days;
}
