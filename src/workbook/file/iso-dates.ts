/** Days from 1899-12-30, which makes serials of the 1900 system right from 1900-03-01 on. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * The serial (1900 system) of a date or time in ISO 8601, as cells of type `d` hold it; null when
 * it is none. Zone marks are passed over: such cells mean the date as written.
 *
 * @example isoToSerial("2020-01-01T12:00:00") // 43831.5
 */
export function isoToSerial(text: string): number | null {
  const match =
    /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(
      text,
    );
  if (!match || text === "") return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - EPOCH) / DAY + time;
}
