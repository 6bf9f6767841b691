import { assess, explain, stepLabel } from "../../src/assessment";
import { household, type GivenFacts } from "./given";
import { day, policyOf } from "./policies";

function steps(
  facts: GivenFacts,
  parameters: Readonly<Record<string, string>> = {},
  people?: readonly GivenFacts[],
  lang: "zh" | "en" = "zh",
): readonly string[] {
  const policy = policyOf("guizhou", "2020-06-30", parameters);
  const given = household({
    household: facts,
    ...(people === undefined ? {} : { members: people }),
    table: { scheme: "dibao", area: "rural" },
    asOf: day("2020-06-30"),
  });
  return explain(assess(given, policy), policy, lang).map(
    ({ code, formula, result }) => `${stepLabel(code, lang)} ${formula} ＝ ${result}`,
  );
}

test("a shortfall is explained line by line", () => {
  expect(steps({ 家庭人口: 3, 家庭年收入: 9650, 就业成本: 2000, 户月保障金: 450 })).toEqual([
    "家庭年收入 9650.00 ＝ 9650.00",
    "扣减 2000.00 ＝ 2000.00",
    "可计算年收入 9650.00 − 2000.00 ＝ 7650.00",
    "人均月收入 7650.00 ÷ 3 ÷ 12 ＝ 212.50",
    "保障标准 4500.00 ÷ 12 ＝ 375.00",
    "与标准比较 212.50 < 375.00 ＝ <",
    "月补差 (375.00 − 212.50) × 3 ＝ 487.50",
    "建议月发放 487.50 (见角进元) ＝ 488.00",
    "与现发差额 488.00 − 450.00 ＝ 38.00",
  ]);
});

test("supplements stand in the sum", () => {
  const lines = steps({ 家庭年收入: 5100, 户月保障金: 363 }, { "supplement_rate 老年人": "10 %" }, [
    { 年龄: 70 },
    { 年龄: 40 },
  ]);
  expect(lines).toContain("分类施保 37.50 ＝ 37.50");
  expect(lines).toContain("建议月发放 325.00 + 37.50 (见角进元) ＝ 363.00");
});

test("a phase-out shows its period and what it pays", () => {
  const lines = steps(
    { 家庭人口: 3, 家庭年收入: 14_000, 建档立卡: "是", 户月保障金: 300, 渐退起: "2020-01" },
    { phase_out_months: "12" },
  );
  expect(lines).toContain("建议月发放 300.00 ＝ 300.00");
  expect(lines).toContain("渐退期 2020-01-01 – 2020-12-31 ＝ 6");
  expect(lines.some((line) => line.startsWith("月补差"))).toBe(false);
});

test("without income there is no calculation to show", () => {
  expect(steps({ 家庭人口: 3, 户月保障金: 300 })).toEqual([]);
});

test("tekun amounts are not explained as dibao", () => {
  const policy = policyOf("guizhou", "2020-06-30");
  const given = household({
    household: { 家庭人口: 1, 家庭年收入: 1000 },
    members: [{ 年龄: 70, 基本生活费: 700 }],
    table: { scheme: "tekun", area: "rural" },
    asOf: day("2020-06-30"),
  });
  expect(explain(assess(given, policy), policy).map(({ code }) => code)).toEqual(["difference"]);
});

test("a tier is explained as a tier, not as a shortfall", () => {
  const lines = steps(
    { 家庭人口: 3, 家庭年收入: 7650, 低保档次: "二档", 户月保障金: 660 },
    { amount_method: "tiered", "tier_amount 二档": "220 元/月" },
  );
  expect(lines).toContain("分档金额 220.00 × 3 ＝ 660.00");
  expect(lines).toContain("建议月发放 660.00 (见角进元) ＝ 660.00");
  expect(lines.some((line) => line.startsWith("月补差"))).toBe(false);
});

test("the least shortfall shows the share that it comes from", () => {
  const lines = steps(
    { 家庭人口: 2, 家庭年收入: 8990, 户月保障金: 150 },
    { shortfall_floor_rate: "20 %" },
  );
  expect(lines).toContain("月补差 375.00 × 20% × 2 ＝ 150.00");
});

test("coefficients, members left out and maintenance stand before the income", () => {
  const parameters = {
    labour_wage_basis: "minimum-wage",
    minimum_wage: "300 元/月",
    "labour_coefficient 健康男性": "0.5",
    maintenance_method: "excess-standard",
    "maintenance_rate 一至二名赡养人": "50 %",
  };
  const lines = steps({ 户月保障金: 100, 赡养人年收入: 6900, 赡养人人口: 1 }, parameters, [
    { 年龄: 40, 性别: "男", 年收入: null },
    { 年龄: 80, 是否健在: "否" },
  ]);
  expect(lines.slice(0, 5)).toEqual([
    "家庭人口 2 − 1 ＝ 1",
    "按系数核算劳动收入 0.5 × 3600.00 ＝ 1800.00",
    "赡养费 1200.00 ＝ 1200.00",
    "家庭年收入 3000.00 ＝ 3000.00",
    "人均月收入 3000.00 ÷ 12 ＝ 250.00",
  ]);
});

