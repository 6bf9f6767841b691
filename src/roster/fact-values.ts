import { parseDate } from "../calendar";
import { parseMoney, type Decimal } from "../money";
import { isCellError, type CellValue } from "../workbook/cells";
import { textOfCell } from "./cell-text";
import type { TypedDate } from "./types";
import { BLANK, read, unread, type Reading } from "./value-reading";

export type { Decimal } from "../money";

export function readAmount(value: CellValue): Reading<Decimal> {
  if (isCellError(value)) return unread("cell-error");
  if (value === null || typeof value === "boolean") return BLANK;
  const reading = parseMoney(value);
  if (reading.kind === "amount") return read(reading.value);
  return reading.kind === "blank" ? BLANK : unread("not-an-amount");
}

export function readNumber(value: CellValue): Reading<number> {
  const amount = readAmount(value);
  if (amount.value === null) return amount.problem === null ? BLANK : unread("not-a-number");
  return read(amount.value.toNumber());
}

export function readDate(
  value: CellValue,
  options: { readonly isDate: boolean; readonly date1904: boolean },
): Reading<TypedDate> {
  if (isCellError(value)) return unread("cell-error");
  if (value === null || typeof value === "boolean") return BLANK;
  const reading = parseDate(value, {
    isDateFormat: options.isDate,
    date1904: options.date1904,
  });
  switch (reading.kind) {
    case "date":
      return read({ date: reading.date, precision: reading.precision, openEnded: false });
    case "open-ended":
      return read({ date: reading.date, precision: "day", openEnded: true });
    case "blank":
      return BLANK;
    case "problem":
      return unread("not-a-date");
  }
}

export function readFlag(value: CellValue): Reading<boolean> {
  const text = textOfCell(value);
  if (text === null) return BLANK;
  if (/^(是|有|√|1|享受|Y|y)$/.test(text)) return read(true);
  if (/^(否|无|×|0|未享受|N|n)$/.test(text)) return read(false);
  return unread("not-a-flag");
}
