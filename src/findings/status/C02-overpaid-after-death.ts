import { formatDate, formatMonth } from "../../calendar";
import { Decimal, formatMoney } from "../../money";
import type { Field } from "../../roster/fields";
import { monthsIn } from "../../roster/money-period";
import type { Person } from "../../roster/types";
import { paidIn, PERSONAL_AMOUNTS } from "../aid-received";
import type { CellAddress } from "../../workbook/cells";
import { paymentTables } from "../payment-tables";
import { comparableId } from "../roster-index";
import { atPerson, idCell, nameCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { DEATH_NEEDS, deathsLacked, paidAfterDeath, type PaidAfterDeath } from "./deaths";

/** For how many months somebody was paid after death, and how much, as far as the sheets show it. */
export const C02: Rule = {
  id: "C02",
  family: "C",
  severity: "high",
  source: null,
  needs: DEATH_NEEDS,
  lacks: deathsLacked,
  run,
  title: { zh: "死亡多领月数和金额", en: "Months and amount paid after death" },
  text: {
    paid: {
      zh: "{who}于{date}死亡或注销，此后有{months}个月的发放记录，共{amount}元，请核实",
      en: "{who}: death or cancellation on {date}, and payments for {months} months after it, {amount} yuan in all; please check",
    },
    roster: {
      zh: "{who}于{date}死亡或注销，至{month}仍在册；如一直发放，涉及{months}个月、{amount}元，请核实",
      en: "{who}: death or cancellation on {date}, still listed in {month}; if paid throughout, {months} months and {amount} yuan; please check",
    },
    months: {
      zh: "{who}于{date}死亡或注销，至{month}仍在册；如一直发放，涉及{months}个月，请核实发放记录",
      en: "{who}: death or cancellation on {date}, still listed in {month}; if paid throughout, {months} months; please check the payments",
    },
  },
  next: {
    zh: "对照发放记录核定死亡次月起的发放月数和金额，按规定处理",
    en: "Establish from the payments what was paid from the month after death, and deal with it",
  },
};

type Group = readonly [PaidAfterDeath, ...PaidAfterDeath[]];

function* run(context: FindingContext): Iterable<Sighting> {
  const sheets = new Set(paymentTables(context.roster));
  for (const rows of byPerson(paidAfterDeath(context))) {
    const payments = rows.filter(({ person }) => sheets.has(person.table));
    const [first] = payments;
    yield first === undefined ? fromRoster(latestOf(rows)) : fromPayments(first, payments);
  }
}

/** Rows whose day of death is known, person by person; those without a number stand alone. */
function byPerson(rows: readonly PaidAfterDeath[]): Iterable<Group> {
  const people = new Map<string, [PaidAfterDeath, ...PaidAfterDeath[]]>();
  rows.forEach((row, at) => {
    if (row.months === null) return;
    const key = comparableId(row.person.id) ?? `row ${at}`;
    const group = people.get(key);
    if (group === undefined) people.set(key, [row]);
    else group.push(row);
  });
  return people.values();
}

function latestOf([first, ...others]: Group): PaidAfterDeath {
  return others.reduce((a, b) => ((b.months ?? 0) > (a.months ?? 0) ? b : a), first);
}

/** What the rows of payments add up to; months that two rows pay count once. */
function fromPayments(first: PaidAfterDeath, rows: readonly PaidAfterDeath[]): Sighting {
  const paid = rows.flatMap(({ person }) => paidCell(person) ?? []);
  const amount = paid.reduce((sum, one) => sum.plus(one.amount), new Decimal(0));
  return atPerson(first.person, [...paid.map(({ cell }) => cell), idCell(first.person)], {
    variant: "paid",
    operands: {
      ...dayOf(first),
      months: new Set(rows.map(({ month }) => formatMonth(month))).size,
      amount: formatMoney({ value: amount }),
    },
  });
}

/** What the roster's present amount would come to; of a household's amount no share is a person's. */
function fromRoster(row: PaidAfterDeath): Sighting {
  const { person, month, months } = row;
  const amount = ofOne(person);
  const operands = { ...dayOf(row), month: formatMonth(month), months };
  const cells = [idCell(person), row.death.cell, nameCell(person)];
  if (amount === null) return atPerson(person, cells, { variant: "months", operands });
  const total = formatMoney({ value: amount.times(months ?? 0) });
  return atPerson(person, cells, { variant: "roster", operands: { ...operands, amount: total } });
}

function dayOf({ death }: PaidAfterDeath): { readonly date: string | null } {
  return { date: death.date === null ? null : formatDate(death.date) };
}

/** The amounts of payments: of all that is paid, else of the kinds of aid together. */
const TOTALS: readonly Field[] = ["amount_total", "monthly_amount_household"];

function paidCell(person: Person): { readonly amount: Decimal; readonly cell: CellAddress } | null {
  for (const field of [...TOTALS, ...PERSONAL_AMOUNTS]) {
    const amount = paidIn(person, field);
    const cell = person.cell(field);
    if (amount !== null && cell !== null) return { amount, cell };
  }
  return null;
}

/** 元/月 of one person: personal amounts, else the amount of a household of one. */
function ofOne(person: Person): Decimal | null {
  const [first, ...others] = OWN_AMOUNTS.map((field) => paidAMonth(person, field)).filter(
    (amount) => amount !== null,
  );
  if (first !== undefined) return others.reduce((sum, amount) => sum.plus(amount), first);
  const { household } = person;
  if (household.size?.value !== 1) return null;
  return paidIn(household, "monthly_amount_household") ?? paidIn(household, "amount_total");
}

/** A column may say that its sums are a quarter's or a year's. */
function paidAMonth(person: Person, field: Field): Decimal | null {
  return paidIn(person, field)?.div(monthsIn(person.period(field))) ?? null;
}

/** Without the sum of both allowances, which would count them again. */
const OWN_AMOUNTS: readonly Field[] = [
  ...PERSONAL_AMOUNTS.filter((field) => field !== "disability_allowance_total"),
  "tekun_care",
];