test("a coefficient that is unset leaves a range and no income", () => {
  const lines = steps(
    { 户月保障金: 100 },
    {
      labour_wage_basis: "minimum-wage",
      minimum_wage: "100 元/月",
      "labour_coefficient 健康男性": "1",
    },
    [{ 年龄: 40, 性别: "女", 年收入: null }],
  );
  expect(lines).toEqual(["按系数核算劳动收入 0–1 × 1200.00 ＝ "]);
});

test("what remains of a phase-out is added up by runs of equal months", () => {
  const facts = { 家庭人口: 3, 家庭年收入: 14_000, 建档立卡: "是", 户月保障金: 300 };
  const stepped = steps(facts, {
    phase_out_months: "6",
    phase_out_amount: "stepped",
    phase_out_steps: "100、100、80",
  });
  expect(stepped).toContain("建议月发放 300.00 (100%) ＝ 300.00");
  expect(stepped).toContain("渐退期剩余金额 300.00 × 2 + 240.00 × 4 ＝ 1560.00");
});

test("the next review and what was set by hand are lines of their own", () => {
  const lines = steps({
    家庭人口: 2,
    家庭年收入: 30_000,
    户月保障金: 375,
    复核时间: "2020-01-31",
    人工核定年收入: 4500,
    人工核定理由: "长期患病",
  });
  expect(lines).toContain("家庭年收入 4500.00 ＝ 4500.00");
  expect(lines).toContain("人工核定 长期患病 ＝ 4500.00");
  expect(lines).toContain("下次复核 2020-01-31 + 12个月 ＝ 2021-01-31");
});

test("single-person coverage shows the amount of each", () => {
  const policy = policyOf("blank", "2024-06-30", {
    "dibao_standard 农村": "500 元/月",
    single_person_amount: "350 元/月",
  });
  const given = household({
    household: { 家庭年收入: 13_000 },
    members: [
      { 年龄: 40, 健康状况: "患有大病" },
      { 年龄: 38, 残疾等级: "一级" },
    ],
    table: { scheme: null, area: "rural" },
    asOf: day("2024-06-30"),
  });
  const payable = explain(assess(given, policy), policy).find(({ code }) => code === "payable");
  expect(payable).toMatchObject({ formula: "350.00 × 2", result: "700.00", standing: "county" });
});

describe("a phase-out", () => {
  const facts = { 家庭人口: 3, 家庭年收入: 14_000, 建档立卡: "是", 户月保障金: 300 };
  const startsWith = (lines: readonly string[], label: string): readonly string[] =>
    lines.filter((line) => line.startsWith(label));

  test("of a range of months says what is certain and what the county's choice may add", () => {
    const range = { phase_out_months_min: "2", phase_out_months_max: "4" };
    expect(steps(facts, range)).toContain(
      "渐退期剩余金额 300.00 × 2 (+ 300.00 × 2) ＝ 600.00至1200.00",
    );
    expect(steps(facts, range, undefined, "en")).toContain(
      "Still to be paid in the phase-out 300.00 × 2 (+ 300.00 × 2) ＝ 600.00 to 1200.00",
    );
    expect(steps(facts, range)).toContain("渐退期 2020-07-01 – ? ＝ ");
    expect(
      steps({ ...facts, 渐退起: "2020-05" }, { ...range, phase_out_months_max: "5" }),
    ).toContain("渐退期剩余金额 0.00 (+ 300.00 × 3) ＝ 0.00至900.00");
  });

  test("counts the months ahead alone, not those that are paid", () => {
    const running = { ...facts, 渐退起: "2020-04", 渐退月数: 6 };
    expect(steps(running, { phase_out_months: "6" })).toContain(
      "渐退期剩余金额 300.00 × 3 ＝ 900.00",
    );
    const last = { ...facts, 渐退起: "2019-07", 渐退月数: 12 };
    expect(startsWith(steps(last, { phase_out_months: "12" }), "渐退期")).toEqual([
      "渐退期 2019-07-01 – 2020-06-30 ＝ 0",
    ]);
  });

  test("without the present amount, or without months, has nothing to add up", () => {
    const unpaid = { ...facts, 户月保障金: null };
    expect(startsWith(steps(unpaid, { phase_out_months: "6" }), "渐退期剩余")).toEqual([]);
    expect(startsWith(steps(facts), "渐退期")).toEqual(["渐退期 ? – ? ＝ "]);
  });

  test("that an officer ended has nothing left to be paid", () => {
    const ended = {
      ...facts,
      渐退起: "2020-04",
      渐退月数: 6,
      人工核定结果: "退出",
      人工核定理由: "本人放弃",
    };
    const lines = steps(ended, { phase_out_months: "6" });
    expect(startsWith(lines, "渐退期剩余")).toEqual([]);
    expect(startsWith(lines, "建议月发放")).toEqual([]);
  });

  test("in shares of the full standard", () => {
    const full = {
      phase_out_months: "6",
      phase_out_amount: "stepped",
      phase_out_steps: "80、50",
      phase_out_step_base: "full",
    };
    expect(steps(facts, full)).toContain("建议月发放 900.00 (80%) ＝ 900.00");
  });

  test("with supplements worked out anew beside the amount", () => {
    const parameters = {
      phase_out_months: "6",
      phase_out_supplements: "recalculated",
      "supplement_rate 老年人": "10 %",
    };
    const lines = steps({ 家庭年收入: 14_000, 建档立卡: "是", 户月保障金: 300 }, parameters, [
      { 年龄: 70 },
      { 年龄: 40 },
      { 年龄: 41 },
    ]);
    expect(lines).toContain("建议月发放 300.00 + 37.50 (见角进元) ＝ 338.00");
  });
});

