/** Parameters of income: what counts, what is taken off, and how it is worked out where it is not stated. */
import type { Amount, Decimal } from "../money";
import {
  LABOUR_REDUCTION_SCOPES,
  LABOUR_SCOPES,
  MEMBER_SCOPES,
  type EXPENSE_SCOPES,
  type INCOME_SCOPES,
} from "../policy/parameters/scopes";
import type { Parameter, Policy } from "../policy/types";
import type { Field } from "../roster/fields";

/** People of whom the policy says whether they belong to the household, by their scope. */
export type MemberGroup = (typeof MEMBER_SCOPES)[number];
/** Rows of the coefficient matrix (劳动力系数), by their scope. */
export type LabourGroup = (typeof LABOUR_SCOPES)[number];
/** Households whose labour is counted for less, by their scope. */
export type LabourReduction = (typeof LABOUR_REDUCTION_SCOPES)[number];

export interface LabourTerms {
  readonly coefficients: Readonly<Record<LabourGroup, Parameter<Decimal>>>;
  readonly loweredFor: Parameter<string>;
  readonly use: Parameter<string>;
  readonly basis: Parameter<string>;
  readonly multiple: Parameter<Decimal>;
  readonly months: Parameter<Decimal>;
  readonly minimumWage: Parameter<Amount<"month">>;
  readonly disposableIncome: Parameter<Amount<"year">>;
  readonly laterAge: { readonly male: number; readonly female: number };
  readonly reductions: Readonly<Record<LabourReduction, Parameter<Decimal>>>;
  readonly addsReductions: boolean;
  readonly carerRate: Parameter<Decimal>;
  readonly carerLimit: Parameter<Decimal>;
  /** Matrix and wage basis are both there: income can be imputed. */
  readonly isActive: boolean;
}

export interface MaintenanceTerms {
  readonly method: Parameter<string>;
  /** Of one or two payers, of three and more. */
  readonly rates: { readonly few: Parameter<Decimal>; readonly many: Parameter<Decimal> };
  readonly multiple: Parameter<Decimal>;
  readonly lowIncome: Parameter<Amount<"year">>;
  readonly cap: Parameter<Decimal>;
}

/** An expense beside medical ones that may be deducted. */
export interface ExpenseTerm {
  readonly field: Field;
  readonly method: Parameter<string>;
  readonly rate: Parameter<Decimal>;
}

export interface DeductionTerms {
  readonly employment: Parameter<string>;
  readonly employmentRate: Parameter<Decimal>;
  readonly employmentCap: Parameter<Decimal>;
  readonly rigid: Parameter<string>;
  readonly medical: Parameter<string>;
  readonly medicalRate: Parameter<Decimal>;
  readonly medicalFloor: Parameter<Amount<"year">>;
  readonly medicalCap: Parameter<Amount<"year">>;
  readonly expenses: readonly ExpenseTerm[];
}

export interface IncomeTerms {
  readonly members: Readonly<Record<MemberGroup, Parameter<boolean>>>;
  /** Whether the policy leaves somebody out by the relation to the head. */
  readonly leavesOutKin: boolean;
  /** Whether an item counts, by its field. */
  readonly counted: ReadonlyMap<Field, Parameter<boolean>>;
  readonly basicPension: Parameter<boolean>;
  readonly labour: LabourTerms;
  readonly maintenance: MaintenanceTerms;
  readonly deductions: DeductionTerms;
}

/** Fields of income items, and the scope under which the policy says whether they count. */
const ITEM_SCOPES = [
  ["income_wage", "工资性收入"],
  ["income_business", "经营净收入"],
  ["income_property", "财产净收入"],
  ["income_transfer", "转移净收入"],
  ["income_other", "其他收入"],
  ["income_support", "赡养费"],
  ["income_pension", "养老金"],
  ["income_dibao", "低保金"],
  ["income_tekun", "特困供养金"],
  ["income_familyplan", "计生奖扶"],
  ["income_elder", "高龄津贴"],
  ["disability_allowance_total", "残疾人两项补贴"],
  ["income_subsidy_misc", "其他补贴"],
] as const satisfies readonly (readonly [Field, (typeof INCOME_SCOPES)[number]])[];

/** Groups by the relation to the head: where the policy says nothing they stay as listed. */
const KIN_GROUPS = [
  "共同居住的父母",
  "能独立生活的成年子女",
  "其他亲属",
] as const satisfies readonly MemberGroup[];

