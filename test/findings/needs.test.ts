/** A rule whose inputs are absent is not run and says what was missing: nothing else would be told apart from "all is well". */
import { missingFor } from "../../src/findings/needs";
import { missingParameters } from "../../src/findings/parameter-needs";
import type { RuleNeeds } from "../../src/findings/types";
import { PARAMETERS } from "../../src/policy/parameters";
import type { ParameterDefinition, ParameterKind } from "../../src/policy/types";
import type { Rows, TestSheet } from "../roster/build";
import { entryOf } from "./case-table";
import { contextOf, type TestRun } from "./context";

const ROSTER: Rows = [
  ["户编号", "姓名", "与户主关系", "身份证号", "联系电话"],
  ["001", "张三", "户主", null, null],
];
const LIST: Rows = [
  ["姓名", "身份证号"],
  ["张三", null],
];

function missing(
  needs: RuleNeeds,
  source: Rows | readonly TestSheet[] = ROSTER,
  run: TestRun = {},
): readonly string[] {
  return missingFor(needs, contextOf(source, run));
}

describe("columns", () => {
  test("each must be there, be its cells blank or not", () => {
    expect(missing({ fields: ["id_card", "phone"] })).toEqual([]);
    expect(missing({ fields: ["phone", "age", "gender"] })).toEqual(["age", "gender"]);
    expect(missing({})).toEqual([]);
  });

  test("of a group of alternatives one; else the first is named", () => {
    expect(missing({ fields: [["age", "phone"]] })).toEqual([]);
    expect(missing({ fields: [["age", "birth_date"], "id_card"] })).toEqual(["age"]);
  });

  test("of any table of the run, lists too, but not of finished statistics", () => {
    expect(
      missing({ fields: ["death_date"] }, ROSTER, {
        lists: {
          deaths: [
            ["姓名", "身份证号", "死亡日期"],
            ["张三", null, "2024-01-02"],
          ],
        },
      }),
    ).toEqual([]);
    const report: TestSheet = {
      sheet: "农村低保统计表",
      rows: [
        ["乡镇", "低保户数", "低保人数", "残疾人数"],
        ["青山镇", 10, 20, 3],
        ["河口镇", 11, 21, 4],
        ["合计", 21, 41, 7],
      ],
    };
    const context = contextOf([{ sheet: "农村低保", rows: ROSTER }, report]);
    expect(context.roster.tables.map(({ role }) => role)).toEqual(["person", "report"]);
    const inReport = context.roster.tables[1]?.columns.flatMap(({ field }) => field ?? []) ?? [];
    const inRoster = context.roster.tables[0]?.columns.flatMap(({ field }) => field ?? []) ?? [];
    const only = inReport.filter((field) => !inRoster.includes(field));
    expect(only.length).toBeGreaterThan(0);
    expect(missingFor({ fields: only }, context)).toEqual(only);
  });

  test("of a sheet of ours does not count", () => {
    const context = contextOf(ROSTER);
    const tables = context.roster.tables.map((table) => ({ ...table, role: "ours" as const }));
    const ours = { ...context, roster: { ...context.roster, tables } };
    expect(missingFor({ fields: ["phone"] }, ours)).toEqual(["phone"]);
  });

  test("of which the officer is still asked what it holds is not there yet", () => {
    const rows: Rows = [
      ["户编号", "姓名", "与户主关系", "收入"],
      ["001", "张三", "户主", 3000],
      ["002", "李四", "户主", 4000],
    ];
    const context = contextOf(rows);
    const [table] = context.roster.tables;
    const [question] = table?.questions ?? [];
    expect(question?.columns).toEqual([4]);
    expect(question?.choices).toContain("income_person_year");
    const choices = question?.choices ?? [];
    expect(missingFor({ fields: choices }, context)).toEqual(choices);
  });
});

