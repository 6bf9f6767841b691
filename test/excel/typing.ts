/** What a cell holds, as the protocol shows it: a blank cell is an empty text, an error its name. */
export type Held = string | number | boolean;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const PERCENT = /^[+-]?(\d+\.?\d*|\.\d+)%$/;
const DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

/**
 * What Excel makes of a text that is entered in a cell of a number format: as if a person typed it.
 * A leading apostrophe says that it is text; in a cell of the format `@` all text is.
 *
 * @example typed("002", "General") // 2
 * @example typed("002", "@") // "002"
 */
export function typed(entered: Held, format: string): Held {
  if (typeof entered !== "string") return entered;
  if (entered.startsWith("'")) return entered.slice(1);
  if (format === "@") return entered;
  const text = entered.trim();
  if (NUMBER.test(text)) return Number(Number(text).toPrecision(15));
  if (PERCENT.test(text)) return Number(text.slice(0, -1)) / 100;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const day = DAY.exec(text);
  if (day) return serial(Number(day[1]), Number(day[2]), Number(day[3])) ?? entered;
  return entered;
}

function serial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCMonth() !== month - 1 || year < 1901) return null;
  return (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** The type that `valueTypes` tells. Text that looks like an error is text where it was entered as such. */
export function valueType(held: Held, isLiteral: boolean): string {
  if (held === "") return "Empty";
  if (typeof held === "number") return Number.isInteger(held) ? "Integer" : "Double";
  if (typeof held === "boolean") return "Boolean";
  return ERROR.test(held) && !isLiteral ? "Error" : "String";
}
