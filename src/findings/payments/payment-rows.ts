/** Rows of payment sheets: of which month, of which scheme, how much, and to whom of the roster. */
import { formatMonth } from "../../calendar";
import { schemeIn } from "../../roster/place-words";
import type { Decimal } from "../../money";
import type { Field } from "../../roster/fields";
import { monthsIn, ONE_MONTH, type Span } from "../../roster/money-period";
import type { Household, Person, Roster, Scheme, Table } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import { builtOnce } from "../built-once";
import { paymentTables } from "../payment-tables";
import { comparableName } from "../person-names";
import { comparableId } from "../roster-index";
import { monthNumbered, monthOfTable } from "../table-month";
import type { FindingContext, RuleNeeds } from "../types";
import { periodOf } from "./payment-period";

/** A payment sheet of the same workbook, or a file given as payments. */
export const PAYMENT_LISTS: readonly RuleNeeds[] = [
  { lists: ["payments"] },
  { lists: ["payment"] },
];

/** Sums that a payment sheet states, the whole before its parts. */
const AMOUNTS: readonly Field[] = [
  "amount_total",
  "monthly_amount_household",
  "amount_person",
  "amount_base_diff",
  "disability_allowance_total",
  "elder_amount",
  "child_amount",
  "living_allowance",
  "nursing_allowance",
  "tekun_basic",
];

/** One row of a payment sheet. */
export interface Payment {
  readonly row: Household;
  readonly table: Table;
  readonly scheme: Scheme | null;
  /** Year × 12 + month; null where neither the row nor the sheet says it. */
  readonly month: number | null;
  /** The months that the sum is for: one, unless the sheet says more and the row no month of its own. */
  readonly period: Span;
  /** 元, as paid; null where the row states none. */
  readonly amount: Decimal | null;
  readonly cell: CellAddress | null;
  /** 补贴项目: what the row pays, where a sheet pays several things; empty where it does not say. */
  readonly item: string;
  /** Arrears, several months at once, a single supplement, or a correction: not the month's usual sum. */
  readonly isSpecial: boolean;
}

const SPECIAL =
  /补发|补差额|补足|追发|一次性|临时|扣回|退回|价格补贴|物价|取暖|慰问|提标|跨年|上年|季度|冲销|冲正|重发|\d月?[、,，和及至到—–~-]\d{1,2}月/;

const known = new WeakMap<Roster, readonly Payment[]>();

/** Every row of the payment sheets, in reading order. */
export function paymentsOf({ roster }: FindingContext): readonly Payment[] {
  return builtOnce(known, roster, () =>
    paymentTables(roster).flatMap((table) => {
      const sheet = sheetOf(table);
      return (roster.others.get(table.id) ?? []).map((row) => paymentOf(row, sheet));
    }),
  );
}

/** What a whole payment sheet says. */
interface Sheet extends Pick<Payment, "table" | "month" | "scheme" | "period"> {
  /** A column of sums says itself that they are for more than a month. */
  readonly paysSeveral: boolean;
}

function sheetOf(table: Table): Sheet {
  const ofColumns = spanOfColumns(table);
  const ofSheet = paysOneMonth(table) ? ONE_MONTH : periodOf(table);
  const period = ofSheet.months > 1 ? ofSheet : ofColumns;
  const month = period.months > 1 ? null : monthOfTable(table);
  return {
    table,
    month,
    scheme: schemeOfTable(table),
    period,
    paysSeveral: ofColumns.months > 1,
  };
}

/** What is paid is one month's column (4月 5月 6月), though the sheet is of a quarter. */
function paysOneMonth({ columns }: Table): boolean {
  return columns.some(({ field, period }) => field === "amount_total" && period === "month");
}

/** 季度发放金额: the first sum that a sheet states may say how long it is for. */
function spanOfColumns({ columns }: Table): Span {
  for (const field of AMOUNTS) {
    const column = columns.find((one) => one.field === field);
    if (column === undefined) continue;
    const months = monthsIn(column.period);
    return months > 1 ? { months, words: `${months}个月` } : ONE_MONTH;
  }
  return ONE_MONTH;
}

function paymentOf(row: Household, sheet: Sheet): Payment {
  const { table, month, scheme, period, paysSeveral } = sheet;
  const typed = row.date("pay_month")?.value ?? null;
  const isKnown = typed !== null && !typed.openEnded && typed.precision !== "year";
  const stated = amountOf(row);
  const item = comparableName(row.text("aid_type"));
  return {
    row,
    table,
    // A sheet for all that is paid says row by row what it is for.
    scheme: row.scheme !== table.scheme ? row.scheme : (scheme ?? schemeIn(item)),
    month: isKnown ? typed.date.year * 12 + typed.date.month : month,
    // A row's own month is the one it is for, unless its column pays several at once.
    period: isKnown && !paysSeveral ? ONE_MONTH : period,
    item,
    amount: stated?.amount ?? null,
    cell: stated?.cell ?? null,
    isSpecial: SPECIAL.test([row.text("pay_kind"), row.text("remark")].join(" ")),
  };
}

function amountOf(row: Household): { amount: Decimal; cell: CellAddress } | null {
  for (const field of AMOUNTS) {
    const fact = row.amount(field);
    if (fact !== null && fact.value !== null) return { amount: fact.value, cell: fact.cell };
  }
  return null;
}

