import type { Amount, Period } from "./amount";
import { Decimal } from "./decimal";

/** `2` decimals, half up, and never `-0.00`. */
function toFen(value: Decimal): string {
  const rounded = value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? "0.00" : rounded.toFixed(2);
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
