/** Other aid in 汇总: how many should have it, have it, may have it, and what it comes to. */
import fc from "fast-check";
import { formatMoney } from "../../src/money";
import type { ParameterEntry } from "../../src/policy";
import { findPack, policyAt } from "../../src/policy";
import { summarySheet, type RunFacts } from "../../src/reports";
import { entitlementFigures } from "../../src/reports/entitlement-figures";
import type { SheetDescription } from "../../src/workbook/sheets";
import { day, id, type Rows } from "../roster/build";
import { factsOf } from "./facts";

const HEAD = [
  "户编号",
  "户主姓名",
  "姓名",
  "身份证号",
  "与户主关系",
  "户月保障金",
  "残疾类别",
  "残疾等级",
];
const PAID = [...HEAD, "困难残疾人生活补贴", "重度残疾人护理补贴", "高龄津贴"];

const entry = (
  code: string,
  value: string,
  unit: string | null,
  scope: string | null = null,
): ParameterEntry => ({
  code,
  scope,
  from: { year: 1900, month: 1, day: 1 },
  until: null,
  value,
  unit,
  standing: "county",
  source: null,
  note: null,
  place: "test",
});

/** What a county has entered for the allowances. */
const COUNTY = [
  entry("living_allowance_standard", "100", "元/月", "一级"),
  entry("living_allowance_standard", "80.05", "元/月", "二级"),
  entry("nursing_allowance_standard", "110", "元/月", "一级"),
  entry("nursing_allowance_care_need", "false", null),
  entry("elder_allowance_standard", "50", "元/月", "80至89周岁"),
  entry("elder_allowance_first_month", "same-month", null),
];

function factsWith(rows: Rows, entries: readonly ParameterEntry[] = COUNTY): RunFacts {
  const facts = factsOf(rows, { policy: "blank", asOf: "2024-06-30" });
  const pack = findPack("blank");
  if (pack === null) throw new Error("no blank pack");
  return { ...facts, policy: policyAt(pack, day("2024-06-30"), entries) };
}

/** Kind, due, received, lacking, open, amount in yuan a month, amounts not known. */
function told(facts: RunFacts): readonly (string | number | null)[][] {
  return entitlementFigures(facts).map((one) => [
    one.kind,
    one.due,
    one.received,
    one.lacking,
    one.open,
    one.amountMonth && formatMoney(one.amountMonth),
    one.amountUnknown,
  ]);
}

const text = (sheet: SheetDescription): string =>
  JSON.stringify(sheet.rows.map((row) => row.map(({ content }) => content)));

