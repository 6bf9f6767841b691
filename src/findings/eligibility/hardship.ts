/**
 * What the roster says about a person's health, labour, work and schooling. Answers have three
 * values: yes, no, and null where the roster does not say; a blank is never a no.
 */
import { disabilityOf, isSeverelyDisabled } from "../../assessment/disability";
import { isSeverelyIll } from "../../assessment/illness";
import type { SingleGroup } from "../../assessment/single-terms";
import { termsOf } from "../../assessment/terms";
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";

export { isHealthy, isInWork as isEmployed, labourOf } from "../../assessment/person-state";

/** A person's words in a field without spaces; null where blank or only a dash. */
export function words(person: Person, field: Field): string | null {
  const text = person.text(field);
  return text === null ? null : bare(text);
}

function bare(text: string): string | null {
  return /^[-—/\\]*$/.test(text) ? null : text.replace(/ /g, "");
}

/** 一、二级. */
export function isGradeOneOrTwo(person: Person): boolean {
  const disability = disabilityOf(person);
  return disability !== null && disability.grade <= 2;
}

/**
 * The group by which a person may be covered singly, as far as the roster shows one. A group that
 * the policy leaves unset counts, one that it excludes does not.
 */
export function singleGroupOf(person: Person, policy: Policy): SingleGroup | null {
  const groups = termsOf(policy).singleGroups;
  const allows = (group: SingleGroup): boolean => {
    const parameter = groups[group];
    return !parameter.set || parameter.value;
  };
  if (isSeverelyDisabled(person)) {
    const group = isGradeOneOrTwo(person) ? "grade-1-2" : "grade-3-mind";
    if (allows(group)) return group;
  }
  return isSeverelyIll(person) && allows("severe-illness") ? "severe-illness" : null;
}

/** Whether the person is at school now. */
export function isInSchool(person: Person): boolean | null {
  const text = words(person, "school_status");
  if (text !== null) return !/非|不|^否|无|未|毕业|辍|失学|离校/.test(text);
  if (words(person, "school_name") !== null) return true;
  if (/学生|在校|就读/.test(words(person, "employment") ?? "")) return true;
  // 文化程度 在校生, 高中在读: some rosters say it where they say how far somebody got.
  return /在校|在读|就读/.test(words(person, "education") ?? "") ? true : null;
}
