import type { Field } from "../../roster/fields";

/** Any of these tells what a household earns. */
export const INCOME_FIELDS: readonly Field[] = [
  "income_percap_month",
  "income_percap_year",
  "income_total_month",
  "income_total_year",
  "income_person_month",
  "income_person_year",
  "income_wage",
  "income_business",
  "income_property",
  "income_transfer",
];

/** Any of these tells what a household is paid. */
export const AMOUNT_FIELDS: readonly Field[] = [
  "monthly_amount_household",
  "amount_total",
  "amount_base_diff",
  "amount_person",
];

/** Any of these tells whether somebody is covered. */
export const COVERAGE_FIELDS: readonly Field[] = ["dibao_is", "is_covered", ...AMOUNT_FIELDS];

/** Categorical supplements (分类施保), of the household or person by person. */
export const CLASS_FIELDS: readonly Field[] = ["amount_class_household", "amount_class_person"];

/** Disability and illness. */
export const HARDSHIP_FIELDS: readonly Field[] = [
  "disability_level",
  "disability_cert",
  "health",
  "disease",
];

/** The same, where an illness is meant. */
export const ILLNESS_FIELDS: readonly Field[] = [
  "disease",
  "health",
  "disability_level",
  "disability_cert",
];
