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
import { ELDER_BAND_SCOPES } from "../../policy/parameters/scopes";
import { reachesOn } from "../birthday";
import { groundOf, missingField, missingParameter, plainReason, reason } from "../reasons";
import { amountOf, entitlement } from "./draft";
import { groundOfAid } from "./grounds";
import type { KnownAid } from "./known-aid";
import { besideCareSubsidy } from "./overlap";
import { receiptOf } from "./receipt";
import type { Entitlement } from "./types";
import { openFor } from "./verdict";

const KIND = "old-age-allowance";

/** First ages of the bands and their scopes. */
const BANDS = [
  { from: 80, scope: ELDER_BAND_SCOPES[0] },
  { from: 90, scope: ELDER_BAND_SCOPES[1] },
  { from: 100, scope: ELDER_BAND_SCOPES[2] },
] as const;

/** Whether somebody should have the old-age allowance; null below the age without a payment. */
export function oldAgeAllowance(
  person: Person,
  policy: Policy,
  known: KnownAid,
): Entitlement | null {
  const first = policy.number("elder_allowance_from");
  const receipt = receiptOf(person, "elder_amount");
  const { age } = person;
  const people = [person];
  if (!first.set) {
    if (receipt.received !== true) return null;
    const open = openFor(plainReason("elder-from-unset"), missingParameter(first));
    return entitlement(KIND, people, open.due, { ...receipt, ...open });
  }
  const from = first.value.toNumber();
  if (age === null) {
    if (receipt.received !== true) return null;
    const open = openFor(plainReason("elder-age-unknown"), missingField("id_card"));
    return entitlement(KIND, people, open.due, { ...receipt, ...open });
  }
  const band = elderBand(person, from, policy);
  if (age < from && typeof band === "string") {
    if (receipt.received !== true) return null;
    const why = reason("elder-below", { age, from }, groundOf(first));
    return entitlement(KIND, people, "no", { ...receipt, reasons: [why] });
  }
  const stopped = afterDeath(person, policy);
  if (stopped !== null) return { ...stopped, ...receipt };
  const entry = { ...fromMonth(person, age, from, band, policy), ...receipt };
  return entry.due === "yes"
    ? besideCareSubsidy(entry, known, policy.choice("elder_allowance_overlap"))
    : entry;
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
    const open = openFor(plainReason("elder-stop-unset"), missingParameter(stop));
    return entitlement(KIND, [person], open.due, open);
  }
  const until = stop.value === "same-month" ? firstDayOf(died) : firstOfNextMonth(died);
  if (compareDates(until, policy.asOf) > 0) return null;
  const why = reason("elder-stopped", { month: formatMonth(until) }, groundOf(stop));
  return entitlement(KIND, [person], "no", { excludedBy: "death", reasons: [why] });
}

/** A band of the allowance that somebody has reached. */
export interface ElderBand {
  /** Its first age. */
  readonly from: number;
  /** Scope of the standard; null for ages below the first of the bands. */
  readonly scope: (typeof BANDS)[number]["scope"] | null;
  /** The day on which the age was reached; null without a date of birth. */
  readonly reached: CalendarDate | null;
  /** First day of the first month of the band; null where the date of birth or the policy does not say. */
  readonly start: CalendarDate | null;
}

/**
 * The band whose amount is due in the as-of month: `none` before the first month. Whether it begins with the
 * month of the birthday or the next is local: in the month of the birthday itself the answer is `open` until
 * the county has said it (default or unset). A later band follows the default; where that is unset too, its
 * amount is open (no scope).
 */
export function elderBand(
  { birth, age }: Pick<Person, "birth" | "age">,
  first: number,
  policy: Policy,
): ElderBand | "none" | "open" {
  if (birth === null) {
    return age === null || age < first ? "none" : bandFor(age, first, null, null);
  }
  const month = policy.choice("elder_allowance_first_month");
  const late = countedAge(birth, true, policy.asOf);
  const early = countedAge(birth, false, policy.asOf);
  if (early < first) return "none";
  const isConfirmed = month.set && month.standing !== "default";
  if (late < first && !isConfirmed) return "open";
  if (month.set) {
    const isNext = month.value === "next-month";
    if (isNext && late < first) return "none";
    return bandFor(isNext ? late : early, first, birth, isNext);
  }
  const band = bandFor(late, first, birth, null);
  return bandStart(early, first) === band.from ? band : { ...band, scope: null };
}

function bandFor(
  counted: number,
  first: number,
  birth: CalendarDate | null,
  isNext: boolean | null,
): ElderBand {
  const from = bandStart(counted, first);
  const reached = birth === null ? null : reachesOn(birth, from);
  const start = reached === null || isNext === null ? null : startOf(reached, isNext);
  const scope = BANDS.findLast((band) => counted >= band.from)?.scope ?? null;
  return { from, scope, reached, start };
}

/** Scopes of the bands below one, the highest first. @example scopesBelow("90至99周岁") // ["80至89周岁"] */
export function scopesBelow(scope: string): readonly string[] {
  const at = BANDS.findIndex((band) => band.scope === scope);
  return BANDS.slice(0, Math.max(at, 0))
    .map((band) => band.scope)
    .reverse();
}

function fromMonth(
  person: Person,
  age: number,
  first: number,
  band: ReturnType<typeof elderBand>,
  policy: Policy,
): Entitlement {
  const month = policy.choice("elder_allowance_first_month");
  const people = [person];
  if (band === "open") {
    const open = openFor(reason("elder-month-open", { age: first }), missingParameter(month));
    return entitlement(KIND, people, open.due, open);
  }
  if (band === "none") {
    const { birth } = person;
    const start = birth === null ? null : startOf(reachesOn(birth, first), true);
    const operands = { month: start === null ? null : formatMonth(start), age: first };
    const why = reason("elder-not-yet", operands, groundOf(month));
    return entitlement(KIND, people, "no", { from: start, reasons: [why] });
  }
  const own = groundOfAid("高龄津贴", policy);
  const ground = own.source === null ? groundOf(policy.number("elder_allowance_from")) : own;
  const why =
    age < first
      ? reason("elder-due-this-month", { from: first }, ground)
      : reason("elder-due", { age, from: first }, ground);
  const amount =
    band.scope === null
      ? { amountMonth: null, missing: month.set ? [] : [missingParameter(month)] }
      : amountOf(policy.monthly("elder_allowance_standard", band.scope));
  return entitlement(KIND, people, "yes", { ...amount, from: band.start, reasons: [why] });
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

function startOf(reached: CalendarDate, isNext: boolean): CalendarDate {
  return isNext ? firstOfNextMonth(reached) : firstDayOf(reached);
}
