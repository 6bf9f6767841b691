import { CARE_LEVEL_FIELDS, SELF_CARE_ITEMS } from "../../assessment/tekun";
import type { Field } from "../../roster/fields";

/** Columns that tell how far somebody can care for himself: the level, or the six items that make it. */
export const LEVEL_SHOWN: readonly Field[] = [...CARE_LEVEL_FIELDS, ...SELF_CARE_ITEMS];
