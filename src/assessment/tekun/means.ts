/**
 * The second condition of tekun: no source of income (无生活来源), which is income below the local dibao
 * standard. Basic pensions do not count; property is examined by the county.
 */
import { formatMoney, type Decimal } from "../../money";
import { scopeOfArea } from "../../policy";
import type { Area, Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { FactReader, Person } from "../../roster/types";
import { perYear } from "../income-items";
import { groundOf, missingField, missingParameter, plainReason, reason } from "../reasons";
import { met, notMet, open, type Condition } from "./condition";

const MONTHS = 12;

const OWN: readonly Field[] = ["income_person_year", "income_person_month"];
const PER_HEAD: readonly Field[] = ["income_percap_year", "income_percap_month"];
const TOTAL: readonly Field[] = ["income_total_year", "income_total_month"];

/** Income of one person, 元/年: the own, per head, or the total of a household of one; null where not stated. */
export function incomeOf(person: Person): Decimal | null {
  const { household } = person;
  const isAlone = household.size?.value === 1;
  return (
    stated(person, OWN) ??
    stated(household, PER_HEAD) ??
    (isAlone ? stated(household, TOTAL) : null)
  );
}

function stated(reader: FactReader, fields: readonly Field[]): Decimal | null {
  for (const field of fields) {
    const value = reader.amount(field)?.value ?? null;
    if (value === null) continue;
    return field.endsWith("_month") ? value.times(MONTHS) : perYear(reader, field, value);
  }
  return null;
}

function hasColumn(person: Person): boolean {
  return (
    OWN.some((field) => person.cell(field) !== null) ||
    [...PER_HEAD, ...TOTAL].some((field) => person.household.cell(field) !== null)
  );
}

/** Whether somebody has no source of income. */
export function noMeans(person: Person, area: Area | null, policy: Policy): Condition {
  const income = incomeOf(person);
  if (income === null) {
    return hasColumn(person)
      ? open(plainReason("tekun-income-blank"), missingField("income_person_year"))
      : open(plainReason("tekun-income-not-shown"));
  }
  if (area === null) return open(null, missingField("hukou_type"));
  const standard = policy.yearly("dibao_standard", scopeOfArea(area));
  if (!standard.set) return open(null, missingParameter(standard));
  const operands = {
    income: formatMoney({ value: income.div(MONTHS) }),
    standard: formatMoney({ value: standard.value.value.div(MONTHS) }),
  };
  const ground = groundOf(standard);
  if (income.lt(standard.value.value)) return met(reason("tekun-income-below", operands, ground));
  const pension = person.amount("income_pension")?.value ?? null;
  if (pension !== null && income.minus(pension).lt(standard.value.value)) {
    return open(reason("tekun-income-pension", operands, ground), missingField("income_pension"));
  }
  return notMet(reason("tekun-income-reaches", operands, ground));
}
