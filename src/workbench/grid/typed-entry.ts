import { serialOf } from "../../workbook/day-serial";
import { isDateFormat } from "../../workbook/number-formats";

/** What typed text puts in a cell. */
export interface TypedEntry {
  readonly value: string | number | null;
  /** The format that the text brings with it where the cell has none. */
  readonly numberFormat?: string;
}

/** More digits than a number can hold: Excel would turn the rest into zeros. */
const MOST_DIGITS = 15;
const TEXT = "@";

/**
 * What Excel would make of typed text, with two differences that keep a roster whole: digits that a
 * number cannot hold (ID and account numbers) and digits with a leading zero stay text. Null for a
 * formula, which this program does not calculate.
 *
 * @example typedEntry("1,570.44", "General", false) // { value: 1570.44, numberFormat: "#,##0.00" }
 * @example typedEntry("110101199003070000", "General", false).value // the same text
 */
export function typedEntry(text: string, format: string, date1904: boolean): TypedEntry | null {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1), numberFormat: TEXT };
  if (format === TEXT) return { value: text };
  const typed = text.trim();
  if (/^=./.test(typed)) return null;
  return numberEntry(typed, format) ?? dateEntry(typed, format, date1904) ?? { value: text };
}

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(\.\d*)?(%?)$/;

function numberEntry(text: string, format: string): TypedEntry | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", percent = ""] = match;
  const digits = whole.replaceAll(",", "");
  const isLong = (digits + fraction.slice(1)).replace(/^0+/, "").length > MOST_DIGITS;
  const isPadded = sign === "" && /^0\d/.test(digits);
  if (isLong || isPadded) return { value: text, numberFormat: TEXT };
  const number = Number(`${sign}${digits}${fraction}`);
  const value = percent === "" ? number : Number(`${number}e-2`);
  const decimals = fraction.length > 1 ? ".00" : "";
  const own = percent !== "" ? `0${decimals}%` : whole.includes(",") ? `#,##0${decimals}` : null;
  return own !== null && isPlain(format) ? { value, numberFormat: own } : { value };
}

const DATES: readonly (readonly [RegExp, string])[] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, "yyyy/m/d"],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, 'yyyy"年"m"月"d"日"'],
  [/^(\d{4})年(\d{1,2})月$/, 'yyyy"年"m"月"'],
];

function dateEntry(text: string, format: string, date1904: boolean): TypedEntry | null {
  for (const [pattern, code] of DATES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3] ?? 1) };
    if (!isDay(date, date1904 ? 1904 : 1900)) return null;
    const value = serialOf(date, date1904);
    return isDateFormat(format) ? { value } : { value, numberFormat: code };
  }
  return null;
}

function isDay(
  { year, month, day }: { year: number; month: number; day: number },
  first: number,
): boolean {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year >= first && month >= 1 && month <= 12 && day >= 1 && day <= last;
}

function isPlain(format: string): boolean {
  return /^(general|g\/通用格式)?$/i.test(format);
}
