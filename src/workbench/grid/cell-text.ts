import { isCellError, type CellValue } from "../../workbook/cells";
import { isDateFormat } from "../../workbook/number-formats";
import { dateText } from "./date-text";
import { numberText } from "./number-text";
import { sectionsOf } from "./format-sections";

/** What a cell shows. */
export function shownText(value: CellValue, format: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "number") return numberText(value, format, date1904);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  return textThrough(value, format);
}

/** Text goes through a format's fourth section, or its only one where that has an `@`. */
function textThrough(text: string, format: string): string {
  if (!format.includes("@") || format === "@") return text;
  const sections = sectionsOf(format);
  const section = sections[3] ?? (sections.length === 1 ? sections[0] : undefined);
  if (section === undefined) return text;
  return section
    .replace(/"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*./gsu, (_match, quoted?: string, one?: string) => {
      return quoted ?? one ?? "";
    })
    .replaceAll("@", text);
}

/** What a cell holds, as it is typed: the text that editing starts from. */
export function typedText(value: CellValue, format: string, date1904: boolean): string {
  if (typeof value !== "number") return shownText(value, "General", date1904);
  if (isDateFormat(format)) {
    const code = value % 1 === 0 ? "yyyy/m/d" : value < 1 ? "h:mm:ss" : "yyyy/m/d h:mm:ss";
    const text = dateText(value, code, date1904);
    if (text !== null) return text;
  }
  if (format.includes("%")) return `${exact(Number((value * 100).toPrecision(15)))}%`;
  return exact(value);
}

/** A number's fifteen digits, all that Excel shows of one, without powers of ten up to 21 places. */
function exact(value: number): string {
  return String(Number(value.toPrecision(15)));
}
