/** What a field itself says of a sum of money, whatever the words over it. */
import type { Field } from "./fields";
import type { HeaderMatch } from "./header-match";
import type { MoneyOf, MoneyPeriod } from "./types";

const PERIODS: ReadonlyMap<Field, MoneyPeriod> = new Map([
  ["income_total_year", "year"],
  ["income_percap_year", "year"],
  ["income_person_year", "year"],
  ["deduct_rigid", "year"],
  ["income_total_month", "month"],
  ["income_percap_month", "month"],
  ["income_person_month", "month"],
  ["monthly_amount_household", "month"],
  ["override_income", "year"],
  ["grace_amount", "month"],
  ["support_payer_income", "year"],
]);

const OWNERS: ReadonlyMap<Field, MoneyOf> = new Map([
  ["income_total_year", "household"],
  ["income_total_month", "household"],
  ["income_percap_year", "person"],
  ["income_percap_month", "person"],
  ["income_person_year", "person"],
  ["income_person_month", "person"],
  ["monthly_amount_household", "household"],
  ["amount_class_household", "household"],
  ["amount_class_person", "person"],
  ["amount_person", "person"],
  ["deduct_rigid", "household"],
  ["override_income", "household"],
  ["grace_amount", "household"],
]);

/** 元/年 or 元/月 where the field is defined by it, else null. */
export function periodOfField(field: Field): MoneyPeriod | null {
  return PERIODS.get(field) ?? null;
}

/** Whose sum it is where the field is defined by it, else null. */
export function ownerOfField(field: Field): MoneyOf | null {
  return OWNERS.get(field) ?? null;
}

/** Fields that hold a person's name. */
export function isNamedPerson(field: Field): boolean {
  return ["name", "head_name", "guardian_name", "tekun_carer", "bank_holder", "helper"].includes(
    field,
  );
}

/**
 * The match with another of its fields taken, the first one kept among the alternatives; period and
 * owner that came from the first field go with it.
 */
export function withField(match: HeaderMatch, field: Field): HeaderMatch {
  const before = match.field;
  if (before === field) return { ...match, ambiguous: false };
  const fields = before === null ? match.alternatives : [before, ...match.alternatives];
  const wasPeriod = before === null ? null : periodOfField(before);
  const own = periodOfField(field);
  if (own !== null && match.period !== null && match.period !== wasPeriod && match.period !== own) {
    // 季度发放金额 of a dibao roster: a quarter's sum is no monthly amount, but what is paid.
    if (fields.includes("amount_total")) return withField(match, "amount_total");
    return {
      ...match,
      field: null,
      alternatives: [],
      confidence: 0,
      reason: "none",
      ambiguous: false,
    };
  }
  const wasOwner = before === null ? null : ownerOfField(before);
  return {
    ...match,
    field,
    alternatives: fields.filter((other) => other !== field),
    period: own ?? (match.period === wasPeriod ? null : match.period),
    of: ownerOfField(field) ?? (match.of === wasOwner ? null : match.of),
    ambiguous: false,
  };
}
