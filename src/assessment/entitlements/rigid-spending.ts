/**
 * 刚性支出困难家庭: income per head below last year's local disposable income, property within limits
 * (which the county examines), and unavoidable spending of twelve months above a share of income. Both
 * figures are the county's.
 */
import { Decimal, formatMoney } from "../../money";
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Household } from "../../roster/types";
import { sumField } from "../income-items";
import { groundOf, missingParameter, reason } from "../reasons";
import type { Assessment } from "../types";
import { entitlement } from "./draft";
import type { Entitlement } from "./types";
import { openFor } from "./verdict";

const TOTALS: readonly Field[] = ["expense_rigid", "expense_total"];
const PARTS: readonly Field[] = [
  "expense_medical",
  "expense_edu",
  "expense_rehab",
  "expense_disaster",
];

/** Columns of spending. */
export const SPENDING_FIELDS: readonly Field[] = [...TOTALS, ...PARTS];

/** Unavoidable spending of a household, 元/年: as stated in total, else the kinds added; null where none is stated. */
export function rigidSpending(household: Household): Decimal | null {
  for (const field of TOTALS) {
    const sum = sumField(household, field);
    if (sum.filled > 0) return sum.total;
  }
  const sums = PARTS.map((field) => sumField(household, field)).filter(({ filled }) => filled > 0);
  if (sums.length === 0) return null;
  return sums.reduce((total, sum) => total.plus(sum.total), new Decimal(0));
}

/**
 * A household that is not covered by dibao and spends beyond its means; null where the roster shows no
 * spending, or the household is below the dibao standard or pays less than the share.
 */
export function rigidSpendingHousehold(assessment: Assessment, policy: Policy): Entitlement | null {
  const { outcome, household, incomeYear, size } = assessment;
  if (outcome !== "not-eligible" && outcome !== "exit") return null;
  const share = policy.number("rigid_spending_share");
  const limit = policy.yearly("local_disposable_income");
  // The notion came with the rules of 2023; before, only where the county has entered its figures.
  if (policy.regime !== "from-2021-07" && !share.set) return null;
  const spending = rigidSpending(household);
  if (spending?.gt(0) !== true || incomeYear === null || size === null) return null;
  const operands = {
    spending: formatMoney({ value: spending }),
    income: formatMoney(incomeYear),
  };
  const unset = [
    ...(share.set ? [] : [missingParameter(share)]),
    ...(limit.set ? [] : [missingParameter(limit)]),
  ];
  if (limit.set && incomeYear.value.gte(limit.value.value.times(size))) return null;
  if (share.set && spending.lte(incomeYear.value.times(share.value))) return null;
  if (unset.length > 0) {
    const open = openFor(reason("rigid-open", operands), ...unset);
    return entitlement("rigid-spending", [], open.due, open);
  }
  const reasons = [reason("rigid-spending", operands, groundOf(share))];
  return entitlement("rigid-spending", [], "yes", { reasons });
}
