import { compareMonths } from "../../calendar";
import type { Household, Table } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import { onceWhereCommon } from "../floods";
import { atHousehold, idCell, nameCell } from "../sighting";
import { monthNumbered } from "../table-month";
import type { FindingContext, Rule, Sighting } from "../types";
import {
  monthText,
  monthToCompare,
  PAYMENT_LISTS,
  paymentsOf,
  plainName,
  rosterLookup,
  type Payment,
} from "./payment-rows";

/** In the roster and not paid, or paid and not in the roster. */
export const H06: Rule = {
  id: "H06",
  family: "H",
  severity: "high",
  source: null,
  needs: { anyOf: PAYMENT_LISTS },
  run,
  title: { zh: "名册与发放表人员不一致", en: "Roster and payments name different people" },
  text: {
    unpaid: {
      zh: "{who}户在名册中享受救助，{month}发放表中没有发放记录",
      en: "{who}: aided by the roster, but without a row in the payments of {month}",
    },
    unlisted: {
      zh: "{who}{month}有发放记录，名册中没有此人（按身份证号，无身份证号的按户内姓名核对）",
      en: "{who}: paid for {month}, but not in the roster (compared by citizen number, without one by name in the household)",
    },
    column: {
      zh: "本表有{count}户（共{total}户）在另一方没有对应记录，两张表的范围（村、月份、类别）可能不同，请核对",
      en: "{count} of {total} have no counterpart in the other table: the two may cover other villages, months or kinds of aid",
    },
  },
  next: {
    zh: "核对当月增减变动和停发审批；漏列的补发或补录，多列的查明原因",
    en: "Check the month's changes and stops; pay or enter who is missing, find out why others are there",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const payments = paymentsOf(context);
  const month = monthToCompare(payments, context);
  const compared = payments.filter((one) => one.month === null || one.month === month);
  const paid = new Set<Household>();
  const lookup = rosterLookup(context);
  const kinds = kindsOf(context.roster.households);
  const unlisted: Payment[] = [];
  const doubtful = new Set<string>();
  for (const payment of compared) {
    const households = lookup.candidatesOf(payment);
    for (const household of households) paid.add(household);
    if (households.length > 0) continue;
    if (!lookup.isNamed(payment)) addNames(payment, doubtful);
    else if (isExpected(payment, kinds)) unlisted.push(payment);
  }
  const recipients = recipientsOf(compared, month, context);
  const sizes = countsOf([...recipients, ...compared.map(({ row }) => row)]);
  const total = (table: Table): number => sizes.get(table) ?? 0;
  yield* onceWhereCommon(
    notPaid(
      recipients.filter((one) => !hasDoubtfulName(one, doubtful)),
      paid,
      month,
    ),
    total,
  );
  yield* onceWhereCommon(notListed(unlisted), total);
}

/** A row with a name alone, which several households of the roster have: one of them was paid. */
function addNames({ row }: Payment, names: Set<string>): void {
  for (const person of row.people) {
    const name = plainName(person.name);
    if (name !== null) names.add(name);
  }
}

function hasDoubtfulName({ people }: Household, names: ReadonlySet<string | null>): boolean {
  return people.some((person) => names.has(plainName(person.name)));
}

/** A payment is looked for only where a roster of its scheme, and not of the other area alone, was given. */
function isExpected(payment: Payment, kinds: readonly Household[]): boolean {
  return payment.amount?.gt(0) === true && kinds.some((household) => isOf(household, payment));
}

/** One household of each scheme and area. */
function kindsOf(households: readonly Household[]): readonly Household[] {
  const kinds = new Map<string, Household>();
  for (const household of households) {
    kinds.set([household.scheme, household.area].join(" "), household);
  }
  return [...kinds.values()];
}

/** Whether a payment sheet is one by which a household would be paid: 农村低保发放表 pays no urban household. */
function isOf(household: Household, { scheme, table }: Payment): boolean {
  const isSameArea =
    table.area === null || household.area === null || table.area === household.area;
  return isSameArea && (scheme === null || scheme === household.scheme);
}

/** Recipients of the schemes and areas that were paid, who had begun by the month that is compared and had not ended. */
function recipientsOf(
  compared: readonly Payment[],
  month: number | null,
  { roster, index }: FindingContext,
): readonly Household[] {
  const sheets = [
    ...new Map(compared.map((one) => [[one.table.id, one.scheme].join(" "), one])).values(),
  ];
  return roster.households.filter((household) => {
    const assessment = index.assessmentOf(household);
    if (assessment?.isRecipient !== true || assessment.currentMonth?.value.lte(0) === true)
      return false;
    if (!sheets.some((payment) => isOf(household, payment))) return false;
    return month === null || isBetween(household, month);
  });
}

/** Aid had begun by a month, and was not stopped in it or before. */
function isBetween(household: Household, number: number): boolean {
  const month = monthNumbered(number);
  const first = household.date("first_month")?.value ?? null;
  if (first !== null && compareMonths(first.date, month) > 0) return false;
  const end = household.date("end_month")?.value ?? null;
  return end === null || end.openEnded || compareMonths(end.date, month) > 0;
}

function countsOf(households: readonly Household[]): ReadonlyMap<Table, number> {
  const counts = new Map<Table, number>();
  for (const { table } of households) counts.set(table, (counts.get(table) ?? 0) + 1);
  return counts;
}

function* notPaid(
  recipients: readonly Household[],
  paid: ReadonlySet<Household>,
  month: number | null,
): Generator<Sighting> {
  for (const household of recipients) {
    if (paid.has(household) || !canBeLookedFor(household)) continue;
    yield atHousehold(household, namedAt(household), {
      variant: "unpaid",
      operands: { month: monthText(month) },
      discriminator: "unpaid",
    });
  }
}

/** Number and name of the head, or of whoever stands first. */
function namedAt({ head, people }: Household): readonly (CellAddress | null)[] {
  const [person] = head === null ? people : [head];
  return person === undefined ? [] : [idCell(person), nameCell(person)];
}

function canBeLookedFor(household: Household): boolean {
  if (household.people.some(({ id }) => id !== null && id.form !== "none")) return true;
  return household.text("household_id") !== null || household.text("cert_no") !== null;
}

function* notListed(payments: readonly Payment[]): Generator<Sighting> {
  for (const { row, month } of payments) {
    yield atHousehold(row, namedAt(row), {
      variant: "unlisted",
      operands: { month: monthText(month) },
      discriminator: `unlisted ${monthText(month)}`,
    });
  }
}
