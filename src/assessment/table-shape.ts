/**
 * Which kinds of columns a roster has at all. Most rosters lack most of them: asking ten thousand
 * households for columns that do not exist took a third of a run.
 */
import type { Field } from "../roster/fields";
import { fieldsOf } from "../roster/table-fields";
import type { Household, Table } from "../roster/types";

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

export type TableShape = Readonly<Record<keyof typeof KINDS, boolean>>;

/** A household that was joined from several tables: any column may exist. */
const ANY: TableShape = {
  grace: true,
  single: true,
  registered: true,
  classAmounts: true,
  deductions: true,
  membership: true,
  byHand: true,
  review: true,
  conditions: true,
};

const known = new WeakMap<Table, TableShape>();

function compile(table: Table): TableShape {
  const fields = fieldsOf(table);
  const has = (kind: keyof typeof KINDS): boolean => KINDS[kind].some((field) => fields.has(field));
  return {
    grace: has("grace"),
    single: has("single"),
    registered: has("registered"),
    classAmounts: has("classAmounts"),
    deductions: has("deductions"),
    membership: has("membership"),
    byHand: has("byHand"),
    review: has("review"),
    conditions: has("conditions"),
  };
}

/** The shape of the tables that a household stands in; the same object for every household of a table. */
export function shapeOf(household: Household): TableShape {
  if (household.joined.length > 0) return ANY;
  const { table } = household;
  let shape = known.get(table);
  if (shape === undefined) known.set(table, (shape = compile(table)));
  return shape;
}
