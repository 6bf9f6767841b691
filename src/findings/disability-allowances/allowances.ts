/** The two disability allowances as rosters and payments state them. */
import {
  allowanceOf,
  barredBy,
  type Entitlement,
  type KnownAid,
  type Verdict,
} from "../../assessment/entitlements";
import { formatMoney, type Decimal } from "../../money";
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { paidIn } from "../aid-received";
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

/** Somebody whose row may state some of the allowances. */
export function* peopleStating(
  { index }: FindingContext,
  fields: readonly Field[],
): Generator<Person> {
  for (const household of index.recordedHouseholds) {
    if (mayState(household, fields)) yield* household.people;
  }
}

/** An allowance that somebody is paid. */
export interface Paid {
  readonly person: Person;
  readonly field: Field;
  readonly amount: Decimal;
}

const found = new WeakMap<FindingContext["roster"], Map<string, readonly Paid[]>>();

/** Everybody who is paid one of some fields, each once, by the first of them. Several rules ask for the same. */
export function peoplePaid(context: FindingContext, fields: readonly Field[]): readonly Paid[] {
  let lists = found.get(context.roster);
  if (lists === undefined) found.set(context.roster, (lists = new Map()));
  const key = fields.join();
  let paid = lists.get(key);
  if (paid === undefined) lists.set(key, (paid = [...lookForPaid(context, fields)]));
  return paid;
}

function* lookForPaid(context: FindingContext, fields: readonly Field[]): Generator<Paid> {
  for (const person of peopleStating(context, fields)) {
    for (const field of fields) {
      const amount = paidIn(person, field);
      if (amount === null) continue;
      yield { person, field, amount };
      break;
    }
  }
}

/** What sentences say of a payment: `amount` in yuan and the `column` it stands in. */
export function wordsOfPaid({ person, field, amount }: Paid): {
  readonly amount: string;
  readonly column: string;
} {
  const cell = person.cell(field);
  return {
    amount: formatMoney({ value: amount }),
    column: cell === null ? "" : headerOver(person.table, cell),
  };
}

/** The cell of the payment first, then those of further fields and the number. */
export function cellsOfPaid({ person, field }: Paid, ...others: readonly Field[]) {
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
export function exclusionOf({ field }: Paid, aid: ExclusiveAid, policy: Policy): Verdict | null {
  const allowance = field === "living_allowance" ? "living" : "nursing";
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

/** An allowance whose column says 0; a blank says nothing. */
export function isZero(person: Person, field: Field): boolean {
  return person.amount(field)?.value?.isZero() === true;
}
