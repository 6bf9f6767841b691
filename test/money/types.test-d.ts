/** Checked by the type checker alone (`npm run typecheck`): what must not compile does not. */
import {
  add,
  compare,
  max,
  perMonth,
  perYear,
  subtract,
  sum,
  toMonthly,
  toYearly,
  type Amount,
  type Period,
} from "../../src/money";

const month = perMonth("375");
const year = perYear("4500");

export const fine: readonly Amount<"month">[] = [
  add(month, toMonthly(year)),
  sum("month", [month]),
];

// @ts-expect-error a yearly amount is not added to a monthly one
add(month, year);
// @ts-expect-error nor taken from it
subtract(month, year);
// @ts-expect-error nor compared
compare(year, month);
// @ts-expect-error nor chosen from
max(month, year);
// @ts-expect-error nor summed
sum("month", [month, year]);
// @ts-expect-error a monthly amount has no twelfth
toMonthly(month);
// @ts-expect-error a yearly amount is yearly already
toYearly(year);
// @ts-expect-error invariant: a monthly amount is not one of any period
export const any: Amount<Period> = month;
// @ts-expect-error nor one of a wider choice of periods
export const wider: Amount<"month" | "year"> = month;
// @ts-expect-error an amount is not changed in place
month.value = year.value;
