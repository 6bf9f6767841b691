/**
 * Countable income (可计算收入) of a household: what an officer set by hand comes first, then what the
 * roster states as total or per head, else the sum of the counted items, with labour income imputed
 * where the policy says how, else the incomes of its members.
 */
import { Decimal, formatMoney } from "../money";
import type { Parameter } from "../policy/types";
import type { Field } from "../roster/fields";
import type { Fact, Household, Person } from "../roster/types";
import { COUNTED_ITEMS, sumItems, type CellSum } from "./income-items";
import { labourIncome, nameAskedCoefficients, type LabourSetting } from "./labour-income";
import type { Membership } from "./membership";
import { groundOf, missingField, reason, type Notes, plainReason } from "./reasons";
import type { StandardTerm, Terms } from "./terms";
import { takeTransfersApart } from "./transfers-apart";

/** Where the income was read. */
export type IncomeBasis = "by-hand" | "total" | "per-head" | "items" | "labour" | "members";

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
  /** How far the total may rise by coefficients that are unset; null where it is certain. */
  readonly open: OpenIncome | null;
}

/** The most that the total may be, and the parameters that would settle it. */
export interface OpenIncome {
  readonly most: Decimal;
  readonly unset: readonly Parameter<unknown>[];
}

/** What income is read from. */
export interface IncomeSetting {
  readonly household: Household;
  readonly membership: Membership;
  readonly terms: Terms;
  readonly standard: StandardTerm | null;
  readonly isRegisteredPoor: boolean | null;
  readonly byHand: LabourSetting["byHand"];
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
export function grossIncome(setting: IncomeSetting, notes: Notes): Income | null {
  const { household, membership } = setting;
  const { size } = membership;
  return (
    fromTotal(household, size, notes) ??
    fromPerHead(household, size, notes) ??
    fromLabour(setting, notes) ??
    fromItems(setting, notes) ??
    fromMembers(setting, notes)
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
  return { basis: "per-head", total: counted, heads: 1, year, open: null };
}

/** Labour income by coefficients, with the other items beside it. */
function fromLabour(setting: IncomeSetting, notes: Notes): Income | null {
  const { membership, household, terms } = setting;
  const { size, people } = membership;
  if (!terms.income.labour.isActive || size === null || people.length < size) return null;
  if (!household.membersListed) return null;
  const labour = labourIncome(labourSetting(setting), notes);
  if (labour === null) return null;
  const others = itemsOf(setting, NOT_LABOUR, notes);
  const income = ofHousehold("labour", labour.low.plus(others.total), size, notes);
  if (labour.low.eq(labour.high)) return income;
  const most = Decimal.max(ZERO, labour.high.plus(others.total));
  return { ...income, open: { most, unset: labour.unsettled } };
}

function labourSetting(setting: IncomeSetting): LabourSetting {
  const { household, membership, terms, standard, isRegisteredPoor, byHand } = setting;
  const { people } = membership;
  const parameter = standard?.parameter ?? null;
  return { household, people, terms, standard: parameter, isRegisteredPoor, byHand };
}

const NOT_LABOUR: readonly Field[] = ["income_property", "income_transfer", "income_other"];

/** The counted items, and the transfers that stand apart. */
function itemsOf(setting: IncomeSetting, fields: readonly Field[], notes: Notes): CellSum {
  const { household, membership, terms, standard } = setting;
  const { people, size } = membership;
  const counts = (field: Field): boolean => {
    const term = terms.income.counted.get(field);
    return term?.set !== true || term.value;
  };
  const sum = sumItems(household, fields.filter(counts), people);
  for (const field of fields) if (!counts(field)) nameLeftOut(setting, field, notes);
  const parameter = standard?.parameter;
  const year = parameter?.set === true ? parameter.value.value : null;
  takeTransfersApart({ household, people, size, terms, standard: year }, sum, notes);
  return sum;
}

/** A main item that the county does not count. */
function nameLeftOut({ household, membership, terms }: IncomeSetting, field: Field, notes: Notes) {
  const term = terms.income.counted.get(field);
  const sum = sumItems(household, [field], membership.people);
  if (term === undefined || sum.filled === 0) return;
  const amount = formatMoney({ value: sum.total });
  notes.add(reason("item-not-counted", { group: term.scope, amount }, groundOf(term)));
}

function fromItems(setting: IncomeSetting, notes: Notes): Income | null {
  const { size, people } = setting.membership;
  if (sumItems(setting.household, COUNTED_ITEMS, people).filled === 0) {
    // Beside their members' whole incomes a pension or maintenance is no more than a part of them.
    if (people.some((person) => ownIncome(person) !== null)) return null;
  }
  const sum = itemsOf(setting, COUNTED_ITEMS, notes);
  if (sum.unreadable > 0) notes.add(reason("income-unreadable", { count: sum.unreadable }));
  if (sum.filled === 0 || size === null) return null;
  const income = ofHousehold("items", sum.total, size, notes, sum.filled);
  if (sum.blank > 0) notes.add(reason("income-items-blank", { count: sum.blank }));
  return income;
}

function fromMembers(setting: IncomeSetting, notes: Notes): Income | null {
  const { membership, terms } = setting;
  const { people, size } = membership;
  let total = ZERO;
  let filled = 0;
  let gaps = 0;
  for (const person of people) {
    const income = ownIncome(person);
    if (income !== null) {
      total = total.plus(income);
      filled += 1;
    } else if (isWorkingAge(person, terms)) gaps += 1;
  }
  if (filled === 0) return null;
  // Members of whom the roster has no row may earn too.
  gaps += Math.max(0, (size ?? 0) - people.length);
  if (gaps > 0) {
    notes.add(reason("income-member-missing", { count: gaps }));
    return null;
  }
  if (size === null) return null;
  const blank = people.length - filled;
  if (blank > 0) notes.add(reason("income-members-blank", { count: blank }));
  return ofHousehold("members", total, size, notes, filled);
}

/** A member's own income, 元/年; null where blank. */
export function ownIncome(person: Person): Decimal | null {
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

/** Income as an officer set it by hand (人工核定), 元/年 of the household. */
export function incomeByHand(year: Decimal, size: number): Income {
  return { basis: "by-hand", total: year, heads: size, year, open: null };
}

function ofHousehold(
  basis: "total" | "items" | "labour" | "members",
  total: Decimal,
  size: number,
  notes: Notes,
  count = 1,
): Income {
  const year = notBelowZero(total, notes);
  const income = formatMoney({ value: year });
  if (basis === "total") notes.add(reason("income-total", { income }));
  else if (basis === "items") notes.add(reason("income-items", { count, income }));
  else if (basis === "labour") notes.add(reason("income-with-labour", { income }));
  else notes.add(reason("income-members", { count, income }));
  return { basis, total: year, heads: size, year, open: null };
}

/** A loss does not raise the payment above the full standard. */
function notBelowZero(value: Decimal, notes: Notes): Decimal {
  if (!value.isNegative() || value.isZero()) return value;
  notes.add(reason("income-negative", { income: formatMoney({ value }) }));
  return ZERO;
}

/** Names what is missing where no income could be read. */
export function nameIncomeGaps(setting: IncomeSetting, notes: Notes): void {
  const { household, membership } = setting;
  if (membership.size === null) {
    notes.add(plainReason("size-unknown"));
    notes.lack(missingField("household_size"));
    if (statesIncome(household)) return;
  }
  notes.add(plainReason("income-unknown"));
  notes.lack(missingField("income_total_year"));
  if (household.membersListed) nameAskedCoefficients(labourSetting(setting), notes);
}

function statesIncome(household: Household): boolean {
  const total = household.amount("income_total_year") ?? household.amount("income_total_month");
  return (total !== null && total.value !== null) || sumItems(household).filled > 0;
}

/** Income per head in yuan a month, divided last. */
export function perHeadMonth(income: Income): Decimal {
  return income.total.div(income.heads * MONTHS);
}
