import type { CalendarDate } from "../calendar";
import type { Decimal } from "../money";
import { readAidType } from "../roster/values";
import type { Household } from "../roster/types";
import type { CurrentAmount } from "./current-amount";
import { reason, type Notes, plainReason } from "./reasons";
import { hasStopped } from "./stopped";

const NOT_RECEIVING = /非低保|未享受|不享受|未纳入|停|退/;

function isAboveZero(value: Decimal | null): boolean {
  return value !== null && value.isPositive() && !value.isZero();
}

/**
 * Whether the household receives dibao now: an amount above zero, or a mark, or its place in the
 * dibao roster. An explicit 未享受 outweighs its place, and so does a payment that has ended.
 */
export function isRecipient(
  household: Household,
  current: CurrentAmount,
  asOf: CalendarDate,
  notes: Notes,
): boolean {
  if (isAboveZero(current.total)) {
    notes.add(reason("recipient-paid", { amount: current.text }));
    return true;
  }
  const mark = markOf(household);
  if (mark === false) {
    notes.add(plainReason("recipient-not"));
    return false;
  }
  const listed = household.table.scheme === "dibao";
  if ((mark === true || listed) && hasStopped(household, current.total, asOf)) {
    notes.add(plainReason("recipient-stopped"));
    return false;
  }
  if (mark === true) notes.add(plainReason("recipient-marked"));
  else if (listed) notes.add(plainReason("recipient-listed"));
  else notes.add(plainReason("recipient-not-shown"));
  return mark === true || listed;
}

/** What the household's or its members' marks say; one member on dibao is enough. */
function markOf(household: Household): boolean | null {
  const own = household.flag("dibao_is")?.value ?? null;
  if (own === true) return true;
  let mark = own;
  for (const person of household.people) {
    const theirs = person.flag("dibao_is")?.value ?? null;
    if (theirs === true) return true;
    if (theirs === false) mark = false;
  }
  if (mark !== null) return mark;
  const type = household.text("aid_type");
  const isOnDibao =
    type !== null && !NOT_RECEIVING.test(type) && readAidType(type).value?.scheme === "dibao";
  if (isOnDibao) return true;
  // 保障人数 0, or 是否保障对象 否 of everybody: the roster says itself that nobody is covered.
  return household.covered?.value === 0 ? false : null;
}
