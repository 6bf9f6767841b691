/**
 * Which kinds of columns a roster has at all. Most rosters lack most of them: asking ten thousand
 * households for columns that do not exist took a third of a run.
 */
import type { Field } from "../roster/fields";
import { kindsStated, type KindsStated } from "../roster/table-fields";
import type { Household } from "../roster/types";

/** Fields that one step of the assessment looks at. */
const KINDS = {
  grace: ["grace_flag", "grace_start", "grace_end"],
  single: ["aid_type", "dibao_method", "dibao_grade", "household_type"],
  registered: ["is_poverty_family", "poverty_attr", "poverty_status", "household_type"],
  classAmounts: ["amount_class_household", "amount_class_person"],
  deductions: [
    "deduct_employment",
    "deduct_rigid",
    "expense_medical",
    "expense_edu",
    "expense_rehab",
    "expense_disaster",
  ],
  membership: [
    "is_alive",
    "death_date",
    "employment",
    "remark",
    "tekun_is",
    "child_type",
    "school_status",
  ],
  byHand: ["override_income", "override_outcome", "override_coefficient"],
  review: ["review_date", "approve_date"],
  conditions: [
    "disability_level",
    "disability_type",
    "disability_cert",
    "health",
    "disease",
    "class_category",
  ],
} as const satisfies Record<string, readonly Field[]>;

export type TableShape = KindsStated<keyof typeof KINDS>;

/** The shape of the tables that a household stands in; where it was joined from several, any column may exist. */
export function shapeOf(household: Household): TableShape {
  return kindsStated(household, KINDS);
}
