/**
 * Self-care level (生活自理能力) of six items: eating, dressing, getting in and out of bed, toilet, walking
 * indoors, bathing. None failed is able, up to the policy's number (three) partly able, more is not
 * able (民发〔2021〕43号 第二十八条).
 */
import type { Policy } from "../../policy/types";
import type { SelfCare } from "../../roster/codes/person-codes";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { readSelfCare } from "../../roster/values";
import { remembered } from "../remembered";
import { numberOf } from "../terms";

/** Columns that state the level itself. */
export const CARE_LEVEL_FIELDS = [
  "tekun_care_level",
  "self_care",
] as const satisfies readonly Field[];

/** Columns of the six items. */
export const SELF_CARE_ITEMS = [
  "self_care_eating",
  "self_care_dressing",
  "self_care_bed",
  "self_care_toilet",
  "self_care_walking",
  "self_care_bathing",
] as const satisfies readonly Field[];

/** Scopes of the care standard. */
export type CareScope = "全自理" | "半自理" | "全护理";

const SCOPES: Readonly<Record<SelfCare, CareScope>> = {
  full: "全自理",
  partial: "半自理",
  none: "全护理",
};

const levelIn = remembered((text: string) => readSelfCare(text).value);

const UNAIDED = /^(?:无需|不需|不用|无须)/;
const FAILS = /不能|不可|不会|不到|不了|未达|无法|丧失|困难|依赖|需|^(?:不|否|无|未|没|[×✗xX0N])/;
const MANAGES = /^(?:能|可|是|有|达|会|[√✓1Y]|自主|正常|独立|完全)/;
const managesIn = remembered((text: string): boolean | null => {
  const word = text.replace(/\s/g, "");
  if (UNAIDED.test(word)) return true;
  if (FAILS.test(word)) return false;
  return MANAGES.test(word) ? true : null;
});

/** The level that some failed items mean; null where the policy does not say. */
export function levelOfItems(failed: number, policy: Policy): SelfCare | null {
  if (failed === 0) return "full";
  const most = numberOf(policy.number("self_care_partial_items"));
  if (most === null) return null;
  return failed <= most ? "partial" : "none";
}

/** The level as its own column says, else as the six items do, all of which must be filled. */
export function selfCareOf(person: Person, policy: Policy): SelfCare | null {
  for (const field of CARE_LEVEL_FIELDS) {
    const text = person.text(field);
    const level = text === null ? null : levelIn(text);
    if (level !== null) return level;
  }
  return byItems(person, policy);
}

/** The level by the six items alone, to hold against the one stated; null unless all are filled. */
export function byItems(person: Person, policy: Policy): SelfCare | null {
  let failed = 0;
  for (const field of SELF_CARE_ITEMS) {
    const text = person.text(field);
    const manages = text === null ? null : managesIn(text);
    if (manages === null) return null;
    if (!manages) failed += 1;
  }
  return levelOfItems(failed, policy);
}

/** The scope of the care standard of a level. @example careScope("partial") // "半自理" */
export function careScope(level: SelfCare): CareScope {
  return SCOPES[level];
}
