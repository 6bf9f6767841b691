/** The one-off relief of movers (易地扶贫搬迁一次性临时救助): what is due, and what payment sheets show. */
import { reliefDeadline, reliefEach } from "../../assessment/entitlements";
import { compareDates, type CalendarDate } from "../../calendar";
import { Decimal, type Amount } from "../../money";
import type { Parameter, Policy } from "../../policy/types";
import type { Household } from "../../roster/types";
import { paymentsOf, plainName, type Payment } from "../payments/payment-rows";
import { addTo, comparableId } from "../roster-index";
import type { FindingContext } from "../types";
import { moversOf, type Mover } from "./movers";

/** The deadline and the sum for one person, as they held then. */
export interface ReliefTerms {
  readonly deadline: CalendarDate;
  /** 元/人, once. */
  readonly each: Decimal;
  readonly parameter: Parameter<Amount<"once">>;
}

/**
 * The relief as the current row of a mover names it, of the day it was due once that is over. Null where
 * deadline or sum are unset.
 */
export function reliefTerms(policy: Policy): ReliefTerms | null {
  const deadline = reliefDeadline(policy);
  const parameter = reliefEach(policy);
  if (deadline === null || !parameter.set) return null;
  return { deadline, each: parameter.value.value, parameter };
}

/** Relief payments of one mover, in reading order. */
export interface MoverPayments {
  readonly mover: Mover;
  readonly payments: readonly Payment[];
}

const RELIEF = /搬迁|移民/;
const found = new WeakMap<FindingContext["roster"], readonly MoverPayments[] | null>();

/**
 * Movers with what each was paid; null where no payment sheet is of this relief, so that nobody can
 * be said to be unpaid.
 */
export function reliefPaid(context: FindingContext): readonly MoverPayments[] | null {
  let paid = found.get(context.roster);
  if (paid === undefined) found.set(context.roster, (paid = match(context)));
  return paid;
}

function match(context: FindingContext): readonly MoverPayments[] | null {
  const relief = paymentsOf(context).filter(isRelief);
  if (relief.length === 0) return null;
  const movers = moversOf(context);
  const byId = new Map(movers.flatMap((mover) => mover.ids.map((id) => [id, mover])));
  const byName = uniqueNames(movers);
  const paid = new Map<Mover, Payment[]>();
  for (const payment of relief) {
    const mover = moverOf(payment.row, byId, byName);
    if (mover !== undefined) addTo(paid, mover, payment);
  }
  return movers.map((mover) => ({ mover, payments: paid.get(mover) ?? [] }));
}

/** By the sheet's or the sum's words; a sheet of temporary relief that names no movers is of others. */
function isRelief({ table, row, amount }: Payment): boolean {
  if (amount?.gt(0) !== true) return false;
  const own = [row.text("pay_kind"), row.text("remark"), row.text("aid_type")];
  const headers = table.columns.map(({ header }) => header);
  return RELIEF.test([table.title, table.sheet, ...own, ...headers].join(" "));
}

function moverOf(
  row: Household,
  byId: ReadonlyMap<string, Mover>,
  byName: ReadonlyMap<string, Mover>,
): Mover | undefined {
  const movers = row.people.map((person) => {
    const id = comparableId(person.id);
    return id === null ? byName.get(plainName(person.name) ?? "") : byId.get(id);
  });
  return movers.find((mover) => mover !== undefined);
}

/** Names that only one mover has, for payment rows without a number. */
function uniqueNames(movers: readonly Mover[]): ReadonlyMap<string, Mover> {
  const names = new Map<string, Mover[]>();
  for (const mover of movers) {
    const own = mover.household.people.flatMap(({ name }) => plainName(name) ?? []);
    for (const name of new Set(own)) addTo(names, name, mover);
  }
  return new Map(
    [...names].flatMap(([name, [only, ...others]]) =>
      only === undefined || others.length > 0 ? [] : [[name, only]],
    ),
  );
}

/** All that a mover was paid, 元. */
export function sumPaid(payments: readonly Payment[]): Decimal {
  return payments.reduce((sum, { amount }) => sum.plus(amount ?? 0), new Decimal(0));
}

/** Whether the as-of date lies after the deadline. */
export function isPastDeadline({ deadline }: ReliefTerms, { asOf }: FindingContext): boolean {
  return compareDates(asOf, deadline) > 0;
}
