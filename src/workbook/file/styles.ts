import { childOf, childrenOf, type XmlElement } from "../xml";
import { isBuiltInDate, isDateFormat } from "../number-formats";
import type { XmlPart } from "./part-text";

/** The styles of a workbook, as far as reading cells needs them. */
export interface DateFormats {
  /** Whether a cell format (an index into `cellXfs`) shows numbers as dates or times. */
  isDate(format: number): boolean;
}

/** Which cell formats are dates; none when the workbook has no styles. */
export function readDateFormats(part: XmlPart | null): DateFormats {
  if (!part) return { isDate: () => false };
  const codes = numberFormatCodes(part.root);
  const formats = childOf(part.root, "cellXfs");
  const dates = childrenOf(formats ?? part.root, "xf").map(({ attributes }) => {
    const id = Number(attributes.get("numFmtId") ?? 0);
    const code = codes.get(id);
    return code === undefined ? isBuiltInDate(id) : isDateFormat(code);
  });
  return { isDate: (format) => dates[format] ?? false };
}

/** Number format codes by id, of those that the workbook defines itself. */
export function numberFormatCodes(root: XmlElement): Map<number, string> {
  const codes = new Map<number, string>();
  const list = childOf(root, "numFmts");
  for (const { attributes } of list ? childrenOf(list, "numFmt") : []) {
    codes.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
  }
  return codes;
}