export function incomeTermsOf(policy: Policy): IncomeTerms {
  const counted = ITEM_SCOPES.map(
    ([field, scope]) => [field, policy.flag("income_counted", scope)] as const,
  );
  const members = record(MEMBER_SCOPES, (group) => policy.flag("household_member", group));
  return {
    members,
    leavesOutKin: KIN_GROUPS.some((group) => {
      const counts = members[group];
      return counts.set && !counts.value;
    }),
    counted: new Map(counted),
    basicPension: policy.flag("basic_pension_counted"),
    labour: labourTerms(policy),
    maintenance: maintenanceTerms(policy),
    deductions: deductionTerms(policy),
  };
}

function labourTerms(policy: Policy): LabourTerms {
  const coefficients = record(LABOUR_SCOPES, (group) => policy.number("labour_coefficient", group));
  const basis = policy.choice("labour_wage_basis");
  const later = (scope: string): number => {
    const age = policy.number("labour_later_age", scope);
    return age.set ? age.value.toNumber() : Infinity;
  };
  const stacking = policy.choice("labour_reduction_stacking");
  return {
    coefficients,
    loweredFor: policy.choice("labour_coefficient_for"),
    use: policy.choice("labour_income_use"),
    basis,
    multiple: policy.number("labour_basis_multiple"),
    months: policy.number("labour_months"),
    minimumWage: policy.monthly("minimum_wage"),
    disposableIncome: policy.yearly("local_disposable_income"),
    laterAge: { male: later("男"), female: later("女") },
    reductions: record(LABOUR_REDUCTION_SCOPES, (scope) =>
      policy.number("labour_reduction", scope),
    ),
    addsReductions: stacking.set && stacking.value === "sum",
    carerRate: policy.number("carer_income_rate"),
    carerLimit: policy.number("carer_limit"),
    isActive: basis.set && LABOUR_SCOPES.some((group) => coefficients[group].set),
  };
}

function maintenanceTerms(policy: Policy): MaintenanceTerms {
  return {
    method: policy.choice("maintenance_method"),
    rates: {
      few: policy.number("maintenance_rate", "一至二名赡养人"),
      many: policy.number("maintenance_rate", "三名以上赡养人"),
    },
    multiple: policy.number("maintenance_line_multiple"),
    lowIncome: policy.yearly("low_income_line"),
    cap: policy.number("maintenance_cap"),
  };
}

const EXPENSES = [
  ["expense_edu", "教育支出"],
  ["expense_rehab", "残疾康复支出"],
  ["expense_disaster", "因灾因意外支出"],
] as const satisfies readonly (readonly [Field, (typeof EXPENSE_SCOPES)[number]])[];

function deductionTerms(policy: Policy): DeductionTerms {
  return {
    employment: policy.choice("employment_cost_deduction"),
    employmentRate: policy.number("employment_cost_rate"),
    employmentCap: policy.number("employment_cost_cap"),
    rigid: policy.choice("rigid_expense_deduction"),
    medical: policy.choice("medical_deduction"),
    medicalRate: policy.number("medical_deduction_rate"),
    medicalFloor: policy.yearly("medical_deduction_floor"),
    medicalCap: policy.yearly("medical_deduction_cap"),
    expenses: EXPENSES.map(([field, scope]) => ({
      field,
      method: policy.choice("expense_deduction", scope),
      rate: policy.number("expense_deduction_rate", scope),
    })),
  };
}

function record<Key extends string, T>(
  keys: readonly Key[],
  look: (key: Key) => T,
): Readonly<Record<Key, T>> {
  return Object.fromEntries(keys.map((key) => [key, look(key)])) as Record<Key, T>;
}

/** The wage basis of an area's household in yuan a year, or the parameter that is unset. */
export function wageBasis(
  { basis, multiple, months, minimumWage, disposableIncome }: LabourTerms,
  standard: Parameter<Amount<"year">> | null,
): Decimal | Parameter<unknown> {
  if (!basis.set) return basis;
  const times = multiple.set ? multiple.value : null;
  const share = months.set ? months.value.div(12) : null;
  const scaled = (year: Decimal): Decimal => {
    const whole = times === null ? year : year.times(times);
    return share === null ? whole : whole.times(share);
  };
  if (basis.value === "minimum-wage") {
    return minimumWage.set ? scaled(minimumWage.value.value.times(12)) : minimumWage;
  }
  if (basis.value === "disposable-income") {
    return disposableIncome.set ? scaled(disposableIncome.value.value) : disposableIncome;
  }
  if (!multiple.set) return multiple;
  return standard?.set === true ? scaled(standard.value.value) : (standard ?? basis);
}
