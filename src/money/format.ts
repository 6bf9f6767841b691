import type { Amount, Period } from "./amount";
import { Decimal } from "./decimal";
import { fractionWord, wholePart } from "./digits";

/** In the seven digits after the point: what is below one fen. */
const BELOW_FEN = 100_000;

/** `2` decimals, half up, and never `-0.00`. */
function toFen(value: Decimal): string {
  const whole = wholePart(value);
  if (whole === null) return slowFen(value);
  const fen = whole * 100 + Math.floor(fractionWord(value, 0) / BELOW_FEN + 0.5);
  const cents = fen % 100;
  const sum = `${(fen - cents) / 100}.${cents < 10 ? "0" : ""}${cents}`;
  return value.s < 0 && fen > 0 ? `-${sum}` : sum;
}

/** The same for sums whose fen do not fit a plain number. */
function slowFen(value: Decimal): string {
  return value.toFixed(2, Decimal.ROUND_HALF_UP);
}

/**
 * Yuan with two decimals, half up, without unit or grouping: for JSON and cells.
 *
 * @example formatMoney(perMonth("487.5")) // "487.50"
 */
export function formatMoney(amount: { readonly value: Decimal }): string {
  return toFen(amount.value);
}

const UNITS: Readonly<Record<Period, string>> = { month: "元/月", year: "元/年", once: "元" };

/** The unit of a period as officers write it: 元/月, 元/年, 元. */
export function unitOf(period: Period): string {
  return UNITS[period];
}

/**
 * Money for people: grouped, two decimals, with its unit.
 *
 * @example formatYuan(perMonth("1234.5")) // "1,234.50元/月"
 */
export function formatYuan<P extends Period>(amount: Amount<P>): string {
  const grouped = toFen(amount.value).replace(/\B(?=(\d{3})+\.)/g, ",");
  return `${grouped}${UNITS[amount.period]}`;
}
