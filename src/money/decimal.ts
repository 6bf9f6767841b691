import DecimalJs from "decimal.js";

/**
 * The one decimal constructor of the house, apart from decimal.js's shared default so that no
 * setting made elsewhere reaches our sums.
 *
 * 30 significant digits: a county's yearly total has 12 before the point, which leaves 18 after it.
 * Halves round away from zero, as 四舍五入 does.
 */
export const Decimal = DecimalJs.clone({
  defaults: true,
  precision: 30,
  rounding: DecimalJs.ROUND_HALF_UP,
});
export type Decimal = DecimalJs;

/** What a decimal can be made of. Write fractions as text: `"0.1"`. */
export type DecimalValue = DecimalJs.Value;

/**
 * Makes a finite decimal.
 *
 * @throws RangeError where the value is not a finite number, so that NaN never enters a sum.
 */
export function decimal(value: DecimalValue): Decimal {
  let made: Decimal;
  try {
    made = new Decimal(value);
  } catch {
    throw new RangeError(`Not a number: ${String(value)}`);
  }
  if (!made.isFinite()) throw new RangeError(`Not a finite number: ${String(value)}`);
  return made;
}
