import { zero, type Amount, type Period } from "./amount";
import { decimal, type Decimal, type DecimalValue } from "./decimal";

const MONTHS_PER_YEAR = 12;

function withValue<P extends Period>(amount: Amount<P>, value: Decimal): Amount<P> {
  return { value, period: amount.period };
}

/** a + b, of one period. */
export function add<P extends Period>(a: Amount<P>, b: Amount<NoInfer<P>>): Amount<P> {
  return withValue(a, a.value.plus(b.value));
}

/** a − b, of one period. May be negative. */
export function subtract<P extends Period>(a: Amount<P>, b: Amount<NoInfer<P>>): Amount<P> {
  return withValue(a, a.value.minus(b.value));
}

/** The amount times a plain number (people, a rate, a multiple). */
export function multiply<P extends Period>(amount: Amount<P>, factor: DecimalValue): Amount<P> {
  return withValue(amount, amount.value.times(decimal(factor)));
}

/**
 * The amount shared by a plain number (people). Divide last: see `Amount`.
 *
 * @throws RangeError on division by zero.
 */
export function divide<P extends Period>(amount: Amount<P>, divisor: DecimalValue): Amount<P> {
  const by = decimal(divisor);
  if (by.isZero()) throw new RangeError("An amount cannot be divided by zero.");
  return withValue(amount, amount.value.div(by));
}

/** Sum of amounts of one period; zero where there are none. */
export function sum<P extends Period>(period: P, amounts: Iterable<Amount<NoInfer<P>>>): Amount<P> {
  let total = zero(period);
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/** 元/年 to 元/月: a twelfth, unrounded. */
export function toMonthly(amount: Amount<"year">): Amount<"month"> {
  return { value: amount.value.div(MONTHS_PER_YEAR), period: "month" };
}

/** 元/月 to 元/年: twelve times. */
export function toYearly(amount: Amount<"month">): Amount<"year"> {
  return { value: amount.value.times(MONTHS_PER_YEAR), period: "year" };
}
