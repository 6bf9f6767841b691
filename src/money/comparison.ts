import type { Amount, Period } from "./amount";

/** −1, 0 or 1 as a is less than, equal to or more than b. */
export function compare<P extends Period>(a: Amount<P>, b: Amount<NoInfer<P>>): -1 | 0 | 1 {
  if (a.value.lt(b.value)) return -1;
  return a.value.gt(b.value) ? 1 : 0;
}

/** a < b. */
export function isLess<P extends Period>(a: Amount<P>, b: Amount<NoInfer<P>>): boolean {
  return a.value.lt(b.value);
}

/** a > b. */
export function isMore<P extends Period>(a: Amount<P>, b: Amount<NoInfer<P>>): boolean {
  return a.value.gt(b.value);
}

/** a = b; 450 and 450.00 are equal. */
export function equals<P extends Period>(a: Amount<P>, b: Amount<NoInfer<P>>): boolean {
  return a.value.eq(b.value);
}

/** The larger of two; the first where they are equal. */
export function max<P extends Period>(a: Amount<P>, b: Amount<NoInfer<P>>): Amount<P> {
  return b.value.gt(a.value) ? b : a;
}

/** The smaller of two; the first where they are equal. */
export function min<P extends Period>(a: Amount<P>, b: Amount<NoInfer<P>>): Amount<P> {
  return b.value.lt(a.value) ? b : a;
}
