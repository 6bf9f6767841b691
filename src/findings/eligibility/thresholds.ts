import { Decimal } from "../../money";

/**
 * Division by people or by twelve leaves digits beyond any real fraction of a fen. A threshold that
 * is met but for those is met.
 */
const DUST = new Decimal("0.000000001");

/** A threshold, and a little below and above it. */
interface Band {
  readonly below: Decimal;
  readonly above: Decimal;
}

/** Thousands of households are compared with the same standard: its band is worked out once. */
const bands = new WeakMap<Decimal, Band>();

function bandOf(threshold: Decimal): Band {
  let band = bands.get(threshold);
  if (band === undefined) {
    band = { below: threshold.minus(DUST), above: threshold.plus(DUST) };
    bands.set(threshold, band);
  }
  return band;
}

/** a > b. */
export function exceeds(a: Decimal, b: Decimal): boolean {
  return a.gt(b) && a.gt(bandOf(b).above);
}

/** a ≥ b. */
export function reaches(a: Decimal, b: Decimal): boolean {
  return a.gte(bandOf(b).below);
}

/** a < b. */
export function fallsBelow(a: Decimal, b: Decimal): boolean {
  return !reaches(a, b);
}

/** Whether two sums differ by no more than a tolerance. */
export function isWithin(a: Decimal, b: Decimal, tolerance: Decimal): boolean {
  if (a.eq(b)) return true;
  const { above } = bandOf(tolerance);
  const difference = a.minus(b);
  return difference.isNegative() ? difference.negated().lte(above) : difference.lte(above);
}
