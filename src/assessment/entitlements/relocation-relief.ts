/**
 * One-off relief for households relocated for poverty relief (source 003 三（一）第一项3): a sum for each
 * person, once, by a day. Which sum holds is decided by the day of payment, and for what is not paid
 * by the last day on which it was to be paid: the parameter lapses when the period is over.
 */
import { compareDates, type CalendarDate } from "../../calendar";
import { once, type Amount, type Decimal } from "../../money";
import { readDateList } from "../../policy";
import type { Parameter, Policy } from "../../policy/types";
import type { Household } from "../../roster/types";
import { groundOf, missingField, reason } from "../reasons";
import { entitlement, openOn } from "./draft";
import type { Entitlement } from "./types";

type PerPerson = Parameter<Amount<"once">>;

/** The day by which the relief is to be paid; null where no document that holds on the policy's day gives one. */
export function reliefDeadline(policy: Policy): CalendarDate | null {
  const deadline = policy.text("relocation_relief_deadline");
  return deadline.set ? (readDateList(deadline.value).at(-1) ?? null) : null;
}

/** The sum for each person on the day of a payment; where it has lapsed by then, that of the deadline. */
export function reliefOn(policy: Policy, day: CalendarDate | null): PerPerson {
  const deadline = reliefDeadline(policy);
  const paid = day ?? policy.asOf;
  const asked = deadline !== null && compareDates(paid, deadline) > 0 ? deadline : paid;
  return policy.on(asked).once("relocation_relief");
}

export interface ReliefPayment {
  /** Null where the list does not say. */
  readonly day: CalendarDate | null;
  /** 元 of the whole household. */
  readonly amount: Decimal;
}

/** What is odd about a household's relief. `amount` is a sum that fits another number of people, or none. */
export type ReliefDoubt = "unpaid" | "twice" | "late" | "people" | "amount";

export interface ReliefCheck {
  /** What is due in all; null where the number of people or the sum is not known. */
  readonly due: Amount<"once"> | null;
  readonly perPerson: PerPerson;
  readonly deadline: CalendarDate | null;
  /** For how many people the payments are, where they divide by the sum. */
  readonly paidFor: number | null;
  readonly doubts: readonly ReliefDoubt[];
}

/**
 * Holds the payments of one relocated household against what is due.
 *
 * @param people on the list of movers; null where not known
 */
export function checkRelief(
  policy: Policy,
  people: number | null,
  payments: readonly ReliefPayment[],
): ReliefCheck {
  const deadline = reliefDeadline(policy);
  const perPerson = reliefOn(policy, payments[0]?.day ?? null);
  const due = perPerson.set && people !== null ? once(perPerson.value.value.times(people)) : null;
  const paid = totalOf(payments);
  const paidFor = headsPaid(paid, perPerson);
  const found = { due, perPerson, deadline, paidFor };
  if (!perPerson.set) return { ...found, doubts: [] };
  if (paid === null || paid.isZero()) {
    const isOver = deadline !== null && compareDates(policy.asOf, deadline) > 0;
    return { ...found, doubts: isOver ? ["unpaid"] : [] };
  }
  return {
    ...found,
    doubts: [...lateness(payments, deadline), ...oddSum(payments, people, found)],
  };
}

function lateness(
  payments: readonly ReliefPayment[],
  deadline: CalendarDate | null,
): readonly ReliefDoubt[] {
  if (deadline === null) return [];
  const isLate = payments.some(({ day }) => day !== null && compareDates(day, deadline) > 0);
  return isLate ? ["late"] : [];
}

function oddSum(
  payments: readonly ReliefPayment[],
  people: number | null,
  { due, paidFor }: Pick<ReliefCheck, "due" | "paidFor">,
): readonly ReliefDoubt[] {
  if (isPaidAgain(payments, due)) return ["twice"];
  if (paidFor === null) return ["amount"];
  return people !== null && paidFor !== people ? ["people"] : [];
}

function totalOf(payments: readonly ReliefPayment[]): Decimal | null {
  return payments.reduce<Decimal | null>(
    (sum, { amount }) => (sum === null ? amount : sum.plus(amount)),
    null,
  );
}

/** Several payments that come to more than is due; where that is not known, two of the same sum. */
function isPaidAgain(payments: readonly ReliefPayment[], due: Amount<"once"> | null): boolean {
  if (payments.length < 2) return false;
  if (due !== null) {
    return totalOf(payments)?.gt(due.value) === true;
  }
  return payments.some(
    ({ amount }, at) => payments.findIndex((other) => other.amount.eq(amount)) < at,
  );
}

function headsPaid(paid: Decimal | null, perPerson: PerPerson): number | null {
  if (paid === null || !perPerson.set) return null;
  const heads = paid.div(perPerson.value.value);
  return heads.isInteger() ? heads.toNumber() : null;
}

const MOVED = /易地(?:扶贫)?搬迁|搬迁户/;

/** Whether the roster marks a household as relocated; null where it does not say. */
export function isRelocated(household: Household): boolean | null {
  const mark = household.flag("is_relocated")?.value ?? null;
  if (mark !== null) return mark;
  const isNamed = (["household_type", "poverty_attr", "remark"] as const).some((field) =>
    MOVED.test(household.text(field) ?? ""),
  );
  return isNamed ? true : null;
}

/** The relief of a relocated household within its period; null for any other. */
export function relocationRelief(
  household: Household,
  size: number | null,
  policy: Policy,
): Entitlement | null {
  const perPerson = policy.once("relocation_relief");
  if (!perPerson.set || isRelocated(household) !== true) return null;
  const ground = groundOf(perPerson);
  if (size === null) {
    const open = openOn(
      reason("relocation-size-unknown", {}, ground),
      missingField("household_size"),
    );
    return entitlement("relocation-relief", [], open.due, open);
  }
  return entitlement("relocation-relief", [], "yes", {
    amountOnce: once(perPerson.value.value.times(size)),
    reasons: [reason("relocation-relief", { size }, ground)],
  });
}
