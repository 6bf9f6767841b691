import { FIRST_YEAR, isValidDate, LAST_YEAR, type CalendarDate } from "./date";
import { fromSerial } from "./serial";
import { tidyDateText } from "./tidy";

/** Why a cell of a date column could not be read, with a phrase for people. */
export const DATE_PROBLEMS = {
  "not-a-date": { zh: "不是日期", en: "not a date" },
  "two-digit-year": { zh: "年份只有两位", en: "the year has two digits only" },
  "no-year": { zh: "没有年份", en: "there is no year" },
  "month-out-of-range": { zh: "没有这个月份", en: "there is no such month" },
  "day-out-of-range": { zh: "没有这一天", en: "there is no such day" },
  "year-out-of-range": { zh: "年份不合理", en: "the year is not plausible" },
  "ambiguous-month": {
    zh: "按数值保存，分不清是1月还是10月",
    en: "kept as a number: January or October",
  },
  "ambiguous-digits": {
    zh: "数字位数不对，分不清月和日",
    en: "month and day cannot be told apart",
  },
  "ambiguous-order": {
    zh: "年份在后，分不清月和日",
    en: "the year stands last: month or day first",
  },
  range: { zh: "是一段时间，不是一个日期", en: "a span of time, not one date" },
  lunar: { zh: "是农历日期", en: "a date of the lunar calendar" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type DateProblem = keyof typeof DATE_PROBLEMS;

/** How exactly the cell says it; a month or year alone is given by its first day. */
export type DatePrecision = "day" | "month" | "year";

/**
 * What a cell of a date column says.
 *
 * - `date`: a day, month or year; `serial` tells that it came from a spreadsheet's day number;
 * - `open-ended`: 长期, 至今, 3000-01, 9999, 2099-12-31: no end in sight;
 * - `blank`: nothing, or a mark that stands for nothing;
 * - `problem`: could not be read, and why; `choices` where it is one of a few.
 */
export type DateReading =
  | {
      readonly kind: "date";
      readonly date: CalendarDate;
      readonly precision: DatePrecision;
      readonly serial: boolean;
    }
  | { readonly kind: "open-ended"; readonly date: CalendarDate }
  | { readonly kind: "blank" }
  | {
      readonly kind: "problem";
      readonly problem: DateProblem;
      readonly choices: readonly CalendarDate[];
    };

export interface DateOptions {
  /** The workbook counts days from 1904-01-01. */
  readonly date1904?: boolean;
  /** The cell's number format shows a date: the number is a day number, whatever it looks like. */
  readonly isDateFormat?: boolean;
}

/** The day that stands for no end in comparisons. */
export const OPEN_END: CalendarDate = { year: 9999, month: 12, day: 31 };

/** Years that stand for no end (3000-01, 9999-12-31), whatever follows them. */
const OPEN_YEARS = new Set([2999, 3000, 9999]);
/** A bare number is taken for a day number from 10000 (1927-05-18) on. */
const FIRST_BARE_SERIAL = 10_000;

const BLANK_MARKS = new Set(["", "-", "--", "/", "\\", "无", "不详", "未知", "空"]);
const OPEN_WORDS = new Set([
  "长期",
  "长期有效",
  "至今",
  "永久",
  "永久有效",
  "无固定期限",
  "无期限",
]);

function problem(name: DateProblem, choices: readonly CalendarDate[] = []): DateReading {
  return { kind: "problem", problem: name, choices };
}

const OPEN: DateReading = { kind: "open-ended", date: OPEN_END };
const BLANK: DateReading = { kind: "blank" };

/** Checks what was read as year, month and day; null for a part that the cell does not give. */
function checked(year: number, month: number | null, day: number | null): DateReading {
  if (OPEN_YEARS.has(year)) return OPEN;
  if (year < FIRST_YEAR || year > LAST_YEAR) return problem("year-out-of-range");
  if (month === null) return dateOf({ year, month: 1, day: 1 }, "year");
  if (month < 1 || month > 12) return problem("month-out-of-range");
  // 2099-12-31 and 2099-12 are the usual stand-in for no end.
  if (year === 2099 && month === 12 && (day === null || day === 31)) return OPEN;
  if (day === null) return dateOf({ year, month, day: 1 }, "month");
  if (!isValidDate(year, month, day)) return problem("day-out-of-range");
  return dateOf({ year, month, day }, "day");
}

function dateOf(date: CalendarDate, precision: DatePrecision, serial = false): DateReading {
  return { kind: "date", date, precision, serial };
}

/**
 * Reads what clerks type in a date column, and what spreadsheets make of it.
 *
 * @example parseDate("2024.4.18")                      // the day
 * @example parseDate("2013.9")                         // the month
 * @example parseDate(2013.1)                           // problem ambiguous-month
 * @example parseDate(45400, { isDateFormat: true })    // 2024-04-18
 * @example parseDate("3000-01")                        // open-ended
 */
export function parseDate(value: string | number, options: DateOptions = {}): DateReading {
  return typeof value === "number" ? readNumber(value, options) : readText(value, options);
}

function readNumber(value: number, options: DateOptions): DateReading {
  if (!(value >= 0)) return problem("not-a-date");
  if (options.isDateFormat === true) {
    const reading = serialReading(value, options.date1904 === true);
    // 202310 typed into a cell formatted as a date would be a day of the year 2453.
    return reading.kind === "date" ? reading : preferDate(readBareNumber(value, options), reading);
  }
  return readBareNumber(value, options);
}

function preferDate(first: DateReading, second: DateReading): DateReading {
  return first.kind === "date" ? first : second;
}

function serialReading(value: number, date1904: boolean): DateReading {
  const date = fromSerial(value, date1904);
  if (date === null) return problem("not-a-date");
  const reading = checked(date.year, date.month, date.day);
  return reading.kind === "date" ? { ...reading, serial: true } : reading;
}

function readBareNumber(value: number, options: DateOptions): DateReading {
  if (Number.isInteger(value)) return readDigits(String(value), options);
  if (value >= FIRST_BARE_SERIAL) return serialReading(value, options.date1904 === true);
  const [whole = "", fraction = ""] = String(value).split(".");
  const month = /^\d{1,2}$/.test(fraction) ? Number(fraction) : 0;
  if (whole.length === 4 && month > 0) {
    const year = Number(whole);
    // As a number 2013.10 is kept as 2013.1: the tenth month cannot be told from the first.
    if (fraction === "1" && checked(year, 1, null).kind === "date") {
      return problem("ambiguous-month", [
        { year, month: 1, day: 1 },
        { year, month: 10, day: 1 },
      ]);
    }
    return checked(year, month, null);
  }
  return problem(whole.length === 2 && month >= 1 && month <= 12 ? "two-digit-year" : "not-a-date");
}

/** A run of digits: year, year and month, full date, or a spreadsheet's day number. */
function readDigits(digits: string, options: DateOptions): DateReading {
  const part = (from: number, to: number): number => Number(digits.slice(from, to));
  switch (digits.length) {
    case 4:
      return checked(part(0, 4), null, null);
    case 5:
      return serialReading(Number(digits), options.date1904 === true);
    case 6:
      return readSixDigits(part(0, 4), part(4, 6), part(0, 2), part(2, 4));
    case 7:
      return problem("ambiguous-digits");
    case 8:
      return checked(part(0, 4), part(4, 6), part(6, 8));
    case 14:
      return checked(part(0, 4), part(4, 6), part(6, 8));
    default:
      return problem("not-a-date");
  }
}

/** YYYYMM, or else YYMMDD, whose century cannot be known. */
function readSixDigits(year: number, last: number, short: number, middle: number): DateReading {
  const reading = checked(year, last, null);
  if (reading.kind !== "problem") return reading;
  // 2000 was a leap year, so that no day of any century is missed.
  const asShort = isValidDate(2000 + short, middle, last);
  return asShort ? problem("two-digit-year") : reading;
}

/** 2024.4.18, 2024-4, with one separator throughout: 2024.4-6 is a span of months. */
const WITH_SEPARATORS = /^(\d{4})([-/.,、])(\d{1,2})(?:\2(\d{1,2})[日号]?|月份?)?$/;
/** 2019年3月5日, 2019年3月, 2019年3, 2019年, 2019年3.5, 2019.3月5日 */
const WITH_WORDS = /^(\d{4})[年.](?:(\d{1,2})(?:月份?|[月./](\d{1,2})[日号]?)?)?$/;
const SHORT_YEAR = /^\d{2}[-/.,、年](\d{1,2})(?:月份?|[-/.,、月]\d{1,2}[日号]?)?$/;
const YEAR_LAST = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/;
const NO_YEAR = /^\d{1,2}(?:月\d{1,2}[日号]?|月|[-/]\d{1,2})$/;
/** 至, 到 or ~ before a figure; a dash after words, dots or strokes; a dash between two years. */
const RANGE = /^\d{4}(?:.*[至到~]+(?:\d|今)|[年./][^-]*-+\d|.*-.*\d{4})/;
const LUNAR = /^(?:农历|阴历|旧历)|[正冬腊]月|初[一二三四五六七八九十\d]/;
/** Needs no tidying. */
const PLAIN = /^\d(?:[\d./-]*\d)?$/;

function readText(text: string, options: DateOptions): DateReading {
  const tidy = PLAIN.test(text) ? text : tidyDateText(text);
  if (BLANK_MARKS.has(tidy)) return BLANK;
  if (OPEN_WORDS.has(tidy)) return OPEN;
  if (/^\d+$/.test(tidy)) return readDigits(tidy, options);
  const separated = WITH_SEPARATORS.exec(tidy);
  if (separated) return checked(Number(separated[1]), partOf(separated[3]), partOf(separated[4]));
  const worded = WITH_WORDS.exec(tidy);
  if (worded) return checked(Number(worded[1]), partOf(worded[2]), partOf(worded[3]));
  return problem(textProblem(tidy));
}

function partOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function textProblem(text: string): DateProblem {
  if (LUNAR.test(text)) return "lunar";
  const month = Number(SHORT_YEAR.exec(text)?.[1] ?? 0);
  if (month >= 1 && month <= 12) return "two-digit-year";
  if (NO_YEAR.test(text)) return "no-year";
  if (YEAR_LAST.test(text)) return "ambiguous-order";
  return RANGE.test(text) ? "range" : "not-a-date";
}
