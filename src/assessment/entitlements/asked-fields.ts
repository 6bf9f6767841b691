/** The columns that each kind of other aid is judged by: where a roster has none of them, nobody is asked. */
import type { Field } from "../../roster/fields";
import { CHILD_FIELDS } from "./child-kind";
import { SPENDING_FIELDS } from "./rigid-spending";

export const ASKED = {
  marks: ["dibao_is", "tekun_is", "aid_type", "child_type"],
  disability: [
    "disability_level",
    "disability_type",
    "disability_cert",
    "is_disabled",
    "living_allowance",
    "nursing_allowance",
    "living_allowance_is",
    "nursing_allowance_is",
  ],
  children: ["child_amount", ...CHILD_FIELDS],
  tekun: ["is_three_none", "obligor_status"],
  monitoring: ["monitor_type", "poverty_status", "household_type"],
  spending: SPENDING_FIELDS,
} as const satisfies Record<string, readonly Field[]>;
