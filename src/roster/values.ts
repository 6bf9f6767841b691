/** From cells to values. Blank is never zero, and what cannot be read keeps its reason. */
import { parseDate } from "../calendar";
import { parseMoney, type Decimal } from "../money";
import { isCellError, type CellValue } from "../workbook/cells";
import { textOfCell } from "./cell-text";
import { codeText, saysNothing } from "./codes/code-list";
import type { TypedDate } from "./types";
import { BLANK, read, unread, type Reading } from "./value-reading";

export * from "./value-aid";
export * from "./value-person";
export { BLANK, type Reading, type ValueProblem } from "./value-reading";

/** Text as people read it: trimmed, half-width, one blank between words; null where nothing stands. */
export function readText(value: CellValue): string | null {
  return textOfCell(value);
}

/**
 * A sum of money in yuan, whatever its period; 万元 is multiplied out, marks such as `-` are blank.
 *
 * @example readAmount("1,570.44元").value // 1570.44
 * @example readAmount("约450").problem    // "not-an-amount"
 */
export function readAmount(value: CellValue): Reading<Decimal> {
  if (isCellError(value)) return unread("cell-error");
  if (value === null || typeof value === "boolean") return BLANK;
  const reading = parseMoney(value);
  switch (reading.kind) {
    case "amount":
      return read(reading.value);
    case "blank":
      return BLANK;
    case "problem":
      return unread(reading.problem === "several-numbers" ? "several-values" : "not-an-amount");
  }
}

const COUNT_UNITS = /(?:人|口|岁|周岁|户|个月|个|月|套|辆|亩|平方米|㎡|m2|名|位|天)$/i;

/**
 * A count, an age, an area.
 *
 * @example readNumber("3人").value // 3
 */
export function readNumber(value: CellValue): Reading<number> {
  const bare =
    typeof value === "string" ? value.normalize("NFKC").trim().replace(COUNT_UNITS, "") : value;
  const amount = readAmount(bare);
  if (amount.value !== null) return read(amount.value.toNumber());
  return amount.problem === "not-an-amount" ? unread("not-a-number") : { ...amount, value: null };
}

/** How a workbook shows and counts days. */
export interface DateCell {
  /** The cell's number format shows a date. */
  readonly isDate: boolean;
  readonly date1904: boolean;
}

/**
 * A date as typed or as kept by a spreadsheet.
 *
 * @example readDate("2013.9", { isDate: false, date1904: false }) // September 2013, to the month
 */
export function readDate(value: CellValue, cell: DateCell): Reading<TypedDate> {
  if (isCellError(value)) return unread("cell-error");
  if (value === null || typeof value === "boolean") return BLANK;
  const reading = parseDate(value, { isDateFormat: cell.isDate, date1904: cell.date1904 });
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

const YES =
  /^(?:是|有|√|✓|✔|☑|对|1|Y|YES|T|TRUE|真|已|享受|已享受|在享|正在享受|参加|已参加|参保|已参保|属于|属|符合|健在|在世|渐退|渐退期|渐退中|已消除|消除|已纳入|纳入|保障|在保|脱贫户|建档立卡|建档立卡户|建档立卡贫困户|低保|低保户|农村低保|城市低保|特困|特困户|五保|五保户|残疾|残疾人|持证|学生|在校|在读)$/;
const NO =
  /^(?:否|无|×|✗|✘|X|☐|错|0|N|NO|F|FALSE|假|没有|不是|不|未|非|未享受|不享受|没享受|未参加|未参保|不属于|不符合|死亡|已故|去世|已死亡|未渐退|未消除|未纳入|不保障|未保障|不在保|非脱贫户|非建档立卡|非建档立卡户|一般户|一般农户|非低保|非低保户|非特困|非残疾人|非残疾|非学生|不在校)$/;
const OPENING = /^(?:[012]?[-—.、:：]?)?(是|有|否|无)(?=$|[,，、;；(（])/;

/**
 * Yes or no as clerks write it: 是/否, 有/无, √/×, 1/0, 享受/未享受, 参加/未参加; also where the
 * answer repeats the question's words (脱贫户 under 是否脱贫户).
 */
export function readFlag(value: CellValue): Reading<boolean> {
  if (isCellError(value)) return unread("cell-error");
  if (typeof value === "boolean") return read(value);
  const text = textOfCell(value);
  if (text === null) return BLANK;
  const word = codeText(text);
  if (YES.test(word)) return read(true);
  if (NO.test(word)) return read(false);
  const opening = OPENING.exec(text.replace(/\s/g, ""))?.[1];
  if (opening !== undefined) return read(opening === "是" || opening === "有");
  return saysNothing(text) ? BLANK : unread("not-a-flag");
}
