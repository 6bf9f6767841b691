/** Tekun: laws of its conditions, self-care levels and end, and the lines of its calculation. */
import fc from "fast-check";
import { assess, explain, stepLabel } from "../../src/assessment";
import {
  levelOfItems,
  noObligors,
  selfCareOf,
  tekunAnswer,
  tekunConditions,
  tekunEnds,
} from "../../src/assessment/tekun";
import { compareDates, formatDate } from "../../src/calendar";
import { formatMoney } from "../../src/money";
import type { Household } from "../../src/roster/types";
import { household, type GivenFacts } from "./given";
import { day, policyOf } from "./policies";

const ASOF = "2022-06-30";
const POLICY = policyOf("blank", ASOF, {
  "dibao_standard 农村": "4500 元/年",
  tekun_basic_standard: "900 元/月",
  "tekun_care_standard 全自理": "100 元/月",
  "tekun_care_standard 半自理": "200 元/月",
  "tekun_care_standard 全护理": "300 元/月",
});

function given(members: readonly GivenFacts[]): Household {
  return household({
    household: {},
    members,
    table: { scheme: "tekun", area: "rural" },
    asOf: day(ASOF),
  });
}

const ITEMS = ["自主吃饭", "自主穿衣", "自主上下床", "自主如厕", "室内行走", "自主洗澡"];

test("each item counts alike, and failing one more never makes the level lighter", () => {
  const order = ["full", "partial", "none"];
  const rank = (failed: number): number => order.indexOf(levelOfItems(failed, POLICY) ?? "");
  expect([0, 1, 2, 3, 4, 5, 6].map(rank)).toEqual([0, 1, 1, 1, 2, 2, 2]);
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (fails) => {
      const facts = Object.fromEntries(ITEMS.map((item, at) => [item, fails[at] ? "不能" : "能"]));
      const [person] = given([{ 年龄: 70, ...facts }]).people;
      if (person === undefined) return;
      const failed = fails.filter(Boolean).length;
      expect(selfCareOf(person, POLICY)).toBe(levelOfItems(failed, POLICY));
    }),
  );
});

test.each([
  ["能", true],
  ["可以", true],
  ["达到", true],
  ["√", true],
  ["是", true],
  ["完全自主", true],
  ["无需帮助", true],
  ["不能", false],
  ["完全不能", false],
  ["达不到", false],
  ["未达到", false],
  ["×", false],
  ["否", false],
  ["需要帮助", false],
  ["有困难", false],
  ["待评估", null],
])("“%s” under an item reads as %s", (word, manages) => {
  const facts = Object.fromEntries(ITEMS.map((item) => [item, "能"]));
  const [person] = given([{ 年龄: 70, ...facts, 自主洗澡: word }]).people;
  const level = manages === null ? null : manages ? "full" : "partial";
  expect(person && selfCareOf(person, POLICY)).toBe(level);
});

test.each([
  ["无", "yes"],
  ["否", "yes"],
  ["无法定义务人", "yes"],
  ["有义务人，无履行能力", "yes"],
  ["义务人丧失劳动能力", "yes"],
  ["是", "no"],
  ["有履行能力", "no"],
  ["具备履行能力", "no"],
  ["有", "unknown"],
  ["不详", "unknown"],
  [null, "unknown"],
])("relatives “%s”: nobody able to provide is %s", (words, answer) => {
  const [person] = given([{ 年龄: 70, 义务人履行能力: words }]).people;
  expect(person && noObligors(person, POLICY).answer).toBe(answer);
});

test("the level itself, where it is stated, goes before the items", () => {
  const facts = Object.fromEntries(ITEMS.map((item) => [item, "不能"]));
  const [person] = given([{ 年龄: 70, ...facts, 自理等级: "半自理" }]).people;
  expect(person && selfCareOf(person, POLICY)).toBe("partial");
});

test("more income never brings anybody back", () => {
  fc.assert(
    fc.property(fc.nat(900_000), fc.nat(900_000), (a, b) => {
      const [less, more] = [Math.min(a, b) / 100, Math.max(a, b) / 100].map(
        (income) => assess(given([{ 年龄: 70, 年收入: income }]), POLICY).outcome,
      );
      if (less === "exit") expect(more).toBe("exit");
      expect(more === "exit").toBe(Math.max(a, b) >= 450_000);
    }),
  );
});

test("support ends no earlier than the cause arose, and only what a condition denies ends it", () => {
  const people = fc.record(
    {
      年龄: fc.integer({ min: 0, max: 100 }),
      年收入: fc.constantFrom(0, 4499.99, 4500, null),
      劳动能力: fc.constantFrom("普通劳动力", "无劳动力", null),
      义务人履行能力: fc.constantFrom("无", "有履行能力", null),
      残疾类别: fc.constantFrom("肢体", "智力", null),
      残疾等级: fc.constantFrom("一级", "三级", null),
      死亡时间: fc.constantFrom("2022-06-30", "2021-12-31", "2022-07-01", null),
    },
    { requiredKeys: ["年龄"] },
  );
  fc.assert(
    fc.property(people, (facts) => {
      const [person] = given([facts]).people;
      if (person === undefined) return;
      const conditions = tekunConditions(person, "rural", POLICY);
      const ends = tekunEnds(person, conditions, POLICY);
      const isDead = ends.some(({ cause }) => cause === "death");
      expect(ends.length > 0).toBe(isDead || tekunAnswer(conditions) === "no");
      for (const { since, from, isLate } of ends) {
        if (since === null || from === null) continue;
        expect(compareDates(from, since)).toBeGreaterThan(0);
        expect(isLate).toBe(compareDates(from, day(ASOF)) <= 0);
      }
    }),
  );
});

test("who died in February stops in March, of a month with 29 days too", () => {
  const policy = policyOf("blank", "2024-03-01");
  const [person] = given([{ 年龄: 80, 死亡时间: "2024-02-29" }]).people;
  if (person === undefined) throw new Error("No person.");
  const [end] = tekunEnds(person, tekunConditions(person, "rural", policy), policy);
  expect(end && end.from && formatDate(end.from)).toBe("2024-03-01");
  expect(end?.isLate).toBe(true);
});

test("the calculation names the basic and the care standard of each, and the sum", () => {
  const one = given([
    { 年龄: 70, 自理能力: "半自理", 基本生活费: 900, 照料护理费: 150 },
    { 年龄: 72, 自理能力: "全自理", 基本生活费: 900, 照料护理费: 100 },
  ]);
  const assessment = assess(one, POLICY);
  expect(assessment.payableMonth && formatMoney(assessment.payableMonth)).toBe("2100.00");
  const lines = explain(assessment, POLICY).map(
    ({ code, formula, result }) => `${stepLabel(code, "zh")} ${formula} = ${result}`,
  );
  expect(lines).toEqual([
    "特困基本生活标准 900.00 = 900.00",
    "照料护理标准 200.00 = 200.00",
    "特困基本生活标准 900.00 = 900.00",
    "照料护理标准 100.00 = 100.00",
    "建议月发放 900.00 + 200.00 + 900.00 + 100.00 = 2100.00",
    "与现发差额 2100.00 − 2050.00 = 50.00",
  ]);
});
