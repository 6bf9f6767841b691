/** The two disability allowances as rosters and payments state them. */
import {
  allowanceOf,
  barredBy,
  markOf,
  receiptOf,
  type AidAmount,
  type Entitlement,
  type KnownAid,
  type Verdict,
} from "../../assessment/entitlements";
import { formatMoney, type Decimal } from "../../money";
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { paidIn } from "../aid-received";
import { builtOnce } from "../built-once";
import { aidKnownOf } from "../known-aid";
import { cellsOf, headerOver, idCell } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext } from "../types";

/** 困难残疾人生活补贴 and 重度残疾人护理补贴. */
export type Allowance = "living_allowance" | "nursing_allowance";

/** Clauses that ask for both allowances to be paid to whom they are due. */
export const ALLOWANCE_CLAUSES = {
  nanchong: {
    clause: "二（八）15",
    quote: "排查是否符合领取高龄津贴、纳入孤儿和事实无人抚养儿童保障、残疾人两项补贴等条件",
  },
  "guizhou-campaign": {
    clause: "三（三）第二项",
    quote: "按要求发放困难残疾人生活补贴和重度残疾人护理补贴",
  },
} as const;

/** Both, and the sum of both where a roster has no more. */
export const ALLOWANCES = [
  "living_allowance",
  "nursing_allowance",
  "disability_allowance_total",
] as const satisfies readonly Field[];

/** The same, and the columns that only ask whether one is received (是/否). */
export const ALLOWANCE_COLUMNS = [
  ...ALLOWANCES,
  "living_allowance_is",
  "nursing_allowance_is",
] as const satisfies readonly Field[];

/** Somebody whose row may state some of the allowances. */
export function* peopleStating(
  { index }: FindingContext,
  fields: readonly Field[],
): Generator<Person> {
  for (const household of index.recordedHouseholds) {
    if (mayState(household, fields)) yield* household.people;
  }
}

/** An allowance that somebody receives. */
export interface Received {
  readonly person: Person;
  /** The column that says so: of its sums, or 是否享受 …. */
  readonly field: Field;
  /** Null where the roster says only that it is received. */
  readonly amount: Decimal | null;
}

/** An allowance that somebody is paid a stated sum of. */
export interface Paid extends Received {
  readonly amount: Decimal;
}

const found = new WeakMap<FindingContext["roster"], Map<string, readonly Received[]>>();

/**
 * Everybody who receives one of some allowances, each once: by the first sum that is stated, else by
 * an answer of 是. Several rules ask for the same.
 */
export function peopleReceiving(
  context: FindingContext,
  allowances: readonly AidAmount[],
): readonly Received[] {
  const lists = builtOnce(found, context.roster, () => new Map<string, readonly Received[]>());
  return builtOnce(lists, allowances.join(), () => [...lookForReceived(context, allowances)]);
}

/** The same with a stated sum. */
export function peoplePaid(
  context: FindingContext,
  allowances: readonly AidAmount[],
): readonly Paid[] {
  return peopleReceiving(context, allowances).filter((one) => isPaid(one));
}

function isPaid(received: Received): received is Paid {
  return received.amount !== null;
}

function* lookForReceived(
  context: FindingContext,
  allowances: readonly AidAmount[],
): Generator<Received> {
  const marks = allowances.map(markOf).filter((mark) => mark !== null);
  for (const person of peopleStating(context, [...allowances, ...marks])) {
    const received = bySum(person, allowances) ?? byAnswer(person, allowances);
    if (received !== null) yield received;
  }
}

function bySum(person: Person, allowances: readonly AidAmount[]): Received | null {
  for (const field of allowances) {
    const amount = paidIn(person, field);
    if (amount !== null) return { person, field, amount };
  }
  return null;
}

function byAnswer(person: Person, allowances: readonly AidAmount[]): Received | null {
  for (const allowance of allowances) {
    const field = markOf(allowance);
    if (field !== null && receiptOf(person, allowance).received === true) {
      return { person, field, amount: null };
    }
  }
  return null;
}

/** What sentences say of a payment: `amount` in yuan where one is stated, and the `column` that says so. */
export function wordsOfPaid({ person, field, amount }: Received): {
  readonly amount: string | null;
  readonly column: string;
} {
  return {
    amount: amount === null ? null : formatMoney({ value: amount }),
    column: headed(person, field),
  };
}

/** The words over a person's cell of a field; empty without such a column. */
function headed(person: Person, field: Field): string {
  const cell = person.cell(field);
  return cell === null ? "" : headerOver(person.table, cell);
}

/** What the sentence on an answer of 否 calls its column; a sentence on 0 names none. */
export function columnOf(person: Person, field: Field): { readonly column?: string } {
  return field.endsWith("_is") ? { column: headed(person, field) } : {};
}

/** The variant of a sentence without a sum. */
export function sayingHow({ amount }: Received): "" | "marked" {
  return amount === null ? "marked" : "";
}

/** A variant for a sighting; nothing for the plain sentence. */
export function asVariant(variant: string): { readonly variant?: string } {
  return variant === "" ? {} : { variant };
}

/** The cell of the payment first, then those of further fields and the number. */
export function cellsOfPaid({ person, field }: Received, ...others: readonly Field[]) {
  return [...cellsOf(person, field, ...others), idCell(person)];
}

/** Aid of others that may exclude the allowances. */
export type ExclusiveAid = "tekun" | "workInjury" | "orphan" | "uncaredChild";

const NO_AID: KnownAid = {
  dibao: null,
  tekun: null,
  lowIncome: null,
  orphan: null,
  uncaredChild: null,
  workInjury: null,
  careSubsidy: null,
};

/**
 * Whether one other aid excludes what somebody is paid: not due, open where the policy does not say, null
 * where both are allowed. A sum of both allowances may be the nursing allowance alone.
 */
export function exclusionOf(
  { field }: Received,
  aid: ExclusiveAid,
  policy: Policy,
): Verdict | null {
  const allowance = field.startsWith("living_allowance") ? "living" : "nursing";
  return barredBy({ ...NO_AID, [aid]: true }, allowance, policy);
}

/** What is decided of one of somebody's allowances, with all that is known of other aid. */
export function decided(
  kind: "living-allowance" | "nursing-allowance" | "old-age-allowance",
  person: Person,
  context: FindingContext,
): Entitlement | null {
  return allowanceOf(kind, person, context.policy, aidKnownOf(person, context));
}

/** Due, or open only because it is not known which of several allowances that exclude each other is higher. */
export function isDueByItself({ due, excludedBy, reasons }: Entitlement): boolean {
  if (due === "yes") return true;
  return due === "unknown" && excludedBy === null && reasons[0]?.code === "overlap-open";
}

/**
 * Whether a row says that an allowance is not received, and how: `zero` as its sum, or `no` as the answer
 * to whether it is. A blank says nothing.
 */
export function notReceived(person: Person, allowance: AidAmount): "zero" | "no" | null {
  if (receiptOf(person, allowance).received !== false) return null;
  return person.amount(allowance)?.value?.isZero() === true ? "zero" : "no";
}