/** By what the sheet calls itself or its sums; 发放金额 alone may be of any scheme. */
function schemeOfTable({ title, sheet, unitLine, columns }: Table): Scheme | null {
  const headers = columns.map(({ header }) => header).join(" ");
  for (const text of [title, sheet, unitLine, headers]) {
    const scheme = text === null ? null : schemeIn(text);
    if (scheme !== null) return scheme;
  }
  return null;
}

/** The month that a payment is for as people say it: `2024-06`, 2024年第二季度, — where neither is known. */
export function dueText({ month, period }: Payment): string {
  return month === null ? (period.words ?? "—") : monthText(month);
}

/** `2024-06` from year × 12 + month; — where no month is known. */
export function monthText(month: number | null): string {
  if (month === null) return "—";
  return formatMonth(monthNumbered(month));
}

/**
 * The month that is compared with the roster: the as-of month where it was paid, else the latest one
 * before it, else the latest.
 */
export function monthToCompare(
  payments: readonly Payment[],
  { asOf }: FindingContext,
): number | null {
  const now = asOf.year * 12 + asOf.month;
  const months = [...new Set(payments.flatMap(({ month }) => month ?? []))];
  const past = months.filter((month) => month <= now);
  return months.length === 0 ? null : Math.max(...(past.length === 0 ? months : past));
}

/** Households of the rosters proper, as payments name them. */
export interface RosterLookup {
  /** Every household that a payment may be of, of its scheme where that is known. */
  candidatesOf(payment: Payment): readonly Household[];
  /** The one that it is of; null where the roster has none, or it cannot be told which. */
  householdOf(payment: Payment): Household | null;
  /** Whether a row can be looked for with certainty: it bears a citizen or household number. */
  isNamed(payment: Payment): boolean;
}

type Places = ReadonlyMap<string, readonly Household[]>;

const lookups = new WeakMap<Roster, RosterLookup>();

/**
 * By citizen number; without one by household or certificate number and the name within it; a row
 * without any number by a name that only one household of the roster has.
 */
export function rosterLookup({ roster }: FindingContext): RosterLookup {
  return builtOnce(lookups, roster, () => buildLookup(roster.households));
}

function buildLookup(households: readonly Household[]): RosterLookup {
  const byId = placesBy(households, ({ people }) => people.map(({ id }) => comparableId(id)));
  // Most rows bear citizen numbers: what serves the others is built when one asks.
  let byNumber: Places | null = null;
  let byName: Places | null = null;
  const found = ({ row }: Payment): readonly Household[] => {
    for (const person of row.people) {
      const id = comparableId(person.id);
      if (id !== null) {
        const places = byId.get(id);
        if (places !== undefined) return places;
        continue;
      }
      const numbers = numbersOf(row);
      byNumber ??= placesBy(households, numbersOf);
      for (const key of numbers) {
        const places = (byNumber.get(key) ?? []).filter((one) => hasName(one, person));
        if (places.length > 0) return places;
      }
      if (numbers.length > 0) continue;
      byName ??= placesBy(households, namesOf);
      const places = byName.get(plainName(person.name) ?? "") ?? [];
      if (places.length === 1) return places;
    }
    return [];
  };
  const candidatesOf = (payment: Payment): readonly Household[] => {
    const places = found(payment);
    const { scheme } = payment;
    if (scheme === null) return places;
    return places.filter((one) => one.scheme === null || one.scheme === scheme);
  };
  return {
    candidatesOf,
    householdOf: (payment) => {
      const places = candidatesOf(payment);
      return places.length === 1 || payment.scheme !== null ? (places[0] ?? null) : null;
    },
    isNamed: ({ row }) =>
      row.people.some(({ id }) => comparableId(id) !== null) || numbersOf(row).length > 0,
  };
}

function placesBy(
  households: readonly Household[],
  keysOf: (household: Household) => readonly (string | null)[],
): Places {
  const places = new Map<string, Household[]>();
  for (const household of households) {
    for (const key of keysOf(household)) put(places, key, household);
  }
  return places;
}

function namesOf(household: Household): readonly (string | null)[] {
  const names = household.people.map((person) => plainName(person.name));
  return [...names, plainName(household.text("head_name"))];
}

function put(map: Map<string, Household[]>, key: string | null, household: Household): void {
  if (key === null) return;
  const found = map.get(key);
  if (found === undefined) map.set(key, [household]);
  else if (!found.includes(household)) found.push(household);
}

function numbersOf(household: Household): readonly string[] {
  return (["household_id", "cert_no"] as const).flatMap((field) => {
    const text = household.text(field)?.replace(/\s/g, "") ?? "";
    return text === "" ? [] : [`${field} ${text}`];
  });
}

function hasName(household: Household, { name }: Person): boolean {
  const plain = plainName(name);
  if (plain === null) return false;
  return [household.text("head_name"), ...household.people.map((person) => person.name)].some(
    (one) => plainName(one) === plain,
  );
}

/** A name as it is compared; null where there is none. */
export function plainName(name: string | null): string | null {
  const plain = comparableName(name);
  return plain === "" ? null : plain;
}
