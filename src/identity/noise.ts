/** Cleaning of numbers that people typed: what is noise around a number, and what is the number. */

/** A typed number without noise, in half-width capitals. */
export interface CleanNumber {
  /** Spaces, line breaks, quotes, full-width forms and prefixes taken off. */
  readonly text: string;
  /** Whether anything but the case of a letter was taken off or changed. */
  readonly noisy: boolean;
}

const CLEAN = /^[0-9A-Za-z]*$/;
const INVISIBLE = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+/g;
const QUOTES = /['"`‘’“”]/g;
const PREFIX =
  /^(?:公民身份号码|居民身份证号码?|身份证号码?|身份证|残疾人证号码?|残疾证号码?|证件号码?|账号|卡号|号码)[:：]?/;
const BLANK_MARK = /^(?:[-—–―_/\\*.、]*|无|暂无|没有|无证|未办|不详|未知|空|待补|待补录)$/;

/** Takes the noise off a typed number. */
export function cleanNumber(raw: string): CleanNumber {
  if (CLEAN.test(raw)) return { text: raw.toUpperCase(), noisy: false };
  const text = raw
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(QUOTES, "")
    .replace(PREFIX, "")
    .replace(/[,;.。、]+$/, "")
    // Typists' crosses and the Roman ten stand for X.
    .replace(/[×✕Ⅹⅹ]$/, "X");
  return { text: text.toUpperCase(), noisy: true };
}

/** Whether text says that there is no number: nothing, dashes, 无, 暂无 … */
export function isBlankMark(text: string): boolean {
  return BLANK_MARK.test(text.trim());
}

/** Whether text is a number as a spreadsheet shows one too long for its cell: 5.2E+17. */
export function isScientific(text: string): boolean {
  return /^\d(?:\.\d+)?E\+?\d{1,2}$/i.test(text.trim());
}

/** A number cell's digits, written out. */
export function digitsOf(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

/** Spreadsheets keep 15 significant digits: a longer number has lost its last ones. */
export const FIRST_LOSSY_NUMBER = 1e15;
