import { isValidDate, type CalendarDate, type YearMonth } from "./date";

function digits(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

/** ISO: `2019-03-05`. */
export function formatDate(date: CalendarDate): string {
  return `${formatMonth(date)}-${digits(date.day, 2)}`;
}

/** ISO: `2019-03`. */
export function formatMonth(month: YearMonth): string {
  return `${digits(month.year, 4)}-${digits(month.month, 2)}`;
}

/** 2019年3月5日 */
export function formatDateChinese(date: CalendarDate): string {
  return `${formatMonthChinese(date)}${date.day}日`;
}

/** 2019年3月 */
export function formatMonthChinese(month: YearMonth): string {
  return `${month.year}年${month.month}月`;
}

/** Reads `2019-03-05` and nothing else: for arguments and data, not for what clerks type. */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isValidDate(year, month, day) ? { year, month, day } : null;
}
