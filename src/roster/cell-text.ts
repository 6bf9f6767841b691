import { isCellError, type CellValue } from "../workbook/cells";

/** Text that cleaning would leave as it is. */
const PLAIN = /^[!-~\u4e00-\u9fff]+$/;

/**
 * A cell as people read it: trimmed, full-width forms made half-width, runs of spaces and line
 * breaks made one space. Null where nothing is left, and for an error value.
 */
export function textOfCell(value: CellValue): string | null {
  if (value === null || isCellError(value)) return null;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return Number.isFinite(value) ? plainNumber(value) : null;
  if (PLAIN.test(value)) return value;
  const text = value
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim();
  return text === "" ? null : text;
}

/** Digits without exponent: an account number kept as a number still reads as digits. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

/** Text without any blanks inside: 合   计 and 合计 are one word, as are 户主 姓名 and 户主姓名. */
export function squeezed(value: CellValue): string {
  const text = textOfCell(value);
  return text === null ? "" : text.replace(/ /g, "");
}

/** Whether nothing stands in a cell: empty, or blanks only. */
export function isBlankCell(value: CellValue): boolean {
  if (value === null) return true;
  if (typeof value !== "string") return false;
  // Most texts begin with a character that is no blank: only the others are trimmed.
  const first = value.charCodeAt(0);
  const surelyFilled =
    first > 0x20 && first !== 0xa0 && first !== 0xfeff && (first < 0x2000 || first > 0x3000);
  return !surelyFilled && value.trim() === "";
}
