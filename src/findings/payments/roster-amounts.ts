import { Decimal } from "../../money";
import type { Field } from "../../roster/fields";
import { monthsIn } from "../../roster/money-period";
import type { Household, Person, Scheme } from "../../roster/types";
import type { FindingContext } from "../types";

/** What each person is granted in the rosters of allowances; of several groups the first that is stated. */
const PERSONAL: Partial<Record<Scheme, readonly (readonly Field[])[]>> = {
  "disability-allowance": [
    ["disability_allowance_total"],
    ["living_allowance", "nursing_allowance"],
  ],
  "old-age-allowance": [["elder_amount"], ["amount_total"]],
  children: [["child_amount"], ["amount_total"]],
  tekun: [["amount_total"], ["tekun_basic", "tekun_care"]],
};

/**
 * What the roster grants a household, 元/月: for dibao the current amount as assessed, for allowances
 * the sum of what its members are granted. Null where the roster does not say.
 */
export function statedInRoster(
  household: Household,
  scheme: Scheme | null,
  { index }: FindingContext,
): Decimal | null {
  const kind = household.scheme ?? scheme;
  const groups = kind === null ? undefined : PERSONAL[kind];
  if (groups === undefined) return index.assessmentOf(household)?.currentMonth?.value ?? null;
  let sum: Decimal | null = null;
  for (const person of household.people) {
    const amount = personal(person, groups);
    if (amount !== null) sum = sum === null ? amount : sum.plus(amount);
  }
  return sum;
}

function personal(person: Person, groups: readonly (readonly Field[])[]): Decimal | null {
  for (const fields of groups) {
    const stated = fields
      .map((field) => amountAMonth(person, field))
      .filter((value) => value !== null);
    if (stated.length > 0) return stated.reduce((sum, value) => sum.plus(value), new Decimal(0));
  }
  return null;
}

/** A column may say that its sums are a quarter's or a year's. */
function amountAMonth(person: Person, field: Field): Decimal | null {
  return person.amount(field)?.value?.div(monthsIn(person.period(field))) ?? null;
}
