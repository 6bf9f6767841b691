import { Decimal, decimal, type DecimalValue } from "./decimal";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const SECTIONS = ["", "万", "亿", "万亿"];
const LIMIT = new Decimal("1e16");

function digit(value: number): string {
  return DIGITS.charAt(value);
}

/** One group of four digits without its section word, e.g. 1005 → 壹仟零伍. */
function section(value: number): string {
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const figure = Math.floor(value / 10 ** place) % 10;
    if (figure === 0) {
      gap = text !== "";
      continue;
    }
    text += `${gap ? "零" : ""}${digit(figure)}${PLACES[place] ?? ""}`;
    gap = false;
  }
  return text;
}

/** Whole yuan, e.g. 100050 → 壹拾万零伍拾; empty for none. */
function wholeYuan(digits: string): string {
  const groups: number[] = [];
  for (let end = digits.length; end > 0; end -= 4) {
    groups.push(Number(digits.slice(Math.max(0, end - 4), end)));
  }
  let text = "";
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index] ?? 0;
    if (group === 0) continue;
    // A group that does not fill its thousands is led in by one 零.
    const zero = text !== "" && group < 1000 ? "零" : "";
    text += `${zero}${section(group)}${sectionWord(groups, index)}`;
  }
  return text;
}

/** 万亿 says its 亿 only where no group of 亿 follows. */
function sectionWord(groups: readonly number[], index: number): string {
  if (index === 3 && (groups[2] ?? 0) > 0) return "万";
  return SECTIONS[index] ?? "";
}

/**
 * 大写金额, as《支付结算办法》附件一 (正确填写票据和结算凭证的基本规定) asks: 整 after whole yuan only, 零 between
 * yuan and fen where there are no jiao. Rounded half up to the fen.
 *
 * @throws RangeError from 10,000,000,000,000,000 yuan on.
 * @example chineseAmount("1570.44") // "壹仟伍佰柒拾元肆角肆分"
 */
export function chineseAmount(value: DecimalValue): string {
  const rounded = decimal(value).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  if (rounded.isZero()) return "零元整";
  const positive = rounded.abs();
  if (positive.gte(LIMIT)) throw new RangeError("Amounts in words end below 10^16 yuan.");
  const [whole = "0", cents = "00"] = positive.toFixed(2).split(".");
  const sign = rounded.isNegative() ? "负" : "";
  const yuan = wholeYuan(whole);
  return `${sign}${yuan === "" ? "" : `${yuan}元`}${smallChange(cents, yuan !== "")}`;
}

function smallChange(cents: string, hasYuan: boolean): string {
  const jiao = Number(cents.charAt(0));
  const fen = Number(cents.charAt(1));
  if (jiao === 0 && fen === 0) return "整";
  const jiaoText = jiao > 0 ? `${digit(jiao)}角` : hasYuan ? "零" : "";
  return `${jiaoText}${fen > 0 ? `${digit(fen)}分` : ""}`;
}
