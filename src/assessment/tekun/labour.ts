/** The first condition of tekun: no ability to work (无劳动能力). */
import { ageOn } from "../../calendar";
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { disabilityOf } from "../disability";
import { isHealthy, isInWork, labourOf } from "../person-state";
import { groundOf, missingField, missingParameter, plainReason, reason } from "../reasons";
import { isInBasicSchool } from "../schooling";
import { numberOf } from "../terms";
import { isUsable } from "../typed-date";
import { contested, met, notMet, open, type Condition } from "./condition";
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

/** Open where the grade would count with some kinds of disability and the roster does not say which it is. */
function openByDisability(person: Person, policy: Policy): Condition | null {
  if (isUnableByDisability(person, policy) !== null) return null;
  return open(plainReason("tekun-disability-open"), missingField("disability_type"));
}

/** When somebody came on tekun: the date that says so, and how old the person was. */
export interface TekunEntry {
  readonly field: Field;
  readonly age: number;
}

/** The entry by the first of the dates that is filled; null where none, or no date of birth, says so. */
export function entryOnTekun(person: Person): TekunEntry | null {
  const { birth } = person;
  if (birth === null) return null;
  for (const field of SINCE) {
    const typed = person.date(field)?.value ?? null;
    if (!isUsable(typed)) continue;
    const age = ageOn(birth, typed.date);
    return age < 0 ? null : { field, age };
  }
  return null;
}

/** Whether somebody was a minor when tekun began; null where the roster does not say since when. */
export function enteredAsMinor(person: Person, policy: Policy): boolean | null {
  const below = numberOf(policy.number("tekun_minor_age"));
  const entry = entryOnTekun(person);
  return below === null || entry === null ? null : entry.age < below;
}

const FULL_AGE = 18;

/**
 * Where somebody who was taken in as a minor stands: `minor` below the age at which minors leave (full age
 * where the policy of the day sets none), beyond it `at-school` in compulsory, upper secondary or vocational
 * school, `ended` out of these, `open` where the roster does not say (民发〔2021〕43号 第二十四条). Null for
 * whoever is not known to have been one.
 */
export function formerMinor(
  person: Person,
  policy: Policy,
): "minor" | "at-school" | "ended" | "open" | null {
  const { age } = person;
  if (age === null || enteredAsMinor(person, policy) !== true) return null;
  if (age < (numberOf(policy.number("tekun_minor_until")) ?? FULL_AGE)) return "minor";
  const school = isInBasicSchool(person);
  if (school === null) return "open";
  return school ? "at-school" : "ended";
}

/**
 * Former minors, where a document of the day says until when they stay. Whoever is younger than that and
 * not known to have come later is taken for one.
 */
function asFormerMinor(person: Person, age: number, policy: Policy): Condition | null {
  const until = policy.number("tekun_minor_until");
  if (!until.set) return null;
  const end = until.value.toNumber();
  const ground = groundOf(until);
  const isUnknown = age < end && enteredAsMinor(person, policy) === null;
  switch (isUnknown ? "minor" : formerMinor(person, policy)) {
    case "minor":
      return met(reason("tekun-minor-stays", { age: end }, ground));
    case "at-school":
      return met(reason("tekun-minor-at-school", { age: end }, ground));
    case "ended":
      // A disability that may count is settled first.
      return (
        openByDisability(person, policy) ?? notMet(reason("tekun-of-age", { age: end }, ground))
      );
    case "open":
      return open(
        reason("tekun-of-age-school", { age: end }, ground),
        missingField("school_status"),
      );
    case null:
      return null;
  }
}

/**
 * An adult without a ground that is shown: able as the roster says, of a grade that does not count,
 * healthy, or the ground is missing.
 */
function byAbility(person: Person, policy: Policy): Condition {
  const undecided = openByDisability(person, policy);
  if (undecided !== null) return undecided;
  const labour = labourOf(person);
  const works = isInWork(person) === true;
  if (labour === "full" || (works && labour === null)) {
    return notMet(plainReason(works ? "tekun-at-work" : "tekun-able"));
  }
  const grade = disabilityOf(person)?.grade ?? null;
  if (grade !== null) {
    return contested(reason("tekun-grade-below", { grade }), missingField("disability_level"));
  }
  if (isHealthy(person) === true) {
    return contested(plainReason("tekun-healthy"), missingField("disability_level"));
  }
  return open(plainReason("tekun-ground-not-shown"), missingField("disability_level"));
}
