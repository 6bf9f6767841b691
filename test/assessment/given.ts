/**
 * Households as a case table writes them (户, 成员), without a sheet: tests of assessment say what is
 * known of a household, not where it stood.
 */
import { ageOn, parseDate, type CalendarDate } from "../../src/calendar";
import { parseMoney, type Decimal } from "../../src/money";
import type { Field } from "../../src/roster/fields";
import type {
  Fact,
  FactReader,
  Household,
  MoneyPeriod,
  Person,
  Scheme,
  Table,
  TableColumn,
  TableRole,
  TypedDate,
} from "../../src/roster/types";
import type { CellAddress } from "../../src/workbook/cells";

export type GivenValue = string | number | boolean | null;
export type GivenFacts = Readonly<Record<string, GivenValue>>;

/** Words of the case tables and the fields that they stand for. */
export const NAMES: Readonly<Record<string, Field>> = {
  残疾证状态: "disability_cert_status",
  残疾证有效期至: "disability_cert_until",
  低保原因: "dibao_reason",
  学校: "school_name",
  是否持证残疾人: "is_disabled",
  家庭人口: "household_size",
  保障人数: "covered_persons",
  家庭年收入: "income_total_year",
  家庭月收入: "income_total_month",
  人均年收入: "income_percap_year",
  人均月收入: "income_percap_month",
  年收入: "income_person_year",
  月收入: "income_person_month",
  工资性收入: "income_wage",
  经营性收入: "income_business",
  财产性收入: "income_property",
  转移性收入: "income_transfer",
  其他收入: "income_other",
  低保金收入: "income_dibao",
  特困供养金收入: "income_tekun",
  高龄津贴: "income_elder",
  计生奖补: "income_familyplan",
  养老金: "income_pension",
  城乡居民基础养老金: "income_pension",
  赡养费: "income_support",
  残疾补贴: "disability_allowance_total",
  就业成本: "deduct_employment",
  刚性支出扣减: "deduct_rigid",
  扣减刚性支出后家庭年收入: "deduct_rigid",
  医疗支出: "expense_medical",
  户月保障金: "monthly_amount_household",
  合计: "amount_total",
  家庭补差: "amount_base_diff",
  月享受金额: "amount_person",
  家庭分类施保: "amount_class_household",
  分类施保金额: "amount_class_person",
  分类施保类别: "class_category",
  救助类别: "aid_type",
  低保档次: "dibao_grade",
  是否低保: "dibao_is",
  停发月: "end_month",
  建档立卡: "is_poverty_family",
  贫困户属性: "poverty_attr",
  脱贫属性: "poverty_status",
  户类型: "household_type",
  监测类别: "monitor_type",
  风险是否消除: "risk_removed",
  是否渐退: "grace_flag",
  渐退起: "grace_start",
  渐退止: "grace_end",
  渐退月数: "grace_months",
  残疾类别: "disability_type",
  残疾等级: "disability_level",
  残疾证号: "disability_cert",
  健康状况: "health",
  病种: "disease",
  重病病种: "disease",
  基本生活费: "tekun_basic",
  照料护理费: "tekun_care",
  是否劳动年龄: "is_working_age",
  与户主关系: "relation",
  死亡时间: "death_date",
  三无: "is_three_none",
  义务人履行能力: "obligor_status",
  自理能力: "self_care",
  自理等级: "tekun_care_level",
  自主吃饭: "self_care_eating",
  自主穿衣: "self_care_dressing",
  自主上下床: "self_care_bed",
  自主如厕: "self_care_toilet",
  室内行走: "self_care_walking",
  自主洗澡: "self_care_bathing",
  供养方式: "tekun_mode",
  纳入时间: "tekun_start",
  是否残疾: "is_disabled",
  高龄津贴金额: "elder_amount",
  儿童生活费: "child_amount",
  父母状况: "child_parent_status",
  风险类型: "risk_type",
  预警原因: "warn_reason",
  刚性支出: "expense_rigid",
  易地搬迁: "is_relocated",
  搬迁人数: "relocated_persons",
  参保: "insurance_med",
  劳动能力: "labor_ability",
  就业: "employment",
  务工月数: "work_months",
  在校: "school_status",
  备注: "remark",
  是否健在: "is_alive",
  死亡日期: "death_date",
  是否特困: "tekun_is",
  儿童类别: "child_type",
  教育支出: "expense_edu",
  康复支出: "expense_rehab",
  因灾支出: "expense_disaster",
  生活补贴: "living_allowance",
  护理补贴: "nursing_allowance",
  是否享受生活补贴: "living_allowance_is",
  是否享受护理补贴: "nursing_allowance_is",
  是否享受高龄津贴: "elder_allowance_is",
  其他补贴: "income_subsidy_misc",
  人工核定年收入: "override_income",
  人工核定结果: "override_outcome",
  人工核定系数: "override_coefficient",
  人工核定理由: "override_reason",
  渐退前金额: "grace_amount",
  赡养人年收入: "support_payer_income",
  赡养人人口: "support_payer_size",
  赡养人数: "support_payers",
  被赡养人数: "support_receivers",
  协议赡养费: "support_agreed",
  复核时间: "review_date",
  下次复核时间: "review_date",
  批准时间: "approve_date",
  车辆: "asset_vehicle",
  房产套数: "asset_house_count",
  金融资产: "asset_financial",
};

