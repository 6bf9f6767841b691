import { roundMoney, type Amount, type Decimal } from "../money";
import type { Terms } from "./terms";

function month(value: Decimal): Amount<"month"> {
  return { value, period: "month" };
}

/**
 * The payable amount: rounded once, on the sum of shortfall and supplements, as the policy names
 * it. Dividing first and rounding later would lift whole yuan by one (rules on rounding: sum
 * first). Where the policy rounds each person's amount, the sum of equal shares is rounded by share.
 */
export function roundPayable(sum: Decimal, covered: number, terms: Terms): Amount<"month"> {
  const mode = terms.roundingMode;
  if (mode === null) return month(sum);
  if (!terms.roundsEach || covered <= 1) return roundMoney(month(sum), mode);
  return month(roundMoney(month(sum.div(covered)), mode).value.times(covered));
}
