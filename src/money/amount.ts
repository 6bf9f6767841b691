import { decimal, type Decimal, type DecimalValue } from "./decimal";

/** What an amount is paid or earned for: each month (元/月), each year (元/年), or once (元). */
export type Period = "month" | "year" | "once";

/**
 * Money in yuan that knows its period. `in out` makes it invariant: an `Amount<"year">` is no
 * `Amount<"month">` nor an `Amount<Period>`, so that adding a yearly to a monthly amount does
 * not compile.
 *
 * Amounts are exact until `roundMoney`. Multiply before dividing: a third has no exact decimal,
 * and `standard × people − income / 12` with the division done last or once is exact to the
 * last digit that matters, whereas per-capita income multiplied back by people is not.
 */
export interface Amount<in out P extends Period> {
  readonly value: Decimal;
  readonly period: P;
}

/**
 * An amount of any period.
 *
 * @throws RangeError where the value is not a finite number.
 */
export function amountOf<P extends Period>(period: P, value: DecimalValue): Amount<P> {
  return { value: decimal(value), period };
}

/** 元/月. @example perMonth("375") */
export function perMonth(value: DecimalValue): Amount<"month"> {
  return amountOf("month", value);
}

/** 元/年. @example perYear("4500") */
export function perYear(value: DecimalValue): Amount<"year"> {
  return amountOf("year", value);
}

/** 元, paid once. @example once("1500") */
export function once(value: DecimalValue): Amount<"once"> {
  return amountOf("once", value);
}

/** Nothing, per period: a known zero, which a blank is not. */
export function zero<P extends Period>(period: P): Amount<P> {
  return amountOf(period, 0);
}
