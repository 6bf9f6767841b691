/**
 * 高龄津贴: from an age on, in bands; the month in which it begins, changes or stops is the policy's.
 * Purely local: no age, band or sum is law.
 */
import {
  addMonths,
  ageOn,
  compareDates,
  firstDayOf,
  firstOfNextMonth,
  formatMonth,
  lastDayOf,
  monthOf,
  type CalendarDate,
} from "../../calendar";
import type { Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { reachesOn } from "../birthday";
import { groundOf, missingField, missingParameter, plainReason, reason } from "../reasons";
import { amountOf, entitlement, openOn, receiptOf } from "./draft";
import { groundOfAid } from "./grounds";
import type { Entitlement } from "./types";

const KIND = "old-age-allowance";

/** First ages of the bands and their scopes. */
const BANDS = [
  { from: 80, scope: "80至89周岁" },
  { from: 90, scope: "90至99周岁" },
  { from: 100, scope: "100周岁以上" },
] as const;

/** Whether somebody should have the old-age allowance; null below the age without a payment. */
export function oldAgeAllowance(person: Person, policy: Policy): Entitlement | null {
  const first = policy.number("elder_allowance_from");
  const receipt = receiptOf(person, "elder_amount");
  const { age } = person;
  const people = [person];
  if (!first.set) {
    if (receipt.received !== true) return null;
    const open = openOn(plainReason("elder-from-unset"), missingParameter(first));
    return entitlement(KIND, people, open.due, { ...receipt, ...open });
  }
  const from = first.value.toNumber();
  if (age === null) {
    if (receipt.received !== true) return null;
    const open = openOn(plainReason("elder-age-unknown"), missingField("id_card"));
    return entitlement(KIND, people, open.due, { ...receipt, ...open });
  }
  if (age < from) {
    if (receipt.received !== true) return null;
    const why = reason("elder-below", { age, from }, groundOf(first));
    return entitlement(KIND, people, "no", { ...receipt, reasons: [why] });
  }
  const stopped = afterDeath(person, policy);
  if (stopped !== null) return { ...stopped, ...receipt };
  return { ...fromMonth(person, age, from, policy), ...receipt };
}

/** From the first month after a death on nothing is due. */
function afterDeath(person: Person, policy: Policy): Entitlement | null {
  const typed = person.date("death_date")?.value ?? null;
  const died = typed === null || typed.openEnded ? null : typed.date;
  if (died === null) {
    if (person.flag("is_alive")?.value !== false) return null;
    const why = plainReason("elder-dead");
    return entitlement(KIND, [person], "no", { excludedBy: "death", reasons: [why] });
  }
  const stop = policy.choice("elder_allowance_stop");
  if (!stop.set) {
    const open = openOn(plainReason("elder-stop-unset"), missingParameter(stop));
    return entitlement(KIND, [person], open.due, open);
  }
  const until = stop.value === "same-month" ? firstDayOf(died) : firstOfNextMonth(died);
  if (compareDates(until, policy.asOf) > 0) return null;
  const why = reason("elder-stopped", { month: formatMonth(until) }, groundOf(stop));
  return entitlement(KIND, [person], "no", { excludedBy: "death", reasons: [why] });
}

function fromMonth(person: Person, age: number, first: number, policy: Policy): Entitlement {
  const month = policy.choice("elder_allowance_first_month");
  const own = groundOfAid("高龄津贴", policy);
  const ground = own.source === null ? groundOf(policy.number("elder_allowance_from")) : own;
  const people = [person];
  if (!month.set) {
    const open = openOn(plainReason("elder-month-unset"), missingParameter(month));
    return entitlement(KIND, people, open.due, open);
  }
  const { birth } = person;
  const isNext = month.value === "next-month";
  const counted = birth === null ? age : countedAge(birth, isNext, policy.asOf);
  const reached = bandStart(counted, first);
  if (birth !== null && counted < first) {
    const start = startOf(birth, first, isNext);
    const why = reason("elder-not-yet", { month: formatMonth(start), age: first }, groundOf(month));
    return entitlement(KIND, people, "no", { from: start, reasons: [why] });
  }
  const why = reason("elder-due", { age, from: first }, ground);
  const band = BANDS.findLast(({ from }) => counted >= from);
  const amount =
    band === undefined
      ? { amountMonth: null, missing: [] }
      : amountOf(policy.monthly("elder_allowance_standard", band.scope));
  const start = birth === null ? null : startOf(birth, reached, isNext);
  return entitlement(KIND, people, "yes", { ...amount, from: start, reasons: [why] });
}

/** The age that decides the amount of the as-of month. */
function countedAge(birth: CalendarDate, isNext: boolean, asOf: CalendarDate): number {
  const month = monthOf(asOf);
  return ageOn(birth, lastDayOf(isNext ? addMonths(month, -1) : month));
}

/** The age at which the present band began: of the allowance itself, or of a later band. */
function bandStart(age: number, first: number): number {
  const band = BANDS.findLast(({ from }) => age >= from)?.from ?? first;
  return Math.max(band, first);
}

function startOf(birth: CalendarDate, age: number, isNext: boolean): CalendarDate {
  const day = reachesOn(birth, age);
  return isNext ? firstOfNextMonth(day) : firstDayOf(day);
}
