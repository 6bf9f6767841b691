/**
 * What the roster says about a person's health, labour, work and schooling. Answers have three
 * values: yes, no, and null where the roster does not say; a blank is never a no.
 */
import { disabilityOf, isSeverelyDisabled } from "../../assessment/disability";
import { isSeverelyIll } from "../../assessment/illness";
import { remembered } from "../../assessment/remembered";
import { termsOf, type SingleGroup } from "../../assessment/terms";
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";

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

/** Cells repeat a few words: what they mean is worked out once. */
const healthIn = remembered((text: string): boolean | null => {
  const health = bare(text);
  return health === null ? null : /^(?:身体)?(?:健康|良好|健康或良好|正常)$/.test(health);
});

/** 健康 and nothing else; false where any illness or disability is named. */
export function isHealthy(person: Person): boolean | null {
  const text = person.text("health");
  return text === null ? null : healthIn(text);
}

/** What can be expected of somebody's work. */
export type Labour = "able" | "weak" | "none";

const labourIn = remembered((cell: string): Labour | null => {
  const text = bare(cell);
  if (text === null) return null;
  if (/部分|弱|半/.test(text)) return "weak";
  if (/丧失|无|没有/.test(text)) return "none";
  return /普通|技能|有|正常|全劳|整劳|强|具备/.test(text) ? "able" : null;
});

/** 劳动能力: 普通、技能劳动力 are able; 弱、半、部分丧失 weak; 丧失、无 none. */
export function labourOf(person: Person): Labour | null {
  const text = person.text("labor_ability");
  return text === null ? null : labourIn(text);
}

/** Whether the person is at school now. */
export function isInSchool(person: Person): boolean | null {
  const text = words(person, "school_status");
  if (text !== null) return !/非|不|^否|无|未|毕业|辍|失学|离校/.test(text);
  if (words(person, "school_name") !== null) return true;
  return /学生|在校|就读/.test(words(person, "employment") ?? "") ? true : null;
}

const JOBLESS = /未|无|^否$|失业|待业|在家|不|没/;
const WORKING = /务工|就业|在职|打工|经商|个体|临时|灵活|上班|公益|^是$|职工|工人/;

/** Whether the person works for pay, as the employment column or the months worked say; 务农 tells neither. */
export function isEmployed(person: Person): boolean | null {
  const text = words(person, "employment");
  if (text !== null) {
    if (JOBLESS.test(text) || /学生|在校/.test(text)) return false;
    if (WORKING.test(text)) return true;
  }
  const months = person.number("work_months")?.value ?? null;
  return months === null ? null : months > 0;
}
