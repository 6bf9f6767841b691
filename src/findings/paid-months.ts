import type { Decimal } from "../money";
import { monthsIn } from "../roster/money-period";
import type { MoneyPeriod } from "../roster/types";
import { isWithin } from "./eligibility/thresholds";

/**
 * Whether a stated sum is what a monthly rate gives. Of a quarter or half a year it may be the rate of
 * fewer months, as people come and leave within it.
 *
 * @param amount 元, for the period
 * @param rate 元/月
 */
export function isAtRate(
  amount: Decimal,
  rate: Decimal,
  period: MoneyPeriod | null,
  tolerance: Decimal,
): boolean {
  const most = monthsIn(period);
  const fewest = period === "quarter" || period === "half-year" ? 1 : most;
  for (let months = most; months >= fewest; months -= 1) {
    if (isWithin(amount, rate.times(months), tolerance)) return true;
  }
  return false;
}