describe("figures of other aid", () => {
  test("of members of dibao households, with what the roster shows as paid", () => {
    const facts = factsWith([
      PAID,
      ["1", "甲", "甲", id("1950-01-01", "male", 0), "户主", 300, "肢体", "一级", 100, 110, null],
      ["2", "乙", "乙", id("1951-01-01", "male", 0), "户主", 300, "视力", "二级", 0, null, null],
      ["2", "乙", "丙", id("1940-01-01", "male", 0), "之父", null, null, null, null, null, 50],
      ["3", "丁", "丁", id("1944-06-30", "male", 0), "户主", 300, null, null, null, null, null],
      ["3", "丁", "戊", id("1944-07-01", "male", 1), "之弟", null, null, null, null, null, null],
    ]);
    expect(told(facts)).toEqual([
      ["living-allowance", 2, 1, 1, 0, "180.05", 0],
      ["nursing-allowance", 2, 1, 0, 0, "110.00", 1],
      ["old-age-allowance", 2, 1, 0, 0, "100.00", 0],
    ]);
  });

  test("of an amount that nobody has entered nothing is summed", () => {
    const facts = factsWith(
      [HEAD, ["1", "甲", "甲", id("1950-01-01", "male", 0), "户主", 300, "肢体", "一级"]],
      [],
    );
    expect(told(facts)).toEqual([
      ["living-allowance", 1, null, null, 0, null, 1],
      ["nursing-allowance", 0, null, 0, 1, null, 0],
    ]);
  });

  test("whoever is paid without being due is received and not due", () => {
    const facts = factsWith([
      PAID,
      ["1", "甲", "甲", id("1950-01-01", "male", 0), "户主", 300, null, null, null, null, 50],
    ]);
    expect(told(facts)).toEqual([["old-age-allowance", 0, 1, 0, 0, null, 0]]);
  });

  test("one person in two rosters counts once, and what excludes the aid decides", () => {
    const person = id("1950-01-01", "male", 0);
    const facts = factsOf(
      [
        { sheet: "农村低保", rows: [HEAD, ["1", "甲", "甲", person, "户主", 300, "肢体", "一级"]] },
        {
          sheet: "残疾人两项补贴名册",
          rows: [
            ["姓名", "身份证号", "残疾类别", "残疾等级", "困难残疾人生活补贴"],
            ["甲", person, "肢体", "一级", 100],
          ],
        },
      ],
      { policy: "blank", asOf: "2024-06-30" },
    );
    const living = entitlementFigures(facts).find(({ kind }) => kind === "living-allowance");
    expect(living).toMatchObject({ of: "people", due: 1, received: 1, open: 0 });
    const onTekun = entitlementFigures({ ...facts, aid: () => ({ tekun: true }) });
    expect(onTekun.map(({ kind, due }) => [kind, due])).toEqual([["living-allowance", 0]]);
  });

  test("households are counted as such, with a sum that is paid once", () => {
    const facts = factsOf(
      [
        [
          "户编号",
          "户主姓名",
          "身份证号",
          "家庭人口",
          "家庭年收入",
          "户月保障金",
          "是否易地扶贫搬迁",
        ],
        ["1", "甲", id("1950-01-01", "male", 0), 3, 3000, 100, "是"],
        ["2", "乙", id("1951-01-01", "male", 0), 2, 3000, 100, "是"],
        ["3", "丙", id("1952-01-01", "male", 0), 2, 3000, 100, "否"],
      ],
      { policy: "guizhou", asOf: "2018-09-30" },
    );
    const [relief] = entitlementFigures(facts).filter(({ kind }) => kind === "relocation-relief");
    expect(relief).toMatchObject({ of: "households", due: 2, amountMonth: null, amountUnknown: 0 });
    expect(relief?.amountOnce && formatMoney(relief.amountOnce)).toBe("7500.00");
  });

  test("are the same whatever the order of the households", () => {
    const rows: Rows = [
      ["1", "甲", "甲", id("1950-01-01", "male", 0), "户主", 300, "肢体", "一级", 100, null, null],
      ["2", "乙", "乙", id("1951-01-01", "male", 0), "户主", 300, "视力", "二级", 0, null, null],
      ["3", "丙", "丙", id("1940-01-01", "male", 0), "户主", 300, null, null, null, null, 50],
      ["4", "丁", "丁", id("1941-01-01", "male", 0), "户主", 300, "肢体", "二级", null, 0, 0],
    ];
    const expected = told(factsWith([PAID, ...rows]));
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: 4 }), (shuffled) => {
        expect(told(factsWith([PAID, ...shuffled]))).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
});

describe("the part of 汇总", () => {
  const rows: Rows = [
    PAID,
    ["1", "甲", "甲", id("1950-01-01", "male", 0), "户主", 300, "肢体", "一级", 100, null, null],
  ];

  test("has a line for each kind, in both languages, and merges that lie within the sheet", () => {
    const facts = factsWith(rows);
    const sheet = summarySheet(facts);
    const start = sheet.rows.findIndex((row) => row[0]?.content === "其他待遇");
    const contents = (row: number): unknown[] =>
      (sheet.rows[row] ?? []).map(({ content }) => content);
    expect(contents(start + 1)).toEqual([
      "待遇",
      null,
      "单位",
      "应享",
      "名册在享",
      "应享未享",
      "待定",
      "应享而金额未知",
      "应发（元/月）",
      null,
      "应发一次性（元）",
      null,
    ]);
    expect(contents(start + 2)).toEqual([
      "困难残疾人生活补贴",
      null,
      "人",
      1,
      1,
      0,
      0,
      0,
      100,
      null,
      null,
      null,
    ]);
    expect(contents(start + 3)).toEqual([
      "重度残疾人护理补贴",
      null,
      "人",
      1,
      null,
      null,
      0,
      0,
      110,
      null,
      null,
      null,
    ]);
    expect(contents(start + 4)[0]).toContain("同一身份证号只计一次");
    const merged = (sheet.merges ?? []).filter(({ firstRow }) => firstRow === start + 3);
    expect(merged.map(({ firstColumn, lastColumn }) => [firstColumn, lastColumn])).toEqual([
      [1, 2],
      [9, 10],
      [11, 12],
    ]);
    expect(sheet.rowHeights?.[start + 2]).toBe(42);
    expect(text(summarySheet({ ...facts, language: "en" }))).toContain("Due, none paid");
    expect(text(summarySheet({ ...facts, language: "en" }))).not.toMatch(/其他待遇|困难残疾人/);
  });

  test("is not there where there is nothing to tell", () => {
    const facts = factsWith([
      HEAD,
      ["1", "甲", "甲", id("1980-01-01", "male", 0), "户主", 300, null, null],
    ]);
    expect(entitlementFigures(facts)).toEqual([]);
    expect(text(summarySheet(facts))).not.toContain("其他待遇");
  });

  test("is the same in every run", () => {
    expect(summarySheet(factsWith(rows))).toEqual(summarySheet(factsWith(rows)));
  });
});
