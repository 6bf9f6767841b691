/**
 * Whether a person works, can work, studies or cares for somebody, as the roster words it. Answers
 * are yes, no, and null where the roster does not say: a blank is never a no.
 */
import { labourLevel } from "../roster/codes/person-codes";
import { readHealth, readLabour, readSchool } from "../roster/values";
import type { Person } from "../roster/types";
import { remembered } from "./remembered";

const labourIn = remembered((text: string) => readLabour(text).value);
const schoolIn = remembered((text: string) => readSchool(text).value);
const isChronic = remembered((text: string) => readHealth(text).value?.has("chronic") === true);

/** Full, partial or no ability to work (劳动能力); null where the roster does not say. */
export function labourOf(person: Person): "full" | "part" | "none" | null {
  const text = person.text("labor_ability");
  const ability = text === null ? null : labourIn(text);
  return ability === null ? null : labourLevel(ability);
}

/** Where a person is at school now: a first degree at most, a postgraduate, or not; null where not said. */
export function schoolingOf(person: Person): "student" | "postgraduate" | "none" | null {
  const text = person.text("school_status");
  const state = text === null ? null : schoolIn(text);
  if (state === null)
    return /学生|在校|就读/.test(person.text("employment") ?? "") ? "student" : null;
  if (state === "none") return "none";
  return state === "postgraduate" ? "postgraduate" : "student";
}

const isSoundIn = remembered((text: string): boolean | null => {
  if (/^[-—/\\]*$/.test(text)) return null;
  return /^(?:身体)?(?:健康|良好|健康或良好|正常)$/.test(text.replace(/ /g, ""));
});

/** 健康 and nothing else; false where any illness or disability is named, null where nothing is. */
export function isHealthy(person: Person): boolean | null {
  const text = person.text("health");
  return text === null ? null : isSoundIn(text);
}

/** 长期慢性病. */
export function isChronicallyIll(person: Person): boolean {
  const health = person.text("health");
  return health !== null && isChronic(health);
}

const JOBLESS = /未|无|^否$|失业|待业|在家|不|没|学生|在校/;
const WORKING = /务工|就业|在职|打工|经商|个体|临时|灵活|上班|公益|^是$|职工|工人/;

/** Whether words about work say that somebody works for pay; null where they tell neither, as 务农 does. */
export const isWorkWord = remembered((text: string): boolean | null => {
  if (JOBLESS.test(text)) return false;
  return WORKING.test(text) ? true : null;
});

/** Whether the person works for pay; 务农 tells neither. */
export function isInWork(person: Person): boolean | null {
  const text = person.text("employment");
  const said = text === null ? null : isWorkWord(text);
  if (said !== null) return said;
  const months = person.number("work_months")?.value ?? null;
  return months === null ? null : months > 0;
}

const CARES = /照护|照料|照顾|陪护|护理(?!补贴|员|费)/;
const CARED_FOR = /需要?(?:照护|照料|照顾|护理)|被照/;

/** Whether the person stays at home to care for a member, as employment or remarks say. */
export function isCarer(person: Person): boolean {
  return (["employment", "remark"] as const).some((field) => {
    const text = person.text(field);
    return text !== null && CARES.test(text) && !CARED_FOR.test(text);
  });
}
