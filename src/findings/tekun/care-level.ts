import { remembered } from "../../assessment/remembered";
import type { SELF_CARE_SCOPES } from "../../policy/parameters/scopes";
import type { SelfCare } from "../../roster/codes/person-codes";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { readSelfCare } from "../../roster/values";

/** Columns that say how far somebody can care for himself. */
export const CARE_LEVEL_FIELDS: readonly Field[] = ["tekun_care_level", "self_care"];

/** The scope of the care standard. */
export type CareScope = (typeof SELF_CARE_SCOPES)[number];

const SCOPES: Readonly<Record<SelfCare, CareScope>> = {
  full: "全自理",
  partial: "半自理",
  none: "全护理",
};

const levelIn = remembered((text: string) => readSelfCare(text).value);

/** The level by the care column, else the self-care column; null where neither says one. */
export function careScopeOf(person: Person): CareScope | null {
  for (const field of CARE_LEVEL_FIELDS) {
    const text = person.text(field);
    const level = text === null ? null : levelIn(text);
    if (level !== null) return SCOPES[level];
  }
  return null;
}
