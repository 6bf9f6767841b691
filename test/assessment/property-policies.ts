/** Policies and households for laws that hold whatever the figures: every pack, regime and method. */
import fc from "fast-check";
import { ROUNDING_MODES } from "../../src/money";
import type { GivenFacts } from "./given";
import { IS_MUTATION } from "./mutation";

/** Few where each mutant runs them all. */
export const RUNS = IS_MUTATION ? 6 : 300;

/** A policy as a test asks for it: pack, day, what the county entered. */
export interface Asked {
  readonly pack: string;
  readonly asOf: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const PACKS = ["blank", "guizhou", "xingan", "nanchong", "wenchuan", "hunan"] as const;

/** Both regimes, and days on which packs begin and end. */
const DAYS = [
  "2018-03-21",
  "2019-04-03",
  "2020-12-31",
  "2021-06-30",
  "2021-07-01",
  "2022-11-01",
  "2024-08-14",
  "2026-01-01",
] as const;

const STANDARDS = { "dibao_standard 农村": "375 元/月", "dibao_standard 城市": "540.55 元/月" };

const one = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

const AMOUNTS = fc.record(
  {
    amount_method: one("shortfall", "tiered"),
    tier_amount_per: one("person", "household"),
    "tier_amount B类": one("243 元/月"),
    rounding: one(...ROUNDING_MODES.map(({ code }) => code)),
    rounding_per: one("household", "person"),
    shortfall_floor_rate: one("20 %"),
    "supplement_rate 老年人": one("10 %"),
    "supplement_amount 未成年人": one("50.05 元/月"),
    "supplement_rate 重度残疾人": one("20 %"),
    supplement_stacking: one("highest", "sum", "once-per-person"),
  },
  { requiredKeys: ["tier_amount B类"] },
);

const INCOME = fc.record(
  {
    employment_cost_deduction: one("recorded", "none", "standard-share"),
    employment_cost_rate: one("30 %"),
    employment_cost_cap: one("100 %"),
    medical_deduction: one("none", "full", "rate"),
    medical_deduction_rate: one("40 %"),
    medical_deduction_floor: one("1000 元/年"),
    maintenance_method: one(
      "recorded",
      "excess-standard",
      "excess-multiple",
      "excess-by-payers",
      "excess-low-income",
    ),
    "maintenance_rate 一至二名赡养人": one("50 %"),
    "maintenance_rate 三名以上赡养人": one("40 %"),
    maintenance_line_multiple: one("2 倍"),
    low_income_line: one("700 元/月"),
    maintenance_cap: one("30 %"),
  },
  { requiredKeys: ["employment_cost_rate", "medical_deduction_rate"] },
);

/** The coefficient matrix, entered. */
const LABOUR = fc.record(
  {
    labour_wage_basis: one("minimum-wage"),
    minimum_wage: one("300 元/月"),
    "labour_coefficient 健康男性": one("1"),
    "labour_coefficient 健康女性": one("0.8"),
    "labour_coefficient 轻残慢病男性": one("0.2"),
    "labour_coefficient 轻残慢病女性": one("0.2"),
    "labour_coefficient 重病患者": one("0"),
    "labour_coefficient 重度残疾人": one("0.1"),
    "labour_coefficient 在校学生": one("0"),
    labour_income_use: one("recorded", "higher", "imputed"),
    "labour_reduction 一名重残重病": one("0.5"),
    "labour_reduction 两名以上轻残慢病": one("0.3"),
    labour_reduction_stacking: one("highest", "sum"),
    carer_income_rate: one("50 %"),
    carer_limit: one("1 人"),
  },
  { requiredKeys: ["labour_wage_basis", "minimum_wage", "labour_coefficient 健康男性"] },
);

const withLabour = (labour: fc.Arbitrary<Asked["parameters"]>): fc.Arbitrary<Asked> =>
  fc
    .tuple(fc.constantFrom(...PACKS), fc.constantFrom(...DAYS), AMOUNTS, INCOME, labour)
    .map(([pack, asOf, amounts, income, matrix]) => ({
      pack,
      asOf,
      parameters: { ...STANDARDS, ...amounts, ...income, ...matrix },
    }));

/** Every pack on every day, with any of the methods; labour counted by coefficients or not. */
export const policies = withLabour(fc.option(LABOUR, { nil: {} }));

/** The same where labour is counted by coefficients. */
export const labourPolicies = withLabour(LABOUR);

/** Yuan with fen. */
export const fen = (max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: max * 100 }).map((value) => value / 100);

/** Columns that one and the same household has beside its income; nobody in it may be covered singly. */
export const circumstances: fc.Arbitrary<GivenFacts> = fc.record(
  {
    户月保障金: fen(900),
    保障人数: fc.integer({ min: 1, max: 12 }),
    低保档次: fc.constantFrom("B", null),
    建档立卡: fc.constant("否"),
    就业成本: fen(4000),
    刚性支出扣减: fen(2000),
    医疗支出: fen(9000),
    赡养人年收入: fen(60_000),
    赡养人人口: fc.integer({ min: 1, max: 5 }),
    赡养人数: fc.integer({ min: 1, max: 4 }),
    协议赡养费: fen(3000),
    人工核定结果: fc.constant(null),
  },
  { requiredKeys: ["建档立卡", "低保档次"] },
);

const EARNERS = {
  年龄: fc.integer({ min: 0, max: 95 }),
  性别: fc.constantFrom("男", "女"),
  健康状况: fc.constantFrom("健康", "长期慢性病", null),
  残疾等级: fc.constantFrom("三级", "四级", null),
  就业: fc.constantFrom("务工", "在家照护", "学生", null),
  年收入: fc.oneof(fen(9000), fc.constant(null)),
};

/** Members of whom nobody is ill or disabled enough to be covered singly. */
export const earners = fc.array(fc.record(EARNERS), { minLength: 1, maxLength: 6 });

/** People at home and at work whose earnings are not stated. */
export const workers = fc.array(
  fc.record({
    ...EARNERS,
    年龄: fc.integer({ min: 14, max: 65 }),
    就业: fc.constantFrom("务工", "在家照护", null),
    年收入: fc.constant(null),
  }),
  { minLength: 2, maxLength: 5 },
);

/** Anybody: ill, disabled, away, dead. */
export const anybody = fc.array(
  fc.record({
    ...EARNERS,
    健康状况: fc.constantFrom("健康", "长期慢性病", "患有大病", null),
    残疾等级: fc.constantFrom("一级", "三级", null),
    残疾类别: fc.constantFrom("肢体", "精神", null),
    就业: fc.constantFrom("务工", "在家照护", "义务兵", "无业", "僧人", null),
    备注: fc.constantFrom("服刑", "已死亡", "下落不明", null),
  }),
  { minLength: 1, maxLength: 7 },
);