describe("lists", () => {
  test.each([
    ["a list that was given", "deaths", { lists: { deaths: LIST } }],
    ["a list's sheet", "tekun", { lists: { tekun: LIST } }],
  ])("%s", (_what, kind, run) => {
    expect(missing({ lists: [kind] }, ROSTER, run)).toEqual([]);
    expect(missing({ lists: [kind] })).toEqual([kind]);
  });

  test("the roster of a scheme stands for its list, payments and last month for theirs", () => {
    const sheets: readonly TestSheet[] = [
      { sheet: "农村低保", rows: ROSTER },
      { sheet: "上月农村低保", rows: ROSTER },
      { sheet: "特困人员", rows: ROSTER },
    ];
    expect(missing({ lists: ["tekun", "earlier", "dibao"] }, sheets)).toEqual([]);
    expect(missing({ lists: ["payment", "children", "deaths"] }, sheets)).toEqual([
      "payment",
      "children",
      "deaths",
    ]);
  });
});

describe("alternatives", () => {
  const needs: RuleNeeds = {
    fields: ["id_card"],
    anyOf: [{ lists: ["deaths"], fields: ["age"] }, { fields: ["death_date"] }],
  };

  test("one is enough, be it not the first", () => {
    const withColumn: Rows = [
      ["姓名", "身份证号", "死亡日期"],
      ["张三", null, null],
    ];
    expect(missing(needs, withColumn)).toEqual([]);
  });

  test("where none is met, what the first lacks is named beside the rest", () => {
    expect(missing(needs)).toEqual(["age", "deaths"]);
    expect(missing({ ...needs, fields: ["gender"], parameters: ["poverty_line"] })).toEqual([
      "gender",
      "poverty_line",
      "age",
      "deaths",
    ]);
    expect(missing({ anyOf: [] })).toEqual([]);
  });
});

/** A value that a parameter of some kind may have. */
const VALUES: Readonly<Record<ParameterKind, string>> = {
  "money-year": "4500 元/年",
  "money-month": "400 元/月",
  "money-year-or-month": "4500 元/年",
  "money-once": "1500 元",
  number: "2",
  count: "3",
  rate: "10 %",
  months: "12 个月",
  age: "60 周岁",
  choice: "",
  flag: "true",
  text: "某段话",
  "rate-list": "10%",
  "date-list": "1-31",
};

function valueOf({ kind, choices = {} }: ParameterDefinition): string {
  return kind === "choice" ? (Object.keys(choices)[0] ?? "") : VALUES[kind];
}

describe("parameters", () => {
  const policyWith = (params: Readonly<Record<string, string>>) =>
    contextOf(ROSTER, {
      overrides: Object.entries(params).map(([name, value]) => entryOf(name, value)),
    }).policy;

  test.each(
    [
      ...new Map(PARAMETERS.map((one) => [`${one.kind} ${one.scopes.length > 0}`, one])).values(),
    ].map((definition) => [definition.kind, definition] as const),
  )("of the kind %s are there as soon as they are set", (_kind, definition) => {
    const { code, scopes } = definition;
    const name = [code, ...scopes.slice(-1)].join(" ");
    const set = policyWith({ [name]: valueOf(definition) });
    expect(missingParameters([code], set)).toEqual([]);
    expect(missingParameters([name], set)).toEqual([]);
    expect(missingParameters([[code]], set)).toEqual([]);
  });

  test("are missing where the county and its pack leave them unset", () => {
    expect(missingParameters(["poverty_line", "monitor_line"], policyWith({}))).toEqual([
      "poverty_line",
      "monitor_line",
    ]);
  });

  test("with scopes are there when one scope is; a scope that is asked for must be there itself", () => {
    const rural = policyWith({ "dibao_standard 农村": "4500 元/年" });
    expect(missingParameters(["dibao_standard"], rural)).toEqual([]);
    expect(missingParameters(["dibao_standard 农村"], rural)).toEqual([]);
    expect(missingParameters(["dibao_standard 城市"], rural)).toEqual(["dibao_standard"]);
  });

  test("of a group of alternatives one is enough; else the first is named", () => {
    const set = policyWith({ poverty_line: "4000 元/年" });
    expect(missingParameters([["monitor_line", "poverty_line"]], set)).toEqual([]);
    expect(missingParameters([["dibao_standard 城市", "monitor_line"]], set)).toEqual([
      "dibao_standard",
    ]);
  });

  test("that do not exist are a fault of the rule", () => {
    expect(() => missingParameters(["no_such_code"], policyWith({}))).toThrow(
      new RangeError("No such parameter: no_such_code"),
    );
  });
});
