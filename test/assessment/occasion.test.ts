/**
 * The quick look that saves judging other aid (peopleWithOccasion, householdHasOccasion): it passes over
 * nobody who has an entitlement, and over most people of whom no row says anything.
 */
import { entitlementsOf, type Entitlement } from "../../src/assessment";
import {
  householdHasOccasion,
  peopleWithOccasion,
} from "../../src/assessment/entitlements/occasion";
import type { Household } from "../../src/roster/types";
import { run, TABLES } from "./case-table";
import { household, type GivenFacts } from "./given";
import { IS_MUTATION } from "./mutation";
import { tablesOf } from "./parts";
import { day, policyOf } from "./policies";

const isAid = ({ kind }: Entitlement): boolean => kind !== "priority-group";

describe("nobody who has an entitlement is passed over", () => {
  test.each(IS_MUTATION ? tablesOf("entitlements") : TABLES)("$name", ({ table }) => {
    // What lists name beside the roster is looked up for everybody, without this look.
    for (const given of table.案例.filter(({ 名单: listed }) => listed === undefined)) {
      const { assessment, policy } = run(table.前提, given);
      const people = peopleWithOccasion(assessment.household, policy);
      const found = entitlementsOf(assessment, policy).filter(isAid);
      const looked = entitlementsOf(assessment, policy, null, people).filter(isAid);
      expect([given.名称, looked]).toEqual([given.名称, found]);
      const isLooked =
        found.every((one) => one.people.length > 0) || householdHasOccasion(assessment.household);
      expect([given.名称, isLooked]).toEqual([given.名称, true]);
    }
  });
});

describe("whom it passes over", () => {
  const ASOF = "2024-06-30";
  const POLICY = policyOf("nanchong", ASOF);

  function given(
    members: readonly GivenFacts[],
    facts: GivenFacts = { 户月保障金: 300 },
    scheme: "dibao" | "children" = "dibao",
  ): Household {
    const table = { scheme, area: "rural" } as const;
    return household({ household: facts, members, table, asOf: day(ASOF) });
  }

  function rowsMeant(one: Household, policy = POLICY): readonly number[] {
    return peopleWithOccasion(one, policy).map(({ row }) => row);
  }

  test("people of whom no row says anything, but not whoever turns 80 this month", () => {
    const members = [
      { 出生: "1980-01-01", 高龄津贴金额: null, 残疾等级: null },
      { 出生: "1944-06-30", 高龄津贴金额: null },
      { 出生: "1980-03-01", 高龄津贴金额: 0 },
      { 出生: "1945-06-30", 高龄津贴金额: null },
      { 出生: "1945-07-01", 高龄津贴金额: null },
      { 年龄: null, 高龄津贴金额: null },
      { 年龄: 30, 残疾等级: "三级" },
    ];
    expect(rowsMeant(given(members))).toEqual([2, 3, 4, 7]);
  });

  test("everybody, where nobody has an occasion", () => {
    expect(rowsMeant(given([{ 年龄: 30 }, { 年龄: 40, 残疾等级: null }]))).toEqual([]);
  });

  test("the old nowhere, where the county has not said from which age it asks", () => {
    const policy = policyOf("nanchong", ASOF, { elder_allowance_from: null });
    expect(rowsMeant(given([{ 年龄: 90 }]), policy)).toEqual([]);
  });

  test("nobody in a children's roster, which its title may explain", () => {
    expect(rowsMeant(given([{ 年龄: 10 }, { 年龄: 11 }], {}, "children"))).toEqual([1, 2]);
  });

  test("nobody where the policy of the day helps groups that no column names", () => {
    const one = given([{ 年龄: 30 }]);
    expect(rowsMeant(one, policyOf("guizhou", "2018-10-31"))).toEqual([1]);
    expect(rowsMeant(one, policyOf("guizhou", "2019-10-31"))).toEqual([1]);
    expect(rowsMeant(one, policyOf("guizhou", "2020-10-31"))).toEqual([]);
  });

  test("households without a word on monitoring, relocation or spending", () => {
    expect(householdHasOccasion(given([{ 年龄: 40 }]))).toBe(false);
    expect(householdHasOccasion(given([{ 年龄: 40 }], { 监测类别: null }))).toBe(false);
    expect(householdHasOccasion(given([{ 年龄: 40 }], { 监测类别: "监测户" }))).toBe(true);
    expect(householdHasOccasion(given([{ 年龄: 40 }], { 贫困户属性: "一般户" }))).toBe(true);
    expect(householdHasOccasion(given([{ 年龄: 40 }], { 易地搬迁: "是" }))).toBe(true);
    expect(householdHasOccasion(given([{ 年龄: 40 }], { 刚性支出: 0 }))).toBe(true);
  });

  test("but not where one member's row has spending", () => {
    expect(householdHasOccasion(given([{ 年龄: 40 }, { 年龄: 10, 教育支出: 500 }]))).toBe(true);
    expect(householdHasOccasion(given([{ 年龄: 40 }, { 年龄: 10, 教育支出: null }]))).toBe(false);
  });
});
