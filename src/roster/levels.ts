import type { Field } from "./fields";

/**
 * Fields that say something of the whole household. Where member rows leave such a cell blank, the
 * household's value stands on another of its rows; every other field is of the row's own person.
 */
const HOUSEHOLD_LEVEL = [
  "region_province",
  "region_city",
  "region_county",
  "region_town",
  "region_village",
  "region_group",
  "region_code",
  "household_id",
  "cert_no",
  "head_name",
  "head_id",
  "head_phone",
  "hukou_type",
  "household_size",
  "covered_persons",
  "covered_persons_key",
  "covered_persons_disabled",
  "aid_type",
  "dibao_grade",
  "dibao_method",
  "dibao_reason",
  "monthly_amount_household",
  "amount_base_diff",
  "amount_class_household",
  "amount_total",
  "first_month",
  "end_month",
  "apply_date",
  "approve_date",
  "cert_date",
  "grace_flag",
  "grace_months",
  "grace_start",
  "grace_end",
  "grace_origin",
  "review_date",
  "is_poverty_family",
  "is_relocated",
  "relocated_persons",
  "is_cadre_relative",
  "income_total_year",
  "income_percap_year",
  "income_total_month",
  "income_percap_month",
  "income_dibao",
  "income_tekun",
  "income_familyplan",
  "income_support",
  "income_subsidy_misc",
  "deduct_employment",
  "deduct_rigid",
  "expense_total",
  "standard",
  "asset_house_count",
  "asset_house_area",
  "asset_financial",
  "asset_other",
  "asset_vehicle",
  "asset_house",
  "asset_land",
  "bank_name",
  "bank_holder",
  "bank_account",
  "tekun_persons",
  "meter_no",
  "poverty_attr",
  "poverty_status",
  "poverty_exit_year",
  "poverty_cause_main",
  "poverty_cause_other",
  "poverty_std",
  "household_type",
  "monitor_type",
  "monitor_in_date",
  "monitor_out_date",
  "risk_removed",
  "risk_removed_how",
  "risk_type",
  "support_full",
  "monitor_ref_income",
  "is_two_groups",
  "warn_reason",
  "helper",
  "house_danger",
  "water_safe",
  "data_year",
  "pay_month",
  "appraisal_date",
  "appraisal_expected",
  "appraisal_present",
  "publicity_start",
  "publicity_end",
  "spot_checked",
  "relative_declared",
  "home_visit",
  "means_check",
  "investigator",
  "investigator_sign",
  "file_no",
  "income_change",
  "override_income",
  "override_outcome",
  "override_reason",
  "grace_amount",
  "support_payer_income",
  "support_payer_size",
  "support_payers",
  "support_receivers",
  "support_agreed",
] as const satisfies readonly Field[];

const HOUSEHOLD_FIELDS: ReadonlySet<Field> = new Set(HOUSEHOLD_LEVEL);

/**
 * Whether a field speaks of the household rather than of one person.
 *
 * @example isHouseholdField("household_size") // true
 * @example isHouseholdField("disability_level") // false
 */
export function isHouseholdField(field: Field): boolean {
  return HOUSEHOLD_FIELDS.has(field);
}

/** Sums that may stand in several columns, part by part: 重点救助60元 and 残疾人救助. */
const IN_PARTS: ReadonlySet<Field> = new Set<Field>([
  "amount_class_person",
  "amount_class_household",
  "income_other",
  "income_subsidy_misc",
  "pay_other",
]);

/** Whether a sum may stand in several columns of a table, whose values then add up. */
export function standsInParts(field: Field): boolean {
  return IN_PARTS.has(field);
}
