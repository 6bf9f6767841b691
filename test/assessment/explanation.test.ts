import { assess, explain, stepLabel } from "../../src/assessment";
import { household, type GivenFacts } from "./given";
import { day, policyOf } from "./policies";

function steps(
  facts: GivenFacts,
  parameters: Readonly<Record<string, string>> = {},
  people?: readonly GivenFacts[],
): readonly string[] {
  const policy = policyOf("guizhou", "2020-06-30", parameters);
  const given = household({
    household: facts,
    ...(people === undefined ? {} : { members: people }),
    table: { scheme: "dibao", area: "rural" },
    asOf: day("2020-06-30"),
  });
  return explain(assess(given, policy), policy).map(
    ({ code, formula, result }) => `${stepLabel(code, "zh")} ${formula} ＝ ${result}`,
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
