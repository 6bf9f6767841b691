import { assess, phaseOutSchedule } from "../../src/assessment";
import { formatMonth } from "../../src/calendar";
import { formatMoney } from "../../src/money";
import { household, type GivenFacts } from "./given";
import { day, policyOf } from "./policies";

const FACTS = { 家庭人口: 3, 家庭年收入: 14_000, 建档立卡: "是", 户月保障金: 300 };

function schedule(
  facts: GivenFacts,
  parameters: Readonly<Record<string, string>> = {},
  asOf = "2020-06-30",
) {
  const policy = policyOf("xingan", asOf, { "dibao_standard 农村": "375 元/月", ...parameters });
  const given = household({
    household: { ...FACTS, ...facts },
    table: { scheme: "dibao", area: "rural" },
    asOf: day(asOf),
  });
  return phaseOutSchedule(assess(given, policy), policy);
}

test("months begin with the first and say whether they are past", () => {
  const found = schedule({ 渐退起: "2020-05" }, { phase_out_months: "4" });
  expect(
    found?.months.map(({ month, number, time }) => [formatMonth(month), number, time]),
  ).toEqual([
    ["2020-05", 1, "past"],
    ["2020-06", 2, "now"],
    ["2020-07", 3, "ahead"],
    ["2020-08", 4, "ahead"],
  ]);
  expect(found?.atEnd).toBe("continue-if-not-stable");
});

test("past the fewest months of a range a month is not certain", () => {
  const found = schedule({ 渐退起: "2020-01" });
  expect(found?.months).toHaveLength(24);
  expect(found?.months.filter(({ isCertain }) => isCertain)).toHaveLength(12);
  expect(found?.remaining && formatMoney(found.remaining)).toBe("1800.00");
  expect(found?.remainingAtMost && formatMoney(found.remainingAtMost)).toBe("5400.00");
});

test("an end without a beginning is shown from the as-of month on", () => {
  const found = schedule({ 渐退止: "2020-08" });
  expect(found?.months.map(({ month }) => formatMonth(month))).toEqual([
    "2020-06",
    "2020-07",
    "2020-08",
  ]);
});

test("an end that has passed, without a beginning, is shown as its own month", () => {
  const months = (given: GivenFacts): readonly string[] =>
    schedule(given)?.months.map(({ month }) => formatMonth(month)) ?? [];
  expect(months({ 渐退止: "2020-06" })).toEqual(["2020-06"]);
  expect(months({ 渐退止: "2020-05", 脱贫属性: "脱贫不稳定户" })).toEqual(["2020-05"]);
});

test.each(["exit", "review", "continue-if-not-stable"])("says that the end is %s", (end) => {
  const found = schedule({ 渐退起: "2020-05" }, { phase_out_months: "4", phase_out_end: end });
  expect(found?.atEnd).toBe(end);
});

test("without an amount the months stand and the sum does not", () => {
  const found = schedule({ 户月保障金: null }, { phase_out_months: "2" });
  expect(found?.months.map(({ amount }) => amount)).toEqual([null, null]);
  expect(found?.remaining).toBeNull();
  expect(found?.remainingAtMost).toBeNull();
});

test("without a length or a beginning there is no schedule", () => {
  expect(schedule({ 是否渐退: "是" }, { phase_out_months: "6" })).toBeNull();
  expect(schedule({ 家庭年收入: 100 })).toBeNull();
});
