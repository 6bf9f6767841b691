/**
 * Which number formats show a date or a time. Built-in numbers are those of ECMA-376 Part 1,
 * 18.8.30, with the ones that East Asian editions of Excel add (27 to 36 and 50 to 58).
 */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a built-in number format shows a date or a time. */
export function isBuiltInDate(id: number): boolean {
  return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last);
}

/**
 * Whether a format code shows a date or a time: a letter of a date is left in its first section once
 * quoted text, escapes, padding, colours, conditions and locales are taken out. `[h]`, `[mm]` and
 * `[ss]` are elapsed times.
 *
 * @example isDateFormat('yyyy"年"m"月"') // true
 * @example isDateFormat('0.00"days"') // false
 */
export function isDateFormat(code: string): boolean {
  const [section = ""] = code.replace(/"[^"]*"?|[\\_*]./gsu, "").split(";");
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return true;
  const letters = section.replace(/\[[^\]]*\]/g, "").replace(/general|g\/通用格式|e[+-]/gi, "");
  return /[ymdhse]/i.test(letters);
}
