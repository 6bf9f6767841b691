import { isCellError, type CellValue } from "../../workbook/cells";
import { isBlankCell, squeezed } from "../cell-text";

/** Longest text that can be a column's header; beyond it stands prose. */
export const MAX_HEADER_LENGTH = 40;

const FIGURES = /^[+\-\u2212]?[\d,.\s]+(?:元|万元|%)?$/;
const LONG_DIGITS = /\d{7,}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/;

/**
 * Whether a cell holds what only data holds: a number, a date, an ID or telephone number, an error
 * value. Words, and short figures within words (2024年, 成员1), are not data for sure.
 */
export function isHardData(value: CellValue): boolean {
  if (value === null) return false;
  if (typeof value !== "string") return true;
  if (isBlankCell(value)) return false;
  return FIGURES.test(value) || LONG_DIGITS.test(value);
}

const ORDINAL =
  /^[(（【[]?(?:\d{1,3}|[甲乙丙丁戊己庚辛壬癸A-Za-z]|[一二三四五六七八九十]{1,3})[)）】\]]?$/;
const FORMULA = /^[(（]?\d{1,3}[)）]?=[\d()（）+\-×*/=…．.~至]+$/;

/** Whether a cell can stand in a row that numbers the columns: 1, (2), 甲, ③, 4=5+6. */
export function isColumnNumber(value: CellValue): boolean {
  if (value === null || isCellError(value)) return false;
  if (typeof value === "number") return Number.isInteger(value) && value > 0 && value < 500;
  const text = squeezed(value);
  return ORDINAL.test(text) || FORMULA.test(text) || /^[①-⑳]$/.test(text);
}

const UNIT =
  /^[(（]?(?:单位[:：])?(?:万?元|元[/每](?:年|月|人|户|人[.·]?月|户[.·]?月|月[.·]?人|月[.·]?户)|人|户|个|名|岁|周岁|亩|月|年|个月|平方米|㎡|m2|%|人次|天|张|档)[)）]?$/i;

/** Whether a cell says no more than a unit: (元), 元/月, 人. */
export function isUnit(text: string): boolean {
  return UNIT.test(text);
}

const TIP =
  /^(?:必填|选填|可不填|不填|可选|自动生成|自动计算|文本格式?|数字格式?|日期格式?|填写说明|示例|例如?[:：])|填写|请填|下拉选择|格式[为如:：]|如[:：]\S|[:：]如|保留.位小数|18位/;

/** Whether a cell tells how a column is to be filled in. */
export function isTip(text: string): boolean {
  return TIP.test(text);
}
