import { findPack, policyAt } from "../../src/policy";
import { biweeklySheet, coverageText, readBiweekly, summarySheet } from "../../src/reports";
import { povertyCauses } from "../../src/reports/poverty-causes";
import { calendarSentences } from "../../src/reports/work-calendar";
import type { SheetDescription } from "../../src/workbook/sheets";
import { gridFromRows } from "../../src/workbook/memory-grid";
import { fromSerial } from "../../src/calendar";
import { day, id } from "../roster/build";
import { factsOf } from "./facts";

function textsOf(sheet: SheetDescription): string[] {
  return sheet.rows
    .flat()
    .map(({ content }) => content)
    .filter((content) => typeof content === "string");
}

function policyOf(pack: string, asOf: string): ReturnType<typeof policyAt> {
  const found = findPack(pack);
  if (found === null) throw new Error(`No such pack: ${pack}`);
  return policyAt(found, day(asOf));
}

const REGISTER = [
  ["户编号", "姓名", "与户主关系", "身份证号", "劳动能力", "是否低保", "主要致贫原因"],
  ["001", "张一", "户主", id("1970-06-30", "male"), "丧失劳动力", "是", "因病"],
  ["001", "王一", "配偶", id("1970-06-30", "female"), "普通劳动力", "是", null],
  ["002", "张二", "户主", id("1971-06-30", "male"), "弱劳动力", "否", "因病、因残"],
  ["003", "张三", "户主", id("1972-06-30", "male"), "丧失劳动力", null, "因残"],
  ["004", "张四", "户主", id("1973-06-30", "male"), "技能劳动力", "否", null],
];

describe("reports of the place's own calendar", () => {
  test.each([
    ["2024-08-23", ["2024-08-23（反馈问题举一反三情况）", "2024-11-29（工作方案阶段性进展情况）"]],
    ["2024-08-24", ["2024-11-29（工作方案阶段性进展情况）"]],
    ["2024-11-29", ["2024-11-29（工作方案阶段性进展情况）"]],
  ])("Nanchong on %s: what is still due, with its contents", (asOf, due) => {
    const [sentence, ...others] = calendarSentences(policyOf("nanchong", asOf), "zh");
    expect(others).toEqual([]);
    expect(sentence).toContain(`情况报送截止：${due.join("、")}，`);
    expect(sentence).toContain("三（一）");
  });

  test("nothing is due once the last day has passed", () => {
    expect(calendarSentences(policyOf("nanchong", "2024-11-30"), "zh")).toEqual([]);
  });

  test("Xing'an has its three phases through 2019", () => {
    const [sentence] = calendarSentences(policyOf("xingan", "2019-12-31"), "zh");
    expect(sentence).toContain("巩固提高阶段（5月1日-10月31日）");
    expect(calendarSentences(policyOf("xingan", "2020-01-01"), "zh")).toEqual([]);
  });

  test("it stands below the half-monthly report, and is read back with its note", () => {
    const facts = factsOf([["姓名", "身份证号"]].concat([["张一", id("1970-06-30", "male")]]), {
      policy: "nanchong",
      asOf: "2024-09-30",
    });
    const sheet = biweeklySheet(facts);
    const note = textsOf(sheet).at(-1) ?? "";
    expect(note).toContain("2024-11-29（工作方案阶段性进展情况）");
    const rows = sheet.rows.map((row) =>
      row.map(({ content }) => (typeof content === "object" ? null : content)),
    );
    expect(readBiweekly(gridFromRows("半月调度表", rows), fromSerial)?.note).toBe(note);
  });
});

describe("who lost ability to work", () => {
  const facts = factsOf([["建档立卡户名册"], ...REGISTER], {
    policy: "xingan",
    asOf: "2019-09-30",
  });

  test("is counted with the share that is covered", () => {
    expect(coverageText(facts.coverage, "zh")).toBe(
      "建档立卡（脱贫）户、监测户中丧失全部或部分劳动能力的3人：已纳入低保、特困1人，未见纳入1人，情况不明1人，覆盖率50.0%。",
    );
    expect(textsOf(summarySheet(facts))).toContain(coverageText(facts.coverage, "zh"));
    expect(textsOf(biweeklySheet(facts)).join("")).toContain("覆盖率50.0%");
  });

  test("says nothing where nothing is known of anybody", () => {
    expect(coverageText(null, "zh")).toBeNull();
    expect(
      coverageText({ people: 2, covered: 0, uncovered: 0, unknown: 2, percent: null }, "en"),
    ).toBeNull();
  });
});

describe("causes of poverty", () => {
  const facts = factsOf([["建档立卡户名册"], ...REGISTER], {
    policy: "wenchuan",
    asOf: "2019-09-30",
  });

  test("are counted by household and people, the first of several, blanks last", () => {
    expect(povertyCauses(facts.assessments)).toEqual([
      { cause: "因病", households: 2, people: 3 },
      { cause: "因残", households: 1, people: 1 },
      { cause: null, households: 1, people: 1 },
    ]);
  });

  test("stand in the summary with totals that foot", () => {
    const { rows } = summarySheet(facts);
    const at = rows.findIndex(([first]) => first?.content === "致贫原因");
    const part = rows.slice(at + 1, at + 6).map((row) => row.map(({ content }) => content));
    expect(part[0]).toEqual(["原因", null, "户数", "人数"]);
    expect(part[3]).toEqual(["（未注明）", null, 1, 1]);
    expect(part[4]?.slice(2)).toEqual([
      { formula: `SUM(C${at + 3}:C${at + 5})`, value: 4 },
      { formula: `SUM(D${at + 3}:D${at + 5})`, value: 5 },
    ]);
  });

  test("a roster without the column has none", () => {
    const plain = factsOf([
      ["户主姓名", "家庭人口"],
      ["张一", 2],
    ]);
    expect(povertyCauses(plain.assessments)).toEqual([]);
    expect(textsOf(summarySheet(plain))).not.toContain("致贫原因");
  });
});