const PERIODS = /（元\/(年|半年|季度|月)）$/;
const PERIOD_OF: Readonly<Record<string, MoneyPeriod>> = {
  年: "year",
  半年: "half-year",
  季度: "quarter",
  月: "month",
};

/** The field that a case's name stands for, with or without its period: 高龄津贴金额（元/年）. */
function fieldNamed(name: string): Field | null {
  return NAMES[name.replace(PERIODS, "")] ?? null;
}

function periodNamed(name: string): MoneyPeriod | null {
  const word = PERIODS.exec(name)?.[1];
  return word === undefined ? null : (PERIOD_OF[word] ?? null);
}

const YES = new Set<GivenValue>(["是", "有", true]);
const NO = new Set<GivenValue>(["否", "无", false]);

/** Look-ups over the facts that a case gives; a field that is not given is no column. */
abstract class GivenReader implements FactReader {
  abstract readonly table: Table;
  private readonly facts: ReadonlyMap<Field, GivenValue>;
  readonly row: number;

  constructor(facts: GivenFacts, row: number) {
    this.row = row;
    this.facts = new Map(
      Object.entries(facts).flatMap(([name, value]) => {
        if (OWN_WORDS.has(name)) return [];
        const field = fieldNamed(name);
        if (field === null) throw new Error(`Case tables do not know ${name}.`);
        return [[field, value] as const];
      }),
    );
  }

  cell(field: Field): CellAddress | null {
    if (!this.facts.has(field)) return null;
    const column = this.table.columns.find((one) => one.field === field)?.column ?? 1;
    return { sheet: "案例", row: this.row, column };
  }

  raw(field: Field): GivenValue {
    return this.facts.get(field) ?? null;
  }

  text(field: Field): string | null {
    const value = this.raw(field);
    return value === null ? null : String(value);
  }

  amount(field: Field): Fact<Decimal> | null {
    return this.fact(field, (value) => {
      const reading = parseMoney(typeof value === "boolean" ? String(value) : value);
      return reading.kind === "amount" ? reading.value : null;
    });
  }

  /** As the name says (高龄津贴金额（元/年）); else of the period of the field, and yearly where it has none. */
  period(field: Field): MoneyPeriod | null {
    return this.table.columns.find((one) => one.field === field)?.period ?? null;
  }

  number(field: Field): Fact<number> | null {
    const amount = this.amount(field);
    return amount === null ? null : { ...amount, value: amount.value?.toNumber() ?? null };
  }

  date(field: Field): Fact<TypedDate> | null {
    return this.fact(field, (value) => {
      const reading = parseDate(String(value));
      if (reading.kind === "open-ended") {
        return { date: reading.date, precision: "day", openEnded: true };
      }
      if (reading.kind !== "date") return null;
      return { date: reading.date, precision: reading.precision, openEnded: false };
    });
  }

  flag(field: Field): Fact<boolean> | null {
    return this.fact(field, (value) => (YES.has(value) ? true : NO.has(value) ? false : null));
  }

  private fact<T>(
    field: Field,
    read: (value: string | number | boolean) => T | null,
  ): Fact<T> | null {
    const cell = this.cell(field);
    if (cell === null) return null;
    const raw = this.raw(field);
    const value = raw === null ? null : read(raw);
    return { value, raw, cell, problem: raw !== null && value === null ? "unread" : null };
  }
}

