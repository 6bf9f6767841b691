import { sectionsOf } from "./format-sections";

const DAY = 86_400;
const EPOCH_1900 = Date.UTC(1899, 11, 30) / 1000;
const EPOCH_1904 = Date.UTC(1904, 0, 1) / 1000;
/** 1900-02-29, a day that the 1900 system counts although it never was. */
const FALSE_DAY = 60;
const WEEKDAYS = "日一二三四五六";
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A moment's parts, seconds rounded to whole ones. */
interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Seconds since the serial's day 0. */
  readonly elapsed: number;
}

/** The moment that a serial means; null for one that Excel shows as number signs. */
export function momentOf(serial: number, date1904: boolean): Moment | null {
  if (!(serial >= 0) || serial >= 2_958_466) return null;
  const elapsed = Math.round(serial * DAY);
  const shifted = !date1904 && serial < FALSE_DAY ? elapsed + DAY : elapsed;
  const date = new Date((shifted + (date1904 ? EPOCH_1904 : EPOCH_1900)) * 1000);
  const isFalseDay = !date1904 && Math.floor(serial) === FALSE_DAY;
  return {
    year: date.getUTCFullYear(),
    month: isFalseDay ? 2 : date.getUTCMonth() + 1,
    day: isFalseDay ? 29 : date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    elapsed,
  };
}

const TOKEN =
  /"([^"]*)"|\\(.)|_.|\*.|\[(h+|m+|s+)\]|\[[^\]]*\]|AM\/PM|A\/P|上午\/下午|y+|e+|m+|d+|h+|s+|a{3,4}|\.0+|./gisu;

/**
 * A serial as a date format code shows it, or null when it is no date.
 *
 * @example dateText(45400, 'yyyy"年"m"月"', false) // "2024年4月"
 */
export function dateText(serial: number, code: string, date1904: boolean): string | null {
  const moment = momentOf(serial, date1904);
  if (moment === null) return null;
  const [section = ""] = sectionsOf(code);
  const tokens = [...section.matchAll(TOKEN)];
  const isTwelve = /am\/pm|a\/p|上午\/下午/i.test(section);
  let text = "";
  tokens.forEach((match, index) => {
    text += tokenText(match, moment, isTwelve, isMinute(tokens, index));
  });
  return text;
}

/** Whether the `m` at a place counts minutes: it follows hours or precedes seconds. */
function isMinute(tokens: readonly RegExpExecArray[], index: number): boolean {
  if (!/^m{1,2}$/i.test(tokens[index]?.[0] ?? "")) return false;
  const isPart = ([token]: RegExpExecArray): boolean => /^(?:[ymdhse]+|\[[hms]+\])$/i.test(token);
  const before = tokens.slice(0, index).findLast(isPart)?.[0] ?? "";
  const after = tokens.slice(index + 1).find(isPart)?.[0] ?? "";
  return /h/i.test(before) || /^s/i.test(after);
}

function tokenText(
  match: RegExpExecArray,
  moment: Moment,
  isTwelve: boolean,
  minute: boolean,
): string {
  const token = match[0];
  const literal = match[1] ?? match[2];
  if (literal !== undefined) return literal;
  const unit = match[3];
  if (unit !== undefined) return elapsedText(unit, moment);
  if (/^(am\/pm|a\/p|上午\/下午)$/i.test(token)) return halfOfDay(token, moment.hour);
  if (token.startsWith("_")) return " ";
  if (/^[*[]/.test(token)) return "";
  if (/^\.0+$/.test(token)) return token;
  return fieldText(token.toLowerCase(), moment, isTwelve, minute) ?? token;
}

function fieldText(
  token: string,
  moment: Moment,
  isTwelve: boolean,
  minute: boolean,
): string | null {
  const { year, month, day, weekday, hour, second } = moment;
  const padded = (value: number): string => String(value).padStart(token.length > 1 ? 2 : 1, "0");
  switch (token.charAt(0)) {
    case "y":
      return token.length > 2 ? String(year) : String(year % 100).padStart(2, "0");
    case "e":
      return String(year);
    case "m":
      if (minute) return padded(moment.minute);
      if (token.length < 3) return padded(month);
      return monthName(month, token.length);
    case "d":
      if (token.length < 3) return padded(day);
      return `${token.length === 3 ? "周" : "星期"}${WEEKDAYS.charAt(weekday)}`;
    case "a":
      return token.length < 3
        ? null
        : `${token.length === 4 ? "星期" : ""}${WEEKDAYS.charAt(weekday)}`;
    case "h":
      return padded(isTwelve ? hour % 12 || 12 : hour);
    case "s":
      return padded(second);
    default:
      return null;
  }
}

function monthName(month: number, length: number): string {
  const name = MONTHS[month - 1] ?? "";
  if (length === 3) return name.slice(0, 3);
  return length === 5 ? name.slice(0, 1) : name;
}

function halfOfDay(token: string, hour: number): string {
  const [morning = "", afternoon = ""] = token.split("/");
  return hour < 12 ? morning : afternoon;
}

function elapsedText(unit: string, { elapsed }: Moment): string {
  const size = /h/i.test(unit) ? 3600 : /m/i.test(unit) ? 60 : 1;
  return String(Math.floor(elapsed / size)).padStart(unit.length, "0");
}
