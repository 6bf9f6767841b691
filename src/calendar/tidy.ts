/** Brings the spellings of one date to a single one, without deciding what it means. */

const TIME_OF_DAY =
  /(\d|日|号)(?:T|\s)\s*(?:上午|下午)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|AM|PM|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY = /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$/;
const CHINESE_DIGITS = "〇一二三四五六七八九";

/**
 * Full-width to half-width, no time of day, no weekday, one kind of dash, Chinese numerals as
 * digits, no spaces (between bare numbers they separate: `2024 4 18`).
 */
export function tidyDateText(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .trim()
    .replace(/^['"‘’“”]+|['"‘’“”。.;,]+$/g, "")
    .replace(TIME_OF_DAY, "$1")
    .trim()
    .replace(WEEKDAY, "");
  const spaced = /^\d{4}\s+\d{1,2}(?:\s+\d{1,2})?$/.test(plain)
    ? plain.replace(/\s+/g, "-")
    : plain;
  return chineseNumerals(spaced.replace(/\s+/g, ""))
    .replace(/[−–—―‐‑ー_]/g, "-")
    .replace(/[·。・．\\]/g, (mark) => (mark === "\\" ? "/" : "."))
    .replace(/-{2,}/g, "--");
}

/** 二〇一九年十二月三十一日 → 2019年12月31日; 元月 → 1月. Text without 年 or 月 stays. */
function chineseNumerals(text: string): string {
  if (!/[年月]/.test(text) || !/[〇○零Oo一二三四五六七八九十元廿卅]/.test(text)) return text;
  return text
    .replace(/^元月/, "1月")
    .replace(/年元月/, "年1月")
    .replace(/[〇○零Oo一二三四五六七八九]{4}(?=年)/, (year) => digitByDigit(year))
    .replace(/[一二三四五六七八九十廿卅]{1,3}(?=[月日号]|$)/g, (number) => String(upTo39(number)));
}

function digitByDigit(numerals: string): string {
  return [...numerals.replace(/[○零Oo]/g, "〇")]
    .map((numeral) => String(CHINESE_DIGITS.indexOf(numeral)))
    .join("");
}

/** 三 → 3, 十 → 10, 十二 → 12, 二十 → 20, 三十一 → 31, 廿三 → 23. */
function upTo39(numerals: string): number {
  const spelt = numerals.replace("廿", "二十").replace("卅", "三十");
  const at = spelt.indexOf("十");
  const ten = at <= 0 ? at + 1 : CHINESE_DIGITS.indexOf(spelt.charAt(0));
  const units = spelt.slice(at + 1);
  const unit = units === "" ? 0 : CHINESE_DIGITS.indexOf(units);
  return ten * 10 + unit;
}
