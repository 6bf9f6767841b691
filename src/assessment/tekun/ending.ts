/**
 * The end of tekun (终止供养): death, ability to work, means, an able relative, full age; from when, and
 * which scheme to move to (source 001 四（二）第三项; 民发〔2021〕43号 第二十四条). Prison and a wish to leave are
 * no columns of a roster.
 */
import {
  compareDates,
  firstDayOf,
  firstOfNextMonth,
  formatMonth,
  type CalendarDate,
} from "../../calendar";
import { scopeOfArea } from "../../policy";
import type { Area, Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { reachesOn } from "../birthday";
import { groundOf, plainReason, reason } from "../reasons";
import { numberOf } from "../terms";
import type { Reason } from "../types";
import type { TekunConditions } from "./conditions";
import { incomeOf } from "./means";

export type EndCause = "death" | "labour" | "of-age" | "means" | "obligor";

/** Why somebody's tekun ends. */
export interface TekunEnd {
  readonly cause: EndCause;
  readonly reason: Reason;
  /** When the cause arose; null where the roster does not say. */
  readonly since: CalendarDate | null;
  /** First day of the first month without support; null where not known since when. */
  readonly from: CalendarDate | null;
  /** That month has begun and the person is on the roster still. */
  readonly isLate: boolean;
}

/** The causes that the roster shows, none where it shows none. */
export function tekunEnds(
  person: Person,
  conditions: TekunConditions,
  policy: Policy,
): readonly TekunEnd[] {
  const dead = deathOf(person, policy);
  if (dead !== null) return [dead];
  const ends: TekunEnd[] = [];
  const { labour, means, obligors } = conditions;
  if (labour.answer === "no" && labour.reason !== null) {
    const isOfAge = labour.reason.code === "tekun-of-age";
    const since = isOfAge ? cameOfAge(person, policy) : null;
    ends.push(endOf(isOfAge ? "of-age" : "labour", labour.reason, since, policy));
  }
  if (means.answer === "no" && means.reason !== null) {
    ends.push(endOf("means", means.reason, null, policy));
  }
  if (obligors.answer === "no" && obligors.reason !== null) {
    ends.push(endOf("obligor", obligors.reason, null, policy));
  }
  return ends;
}

function deathOf(person: Person, policy: Policy): TekunEnd | null {
  const typed = person.date("death_date")?.value ?? null;
  const since = typed === null || typed.openEnded ? null : typed.date;
  if (since !== null && compareDates(since, policy.asOf) > 0) return null;
  const isDead = since !== null || person.flag("is_alive")?.value === false;
  return isDead ? endOf("death", plainReason("tekun-dead"), since, policy) : null;
}

function cameOfAge({ birth }: Person, policy: Policy): CalendarDate | null {
  const until = numberOf(policy.number("tekun_minor_until"));
  return birth === null || until === null ? null : reachesOn(birth, until);
}

function endOf(cause: EndCause, why: Reason, since: CalendarDate | null, policy: Policy): TekunEnd {
  const from = since === null ? null : firstWithout(since, policy);
  const isLate = from !== null && compareDates(from, policy.asOf) <= 0;
  return { cause, reason: why, since, from, isLate };
}

/** The first month without support after a day, as the policy counts; null where it does not say. */
function firstWithout(since: CalendarDate, policy: Policy): CalendarDate | null {
  const month = policy.choice("tekun_end_month");
  if (!month.set) return null;
  return month.value === "same-month" ? firstDayOf(since) : firstOfNextMonth(since);
}

/** From when support ends, as a sentence; null where the roster does not say since when. */
export function endMonthReason({ from, isLate }: TekunEnd, policy: Policy): Reason | null {
  if (from === null) return null;
  const ground = groundOf(policy.choice("tekun_end_month"));
  const operands = { month: formatMonth(from) };
  return reason(isLate ? "tekun-end-late" : "tekun-end-from", operands, ground);
}

/**
 * The scheme to move to, by income where it is known: dibao below the standard, marginal within its
 * multiple, else the county looks at dibao and temporary relief. Null where the policy names none.
 */
export function movedOn(person: Person, area: Area | null, policy: Policy): Reason | null {
  const moves = policy.flag("tekun_moved_on");
  if (!moves.set || !moves.value) return null;
  const ground = groundOf(moves);
  const income = incomeOf(person);
  const standard = area === null ? null : policy.yearly("dibao_standard", scopeOfArea(area));
  if (income === null || standard?.set !== true) return reason("tekun-to-check", {}, ground);
  if (income.lt(standard.value.value)) return reason("tekun-to-dibao", {}, ground);
  const multiple = policy.number("marginal_multiple");
  const isMarginal =
    multiple.set &&
    (policy.regime === "from-2021-07" || multiple.standing !== "default") &&
    income.lt(standard.value.value.times(multiple.value));
  return reason(isMarginal ? "tekun-to-marginal" : "tekun-to-relief", {}, ground);
}
