/** The first condition of tekun: no ability to work (无劳动能力). */
import { ageOn, type CalendarDate } from "../../calendar";
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { disabilityOf } from "../disability";
import { isInWork, labourOf } from "../person-state";
import { groundOf, missingField, missingParameter, plainReason, reason } from "../reasons";
import { isInBasicSchool } from "../schooling";
import { numberOf } from "../terms";
import { isUsable } from "../typed-date";
import { met, notMet, open, type Condition } from "./condition";
import { gradeLimit, isUnableByDisability } from "./disability";

/** When somebody came on tekun, by the first of these that is filled. */
const SINCE: readonly Field[] = ["tekun_start", "first_month", "approve_date", "apply_date"];

/** Whether somebody counts as unable to work: by disability, by age, or by being taken in as a minor. */
export function noLabour(person: Person, policy: Policy): Condition {
  return byDisability(person, policy) ?? byAge(person, policy) ?? byAbility(person, policy);
}

function byDisability(person: Person, policy: Policy): Condition | null {
  if (isUnableByDisability(person, policy) !== true) return null;
  const kind = disabilityOf(person)?.kind ?? "other";
  const limit = gradeLimit(kind, policy);
  return met(reason("tekun-disabled", {}, limit === null ? undefined : groundOf(limit)));
}

function byAge(person: Person, policy: Policy): Condition | null {
  const { age } = person;
  if (age === null) return open(plainReason("tekun-age-unknown"), missingField("id_card"));
  const elder = policy.number("tekun_elder_age");
  const minor = policy.number("tekun_minor_age");
  if (!elder.set) return open(null, missingParameter(elder));
  if (!minor.set) return open(null, missingParameter(minor));
  const [from, below] = [elder.value.toNumber(), minor.value.toNumber()];
  if (age >= from) return met(reason("tekun-elder", { age: from }, groundOf(elder)));
  if (age < below) return met(reason("tekun-minor", { age: below }, groundOf(minor)));
  return asFormerMinor(person, age, policy);
}

/**
 * Whoever was taken in as a minor stays until the age at which minors leave, and beyond it while in
 * compulsory, upper secondary or vocational school (民发〔2021〕43号 第二十四条).
 */
function asFormerMinor(person: Person, age: number, policy: Policy): Condition | null {
  const until = policy.number("tekun_minor_until");
  if (!until.set) return null;
  const end = until.value.toNumber();
  const wasMinor = enteredAsMinor(person, policy);
  if (age < end) {
    return wasMinor === false
      ? null
      : met(reason("tekun-minor-stays", { age: end }, groundOf(until)));
  }
  if (wasMinor !== true) return null;
  const school = isInBasicSchool(person);
  if (school === true) return met(reason("tekun-minor-at-school", { age: end }, groundOf(until)));
  if (school === false) return notMet(reason("tekun-of-age", { age: end }, groundOf(until)));
  return open(
    reason("tekun-of-age-school", { age: end }, groundOf(until)),
    missingField("school_status"),
  );
}

/** Whether somebody was a minor when tekun began; null where the roster does not say since when. */
export function enteredAsMinor(person: Person, policy: Policy): boolean | null {
  const below = numberOf(policy.number("tekun_minor_age"));
  const start = startOf(person);
  if (below === null || start === null || person.birth === null) return null;
  return ageOn(person.birth, start) < below;
}

function startOf(person: Person): CalendarDate | null {
  for (const field of SINCE) {
    const typed = person.date(field)?.value ?? null;
    if (isUsable(typed)) return typed.date;
  }
  return null;
}

/** An adult without a ground that is shown: able as the roster says, or the ground is missing. */
function byAbility(person: Person, policy: Policy): Condition {
  if (isUnableByDisability(person, policy) === null) {
    return open(plainReason("tekun-disability-open"), missingField("disability_type"));
  }
  const works = isInWork(person) === true;
  if (labourOf(person) === "full" || (works && labourOf(person) === null)) {
    return notMet(plainReason(works ? "tekun-at-work" : "tekun-able"));
  }
  return open(plainReason("tekun-ground-not-shown"), missingField("disability_level"));
}
