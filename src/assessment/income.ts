/**
 * Countable income (可计算收入) of a household: what the roster states as total or per head comes
 * first, else the sum of the counted items, else the incomes of its members.
 */
import { Decimal, formatMoney } from "../money";
import type { Field } from "../roster/fields";
import type { Fact, Household, Person } from "../roster/types";
import { sumItems } from "./income-items";
import { missingField, reason, type Notes, plainReason } from "./reasons";
import type { Terms } from "./terms";
import { takeTransfersApart } from "./transfers-apart";

/** Where the income was read. */
export type IncomeBasis = "total" | "per-head" | "items" | "members";

/**
 * Income as a fraction that is never divided before it is compared: `total` yuan a year of
 * `heads` people. Per-head figures have one head.
 */
export interface Income {
  readonly basis: IncomeBasis;
  readonly total: Decimal;
  readonly heads: number;
  /** The whole household's, 元/年; null where only a figure per head is known and the size is not. */
  readonly year: Decimal | null;
}

const MONTHS = 12;
const ZERO = new Decimal(0);

/** The stated figure in yuan a year, from a yearly or else a monthly column. */
function stated(household: Household, yearly: Field, monthly: Field, notes: Notes): Decimal | null {
  const year = household.amount(yearly);
  if (year !== null && year.value !== null) return year.value;
  const month = household.amount(monthly);
  if (month !== null && month.value !== null) return month.value.times(MONTHS);
  const unreadable = Number(isUnreadable(year)) + Number(isUnreadable(month));
  if (unreadable > 0) notes.add(reason("income-unreadable", { count: unreadable }));
  return null;
}

function isUnreadable(fact: Fact<Decimal> | null): boolean {
  return fact !== null && fact.value === null && fact.problem !== null;
}

/** Reads the income before deductions, or null with the gaps named. */
export function grossIncome(
  household: Household,
  size: number | null,
  terms: Terms,
  notes: Notes,
): Income | null {
  return (
    fromTotal(household, size, notes) ??
    fromPerHead(household, size, notes) ??
    fromItems(household, size, terms, notes) ??
    fromMembers(household, size, terms, notes)
  );
}

function fromTotal(household: Household, size: number | null, notes: Notes): Income | null {
  const total = stated(household, "income_total_year", "income_total_month", notes);
  if (total === null || size === null) return null;
  return ofHousehold("total", total, size, notes);
}

function fromPerHead(household: Household, size: number | null, notes: Notes): Income | null {
  const perHead = stated(household, "income_percap_year", "income_percap_month", notes);
  if (perHead === null) return null;
  const counted = notBelowZero(perHead, notes);
  notes.add(reason("income-per-head", { income: formatMoney({ value: counted }) }));
  const year = size === null ? null : counted.times(size);
  return { basis: "per-head", total: counted, heads: 1, year };
}

function fromItems(
  household: Household,
  size: number | null,
  terms: Terms,
  notes: Notes,
): Income | null {
  const sum = sumItems(household);
  takeTransfersApart(household, sum, terms, notes);
  if (sum.unreadable > 0) notes.add(reason("income-unreadable", { count: sum.unreadable }));
  if (sum.filled === 0 || size === null) return null;
  const income = ofHousehold("items", sum.total, size, notes, sum.filled);
  if (sum.blank > 0) notes.add(reason("income-items-blank", { count: sum.blank }));
  return income;
}

function fromMembers(
  household: Household,
  size: number | null,
  terms: Terms,
  notes: Notes,
): Income | null {
  let total = ZERO;
  let filled = 0;
  let gaps = 0;
  for (const person of household.people) {
    const income = ownIncome(person);
    if (income !== null) {
      total = total.plus(income);
      filled += 1;
    } else if (isWorkingAge(person, terms)) gaps += 1;
  }
  if (filled === 0) return null;
  // Members of whom the roster has no row may earn too.
  gaps += Math.max(0, (size ?? 0) - household.people.length);
  if (gaps > 0) {
    notes.add(reason("income-member-missing", { count: gaps }));
    return null;
  }
  if (size === null) return null;
  const blank = household.people.length - filled;
  if (blank > 0) notes.add(reason("income-members-blank", { count: blank }));
  return ofHousehold("members", total, size, notes, filled);
}

/** A member's own income, 元/年. */
function ownIncome(person: Person): Decimal | null {
  const year = person.amount("income_person_year")?.value ?? null;
  if (year !== null) return year;
  return person.amount("income_person_month")?.value?.times(MONTHS) ?? null;
}

/**
 * Whether a blank income is a gap rather than nothing earned. A member whose age is not known
 * counts as of working age.
 */
function isWorkingAge(person: Person, terms: Terms): boolean {
  const marked = person.flag("is_working_age")?.value ?? null;
  if (marked !== null) return marked;
  const { age } = person;
  if (age === null) return true;
  const { male, female } = terms.workingBelow;
  const below =
    person.sex === "male" ? male : person.sex === "female" ? female : Math.max(male, female);
  return age >= terms.workingFrom && age < below;
}

function ofHousehold(
  basis: "total" | "items" | "members",
  total: Decimal,
  size: number,
  notes: Notes,
  count = 1,
): Income {
  const year = notBelowZero(total, notes);
  const income = formatMoney({ value: year });
  if (basis === "total") notes.add(reason("income-total", { income }));
  else if (basis === "items") notes.add(reason("income-items", { count, income }));
  else notes.add(reason("income-members", { count, income }));
  return { basis, total: year, heads: size, year };
}

/** A loss does not raise the payment above the full standard. */
function notBelowZero(value: Decimal, notes: Notes): Decimal {
  if (!value.isNegative() || value.isZero()) return value;
  notes.add(reason("income-negative", { income: formatMoney({ value }) }));
  return ZERO;
}

/** Names what is missing where no income could be read. */
export function nameIncomeGaps(household: Household, size: number | null, notes: Notes): void {
  if (size === null) {
    notes.add(plainReason("size-unknown"));
    notes.lack(missingField("household_size"));
    if (statesIncome(household)) return;
  }
  notes.add(plainReason("income-unknown"));
  notes.lack(missingField("income_total_year"));
}

function statesIncome(household: Household): boolean {
  const total = household.amount("income_total_year") ?? household.amount("income_total_month");
  return (total !== null && total.value !== null) || sumItems(household).filled > 0;
}

/** Income per head in yuan a month, divided last. */
export function perHeadMonth(income: Income): Decimal {
  return income.total.div(income.heads * MONTHS);
}