describe("what an officer set by hand", () => {
  const above = { 家庭人口: 3, 家庭年收入: 30_000, 户月保障金: 300, 建档立卡: "否" };
  const set = { 人工核定结果: "继续保障", 人工核定理由: "重病" };

  test("against the computation has no amount that the computation led to", () => {
    expect(steps({ ...above, ...set })).toEqual([
      "家庭年收入 30000.00 ＝ 30000.00",
      "人均月收入 30000.00 ÷ 3 ÷ 12 ＝ 833.33",
      "保障标准 4500.00 ÷ 12 ＝ 375.00",
      "与标准比较 833.33 > 375.00 ＝ >",
      "人工核定 重病 ＝ 继续",
      "与现发差额 300.00 − 300.00 ＝ 0.00",
    ]);
  });

  test("is one line: the income, and the outcome in words", () => {
    const both = { ...above, ...set, 人工核定年收入: 9000 };
    expect(steps(both)).toContain("人工核定 重病 ＝ 9000.00，继续");
    expect(steps(both)).toContain("月补差 (375.00 − 250.00) × 3 ＝ 375.00");
    expect(steps(both, {}, undefined, "en")).toContain("Set by hand 重病 ＝ 9000.00, continue");
  });
});

describe("the next review", () => {
  const facts = { 家庭人口: 2, 家庭年收入: 4500, 户月保障金: 375 };

  test("is the last one and the cycle, in either language", () => {
    const reviewed = { ...facts, 复核时间: "2020-01-31" };
    expect(steps(reviewed, {}, undefined, "en")).toContain(
      "Next review 2020-01-31 + 12 months ＝ 2021-01-31",
    );
  });

  test("is the day that the roster states, without a cycle", () => {
    expect(steps({ ...facts, 下次复核时间: "2020-12-31" })).toContain(
      "下次复核 2020-12-31 ＝ 2020-12-31",
    );
  });
});

test("everybody who is left out is taken off one by one", () => {
  const policy = policyOf("blank", "2024-06-30");
  const given = household({
    household: { 家庭年收入: 4500, 户月保障金: 375 },
    members: [{ 年龄: 40 }, { 年龄: 80, 是否健在: "否" }, { 年龄: 30, 备注: "服刑" }],
    table: { scheme: "dibao", area: "rural" },
    asOf: day("2024-06-30"),
  });
  const [members] = explain(assess(given, policy), policy);
  expect(members).toMatchObject({ code: "members", formula: "3 − 1 − 1", result: "1" });
});

describe("tekun", () => {
  const policy = policyOf("blank", "2022-06-30", {
    tekun_basic_standard: "900 元/月",
    "tekun_care_standard 半自理": "300 元/月",
  });
  const lines = (members: readonly GivenFacts[]): readonly string[] => {
    const given = household({
      household: {},
      members,
      table: { scheme: "tekun", area: "rural" },
      asOf: day("2022-06-30"),
    });
    return explain(assess(given, policy), policy).map(
      ({ code, formula, result }) => `${stepLabel(code, "zh")} ${formula} ＝ ${result}`,
    );
  };

  test("what is due is the sum of what each is due", () => {
    expect(
      lines([
        { 年龄: 70, 自理能力: "半自理", 基本生活费: 900, 照料护理费: 250 },
        { 年龄: 72, 基本生活费: 900 },
      ]),
    ).toEqual([
      "特困基本生活标准 900.00 ＝ 900.00",
      "照料护理标准 300.00 ＝ 300.00",
      "特困基本生活标准 900.00 ＝ 900.00",
      "建议月发放 900.00 + 300.00 + 900.00 ＝ 2100.00",
      "与现发差额 2100.00 − 2050.00 ＝ 50.00",
    ]);
  });

  test("whoever leaves is due nothing, and there is nothing to add up", () => {
    expect(lines([{ 年龄: 70, 是否健在: "否", 基本生活费: 900 }])).toEqual([
      "与现发差额 0.00 − 900.00 ＝ -900.00",
    ]);
  });
});
