import { Decimal, type DecimalValue } from "../../money";

/**
 * Division by people or by twelve leaves digits beyond any real fraction of a fen. A threshold that
 * is met but for those is met.
 */
const DUST = new Decimal("0.000000001");

/** a > b. */
export function exceeds(a: Decimal, b: DecimalValue): boolean {
  return a.minus(b).gt(DUST);
}

/** a ≥ b. */
export function reaches(a: Decimal, b: DecimalValue): boolean {
  return a.minus(b).gte(DUST.negated());
}

/** a < b. */
export function fallsBelow(a: Decimal, b: DecimalValue): boolean {
  return !reaches(a, b);
}
