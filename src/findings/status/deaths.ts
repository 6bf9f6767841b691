/** What rosters and lists say of deaths, and what was paid after them. */
import { compareDates, monthsBetween, type CalendarDate, type YearMonth } from "../../calendar";
import { monthIn } from "../../roster/place-words";
import type { Field } from "../../roster/fields";
import type { Household, Person, Table } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import { isPaid, paidIn, PERSONAL_AMOUNTS } from "../aid-received";
import { entriesOf, hasList, listedPeople, type Listed } from "../listed-people";
import { paymentTables } from "../payment-tables";
import { headerOver } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, RuleNeeds } from "../types";
import { openDeathNotedIn } from "./noted-death";

/** Dates that end a person's aid, the first that is filled counts. */
const DATES = ["death_date", "cremation_date", "hukou_cancel_date"] as const;
const COLUMNS: readonly Field[] = [...DATES, "is_alive"];
const OWN_FIELDS: readonly Field[] = [...COLUMNS, "remark"];

/** A list of deaths, a column of the roster that says the same, or remarks such as 已故. */
export const DEATH_NEEDS: RuleNeeds = {
  anyOf: [
    { lists: ["deaths"], fields: ["id_card"] },
    ...OWN_FIELDS.map((field) => ({ fields: [field] })),
  ],
};

/** Remarks that note no death tell nothing: without a list or a column there is nothing to go by. */
export function deathsLacked({ roster, index }: FindingContext): readonly string[] {
  const isTold =
    hasList(roster, "deaths") ||
    roster.tables.some(({ columns }) => columns.some(({ field }) => isOneOf(field, COLUMNS))) ||
    index.recorded.some((person) => openDeathNotedIn(person) !== null);
  return isTold ? [] : ["deaths"];
}

function isOneOf(field: Field | null, fields: readonly Field[]): boolean {
  return field !== null && fields.includes(field);
}

/** A death as known. */
export interface Death {
  /** Null where only the death itself is known. */
  readonly date: CalendarDate | null;
  /** The list's entry; null where the roster's own row says it. */
  readonly entry: Person | null;
  /** The roster's own cell that says it. */
  readonly cell: CellAddress | null;
}

/** Somebody who is paid for a month after the month of death, or whose day of death is not known. */
export interface PaidAfterDeath {
  readonly person: Person;
  readonly death: Death;
  /** The month paid for. */
  readonly month: YearMonth;
  /** Months paid after the month of death up to `month`; null where the day is not known. */
  readonly months: number | null;
}

const seen = new WeakMap<FindingContext["roster"], readonly PaidAfterDeath[]>();

/** Rows that pay somebody after death, in roster order. The month of death itself is still paid. */
export function paidAfterDeath(context: FindingContext): readonly PaidAfterDeath[] {
  let found = seen.get(context.roster);
  if (found === undefined) seen.set(context.roster, (found = [...look(context)]));
  return found;
}

function* look(context: FindingContext): Iterable<PaidAfterDeath> {
  const listed = listedPeople(context.roster, "deaths");
  for (const household of everyMonth(context)) {
    const tellsItself = mayState(household, OWN_FIELDS);
    if (!tellsItself && listed.size === 0) continue;
    for (const person of household.people) {
      const death = (tellsItself ? ownDeath(person) : null) ?? listedDeath(person, listed);
      if (death === null) continue;
      const month = monthPaid(person, context);
      const months = death.date === null ? null : monthsBetween(death.date, month);
      if (months !== null && months <= 0) continue;
      if (!hasEnded(person, death, month) && wasPaid(person, context)) {
        yield { person, death, month, months };
      }
    }
  }
}

/** The rosters and payment sheets at hand, and the payment sheets of the months before. */
function everyMonth({ roster, index }: FindingContext): readonly Household[] {
  const before = paymentTables(roster).filter(({ role }) => role === "earlier");
  const rows = before.flatMap((table) => roster.others.get(table.id) ?? []);
  return [...index.recordedHouseholds, ...rows];
}

function ownDeath(person: Person): Death | null {
  for (const field of DATES) {
    const date = dateOfDeath(person, field);
    if (date !== null) return { date, entry: null, cell: person.cell(field) };
  }
  const isAlive = person.flag("is_alive")?.value ?? null;
  if (isAlive === false) return { date: null, entry: null, cell: person.cell("is_alive") };
  const noted = openDeathNotedIn(person);
  return noted === null ? null : { date: noted.date, entry: null, cell: person.cell("remark") };
}

function listedDeath(person: Person, listed: Listed): Death | null {
  const [first, ...others] = entriesOf(person, listed).map(deathOf);
  return first === undefined ? null : others.reduce(earlier, first);
}

function deathOf(entry: Person): Death {
  const dates = DATES.map((field) => dateOfDeath(entry, field));
  return { date: dates.find((date) => date !== null) ?? null, entry, cell: null };
}

/** Of two entries (died, then cremated) the one that is dated, of two dated ones the earlier. */
function earlier(a: Death, b: Death): Death {
  if (a.date === null || b.date === null) return a.date === null ? b : a;
  return compareDates(b.date, a.date) < 0 ? b : a;
}

/** The day in a field; a registration that was moved (户口迁出) is no death, a year alone no month. */
function dateOfDeath(person: Person, field: (typeof DATES)[number]): CalendarDate | null {
  const typed = person.date(field)?.value ?? null;
  if (typed === null || typed.openEnded || typed.precision === "year") return null;
  const cell = field === "hukou_cancel_date" ? person.cell(field) : null;
  return cell !== null && headerOver(person.table, cell).includes("迁") ? null : typed.date;
}

/** What a payment sheet of a month before paid, else whether the person is paid now. */
function wasPaid(person: Person, context: FindingContext): boolean {
  if (person.table.role !== "earlier") return isPaid(person, context);
  return AMOUNTS.some((field) => paidIn(person, field) !== null);
}

const AMOUNTS: readonly Field[] = ["amount_total", "monthly_amount_household", ...PERSONAL_AMOUNTS];

/** Aid that the roster says ended by the month of death. */
function hasEnded(person: Person, death: Death, month: YearMonth): boolean {
  const end = person.household.date("end_month")?.value ?? null;
  if (end === null || end.openEnded) return false;
  return monthsBetween(death.date ?? month, end.date) <= (death.date === null ? -1 : 0);
}

const monthsOfTables = new WeakMap<Table, YearMonth | "unknown">();

/** The month that a row pays for: its own 发放月份, its table's month, else the as-of month. */
function monthPaid(person: Person, { asOf }: FindingContext): YearMonth {
  const typed = person.date("pay_month")?.value ?? null;
  if (typed !== null && !typed.openEnded && typed.precision !== "year") return typed.date;
  const ofTable = monthOfTable(person.table);
  return ofTable === "unknown" ? asOf : ofTable;
}

function monthOfTable(table: Table): YearMonth | "unknown" {
  let month = monthsOfTables.get(table);
  if (month === undefined) {
    const texts = [table.title, table.sheet, table.unitLine];
    const index = texts.map((text) => (text === null ? null : monthIn(text))).find(isKnown);
    month = index === undefined ? "unknown" : fromIndex(index);
    monthsOfTables.set(table, month);
  }
  return month;
}

function isKnown(index: number | null): index is number {
  return index !== null;
}

/** From `monthIn`: year × 12 + month, months from 1 to 12. */
function fromIndex(index: number): YearMonth {
  const year = Math.floor((index - 1) / 12);
  return { year, month: index - year * 12 };
}
