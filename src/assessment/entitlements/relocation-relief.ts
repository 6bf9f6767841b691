/**
 * One-off relief for households relocated for poverty relief (source 003 三（一）第一项3): a sum for each
 * person, once, by a day. A sum that has lapsed with its period is still what had to be paid in it, so
 * that after the deadline the one of that day counts.
 */
import { compareDates, formatDate, type CalendarDate } from "../../calendar";
import { once, type Amount } from "../../money";
import { readDateList } from "../../policy";
import type { Parameter, Policy } from "../../policy/types";
import type { Household } from "../../roster/types";
import { groundOf, missingField, reason } from "../reasons";
import { entitlement } from "./draft";
import type { Entitlement } from "./types";
import { openFor } from "./verdict";

/** The day by which the relief is to be paid; null where no document gives one. */
export function reliefDeadline(policy: Policy): CalendarDate | null {
  const deadline = policy.text("relocation_relief_deadline");
  return deadline.set ? (readDateList(deadline.value).at(-1) ?? null) : null;
}

/** The sum for each person: of the policy's day, after the deadline that of the deadline. */
export function reliefEach(policy: Policy): Parameter<Amount<"once">> {
  const deadline = reliefDeadline(policy);
  const isOver = deadline !== null && compareDates(policy.asOf, deadline) > 0;
  return (isOver ? policy.on(deadline) : policy).once("relocation_relief");
}

const MOVED = /易地(?:扶贫)?搬迁/;
const NOT_MOVED = /非易地|未搬迁|不属/;

/** Whether the roster marks a household as relocated; null where it does not say. */
export function isRelocated(household: Household): boolean | null {
  const mark = household.flag("is_relocated")?.value ?? null;
  if (mark !== null) return mark;
  const isNamed = (["household_type", "poverty_attr"] as const).some((field) => {
    const text = household.text(field) ?? "";
    return MOVED.test(text) && !NOT_MOVED.test(text);
  });
  return isNamed ? true : null;
}

/**
 * How many people of a household moved: 搬迁人数 where the roster states it, which may be fewer than live
 * together.
 *
 * @param size of the household; null where not known
 */
export function peopleMoved(household: Household, size: number | null): number | null {
  const moved = household.number("relocated_persons")?.value ?? null;
  return moved !== null && Number.isInteger(moved) && moved > 0 ? moved : size;
}

/** The relief of a relocated household; null for any other. Whether it was paid is in the payment sheets. */
export function relocationRelief(
  household: Household,
  size: number | null,
  policy: Policy,
): Entitlement | null {
  if (isRelocated(household) !== true) return null;
  const each = reliefEach(policy);
  const deadline = reliefDeadline(policy);
  if (!each.set || deadline === null) return null;
  const ground = groundOf(each);
  const moved = peopleMoved(household, size);
  if (moved === null) {
    const open = openFor(
      reason("relocation-size-unknown", {}, ground),
      missingField("household_size"),
    );
    return entitlement("relocation-relief", [], open.due, open);
  }
  const operands = { size: moved, date: formatDate(deadline) };
  return entitlement("relocation-relief", [], "yes", {
    amountOnce: once(each.value.value.times(moved)),
    reasons: [reason("relocation-relief", operands, ground)],
  });
}