/** What a case says of a person or household beside fields. */
const OWN_WORDS = new Set(["年龄", "出生", "性别", "是否保障", "关系"]);

class GivenPerson extends GivenReader implements Person {
  readonly member = 0;
  readonly name = null;
  readonly id = null;
  readonly relation: string | null;
  readonly isHead: boolean;
  readonly sex: "male" | "female" | null;
  readonly birth: CalendarDate | null;
  readonly age: number | null;
  readonly covered: boolean | null;
  readonly household: Household;

  constructor(household: GivenHousehold, facts: GivenFacts, at: number, asOf: CalendarDate) {
    super(facts, at + 1);
    this.household = household;
    this.isHead = at === 0;
    const { 年龄: age, 出生: birth, 性别: sex, 是否保障: covered, 关系: relation } = facts;
    this.relation = typeof relation === "string" ? relation : null;
    const born = typeof birth === "string" ? parseDate(birth) : null;
    this.birth = born?.kind === "date" ? born.date : null;
    this.age = this.birth ? ageOn(this.birth, asOf) : typeof age === "number" ? age : null;
    this.sex = sex === "男" ? "male" : sex === "女" ? "female" : null;
    this.covered = covered === undefined ? null : YES.has(covered);
  }

  get table(): Table {
    return this.household.table;
  }
}

export interface GivenTable {
  readonly scheme: Scheme | null;
  readonly area: "rural" | "urban" | null;
  readonly role?: TableRole;
  readonly title?: string | null;
}

class GivenHousehold extends GivenReader implements Household {
  readonly id = "案例户";
  readonly rows: readonly number[];
  readonly people: readonly Person[];
  readonly head: Person | null;
  readonly size: Fact<number> | null;
  readonly covered: Fact<number> | null;
  readonly scheme: Scheme | null;
  readonly area: "rural" | "urban" | null;
  readonly town = null;
  readonly village = null;
  readonly joined = [];
  readonly countedAs = null;
  readonly membersListed: boolean;
  readonly table: Table;

  constructor(given: Given) {
    super(given.household, 1);
    const members = given.members ?? [];
    this.table = tableOf(given, members.length > 0);
    this.people = members.map((facts, at) => new GivenPerson(this, facts, at, given.asOf));
    this.rows = members.length > 0 ? members.map((_, at) => at + 1) : [1];
    this.head = this.people[0] ?? null;
    this.membersListed = members.length > 0;
    const counted = this.membersListed ? members.length : null;
    this.size = this.number("household_size") ?? factOf(counted);
    this.covered = this.number("covered_persons");
    this.scheme = given.table.scheme;
    this.area = given.table.area;
  }
}

function factOf(value: number | null): Fact<number> | null {
  if (value === null) return null;
  return { value, raw: null, cell: { sheet: "案例", row: 1, column: 1 }, problem: null };
}

/** A column for every fact that the case gives. */
function columnsOf(given: Given): TableColumn[] {
  const names = new Set([given.household, ...(given.members ?? [])].flatMap(Object.keys));
  return [...names].map((header, at) => ({
    column: at + 1,
    header,
    field: fieldNamed(header),
    confidence: 1,
    reason: "exact",
    member: 0,
    alternatives: [],
    period: periodNamed(header),
  }));
}

function tableOf(all: Given, hasMembers: boolean): Table {
  const given = all.table;
  return {
    id: "t1",
    input: 0,
    sheet: "案例",
    sheetHidden: false,
    role: given.role ?? (hasMembers ? "person" : "household"),
    scheme: given.scheme,
    area: given.area,
    listKind: null,
    title: given.title ?? null,
    unitLine: null,
    headerRows: [1],
    firstRow: 1,
    lastRow: 1,
    firstColumn: 1,
    lastColumn: 1,
    columns: columnsOf(all),
    otherRows: [],
    totalRows: [],
    hiddenRows: 0,
    questions: [],
    layoutKey: "",
  };
}

export interface Given {
  readonly household: GivenFacts;
  readonly members?: readonly GivenFacts[];
  readonly table: GivenTable;
  readonly asOf: CalendarDate;
}

/** The household that a case describes. */
export function household(given: Given): Household {
  return new GivenHousehold(given);
}
