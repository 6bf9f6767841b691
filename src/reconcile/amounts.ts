/** What a list says that a household is granted or was paid, 元/月. */
import {
  monthText,
  monthToCompare,
  paymentsOf,
  type Payment,
} from "../findings/payments/payment-rows";
import { statedInRoster } from "../findings/payments/roster-amounts";
import { Decimal } from "../money";
import type { Household } from "../roster/types";
import type { Side } from "./side";

/** What the roster grants a household, 元/月; null where it does not say. */
export function grantedTo(household: Household, { context }: Side): Decimal | null {
  return statedInRoster(household, household.scheme, context);
}

/** The payments of the month that is compared. */
export interface MonthPayments {
  /** `2024-06`; — where the sheet names no month. */
  readonly month: string;
  /** Rows of the month, by the row's household. */
  readonly byRow: ReadonlyMap<Household, Payment>;
  /** Rows of other months, which are left out. */
  readonly otherMonths: number;
}

/** Payments of the as-of month where it was paid, else of the latest month before it, else the latest. */
export function paymentsOfMonth({ context }: Side): MonthPayments {
  const payments = paymentsOf(context);
  const month = monthToCompare(payments, context);
  const byRow = new Map<Household, Payment>();
  for (const payment of payments) {
    if (payment.month === null || payment.month === month) byRow.set(payment.row, payment);
  }
  return { month: monthText(month), byRow, otherMonths: payments.length - byRow.size };
}

/** The month's usual payments of some rows, added up; null where none states a sum. */
export function paidIn(rows: Iterable<Household>, { byRow }: MonthPayments): Decimal | null {
  let sum: Decimal | null = null;
  for (const row of rows) {
    const payment = byRow.get(row);
    if (payment === undefined || payment.isSpecial || payment.amount === null) continue;
    sum = (sum ?? new Decimal(0)).plus(payment.amount);
  }
  return sum;
}
