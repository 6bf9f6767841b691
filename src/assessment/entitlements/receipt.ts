/** What a row says of a payment: its sum, and whether it is received where a column asks just that. */
import { perMonth } from "../../money";
import type { Field } from "../../roster/fields";
import { monthsIn } from "../../roster/money-period";
import { isHeaded, mayState } from "../../roster/table-fields";
import type { Person } from "../../roster/types";
import type { Entitlement } from "./types";

/** What the roster says of a payment: received, not (a sum of 0, or 否), or nothing. */
export type Receipt = Pick<Entitlement, "received" | "receivedMonth">;

/** Columns that ask whether an allowance is received (是/否), by the column of its sums. */
const MARKS = {
  living_allowance: "living_allowance_is",
  nursing_allowance: "nursing_allowance_is",
  elder_amount: "elder_allowance_is",
} as const satisfies Partial<Record<Field, Field>>;

/** Sums of allowances, and of both disability allowances together. */
export type AidAmount = keyof typeof MARKS | "child_amount" | "disability_allowance_total";

/** The column that asks whether an allowance is received; null for those that no column asks of. */
export function markOf(field: AidAmount): Field | null {
  return field === "child_amount" || field === "disability_allowance_total" ? null : MARKS[field];
}

/**
 * A person's payment, 元/月. A blank says nothing, 0 says that none is paid; without a sum the answer of
 * 是否享受 … counts. A sum outweighs an answer of 否; 0 beside 是 says neither.
 */
export function receiptOf(person: Person, field: AidAmount): Receipt {
  const value = person.amount(field)?.value ?? null;
  const answer = answerOf(person, field);
  if (value === null || value.isNegative()) return { received: answer, receivedMonth: null };
  if (value.isZero() && answer === true) return { received: null, receivedMonth: null };
  const month = value.div(monthsIn(person.period(field)));
  return { received: !value.isZero(), receivedMonth: perMonth(month) };
}

/**
 * 是 or 否 to whether an allowance is received. 护理补贴 in a roster of tekun may be 照料护理补贴: there
 * only the words of disability tell.
 */
function answerOf(person: Person, field: AidAmount): boolean | null {
  const mark = markOf(field);
  if (mark === null || !mayState(person.household, [mark])) return null;
  const answer = person.flag(mark)?.value ?? null;
  if (answer === null || mark !== "nursing_allowance_is") return answer;
  const isCare =
    person.household.scheme === "tekun" && !isHeaded(person.table, mark, OF_DISABILITY);
  return isCare ? null : answer;
}

const OF_DISABILITY = /残|重度/;
