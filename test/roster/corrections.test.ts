import { parseCorrections, readRoster, type Corrections } from "../../src/roster";
import { id, inputOf, rosterOf, TEST_DAY } from "./build";

const ROWS = [
  ["某县名册", null, null, null, null],
  ["户编号", "姓名", "身份证号", "家庭收入", "代码"],
  ["001", "甲一", id("1960-05-01", "male"), 9000, "x"],
  ["002", "乙一", id("1961-05-01", "male"), 8000, "y"],
];

function corrections(text: string): Corrections {
  const parsed = parseCorrections(text, "对照.yaml");
  if (!parsed.ok) throw new Error(parsed.problems.map(({ en }) => en).join("; "));
  return parsed.corrections;
}

function problems(text: string): readonly string[] {
  const parsed = parseCorrections(text, "对照.yaml");
  return parsed.ok ? [] : parsed.problems.map(({ place }) => place);
}

describe("what an officer corrects", () => {
  test("a column's field wins over its words, is certain, and answers its question", () => {
    expect(rosterOf(ROWS).tables[0]?.questions).toHaveLength(1);
    const roster = rosterOf(ROWS, {
      corrections: corrections("tables: [{sheet: 名册, columns: {D: income_total_year, E: null}}]"),
    });
    const [table] = roster.tables;
    expect(table?.questions).toEqual([]);
    expect(table?.columns[3]).toMatchObject({
      field: "income_total_year",
      confidence: 1,
      reason: "corrected",
    });
    expect(roster.households[0]?.amount("income_total_year")?.value?.toNumber()).toBe(9000);
  });

  test("a field given to another column leaves the column that had it", () => {
    const roster = rosterOf(ROWS, {
      corrections: corrections("tables: [{sheet: 名册, columns: {E: household_id}}]"),
    });
    expect(roster.tables[0]?.columns.map(({ field }) => field)).toEqual([
      null,
      "name",
      "id_card",
      null,
      "household_id",
    ]);
    expect(roster.households.map((household) => household.id)).toEqual(["x", "y"]);
  });

  test("an answer settles every question of its kind", () => {
    const roster = rosterOf(ROWS, {
      corrections: corrections(
        "tables: [{sheet: 名册, answers: {income-period: income_total_month}}]",
      ),
    });
    expect(roster.tables[0]?.questions).toEqual([]);
    expect(roster.households[0]?.text("income_total_month")).toBe("9000");
  });

  test("role, area and scheme are as said", () => {
    const roster = rosterOf(ROWS, {
      corrections: corrections(
        "tables: [{sheet: 名册, role: payment, area: urban, scheme: tekun}]",
      ),
    });
    expect(roster.tables[0]).toMatchObject({ role: "payment", area: "urban", scheme: "tekun" });
    expect(roster.households).toEqual([]);
    expect(roster.others.get("t1")).toHaveLength(2);
  });

  test("header rows are where the officer says, even over words that nobody knows", () => {
    const rows = [
      ["甲字段", "乙字段", "丙字段"],
      ["A1", "甲一", 3],
      ["A2", "乙一", 2],
    ];
    expect(rosterOf(rows).tables).toEqual([]);
    const roster = rosterOf(rows, {
      corrections: corrections(
        "tables: [{sheet: 名册, headerRows: [1], role: household, columns: {A: household_id, B: head_name, C: household_size}}]",
      ),
    });
    expect(roster.households.map((household) => [household.id, household.size?.value])).toEqual([
      ["A1", 3],
      ["A2", 2],
    ]);
  });

  test("a correction for a layout holds on every sheet of that layout, and on no other", () => {
    const key = rosterOf(ROWS).tables[0]?.layoutKey ?? "";
    const said = corrections(`tables: [{layout: "${key}", columns: {D: income_total_year}}]`);
    const other = [ROWS[1]?.slice(0, 4) ?? [], ROWS[2]?.slice(0, 4) ?? []];
    const input = inputOf([
      { sheet: "东村", rows: ROWS },
      { sheet: "西村", rows: ROWS },
      { sheet: "别表", rows: other },
    ]);
    const roster = readRoster([input], { asOf: TEST_DAY, corrections: said });
    expect(roster.tables.map(({ questions }) => questions.length)).toEqual([0, 0, 1]);
  });

  test("members across the columns may be numbered by hand", () => {
    const rows = [
      ["户主姓名", "身份证号", "家庭人口", "共同生活人", "其证件"],
      ["甲一", id("1960-05-01", "male"), 2, "甲二", id("1962-05-01", "female")],
    ];
    const roster = rosterOf(rows, {
      corrections: corrections('tables: [{sheet: 名册, columns: {D: "name#1", E: "id_card#1"}}]'),
    });
    expect(roster.households[0]?.people.map(({ name }) => name)).toEqual(["甲一", "甲二"]);
  });
});

describe("a corrections file", () => {
  test("JSON is read as YAML is", () => {
    const { tables } = corrections('{"tables":[{"sheet":"名册","columns":{"AB":"name"}}]}');
    expect([...(tables[0]?.columns ?? [])]).toEqual([[28, { field: "name", member: 0 }]]);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ["no YAML", "tables: [", ["line 1"]],
    ["a text", "你好", [""]],
    ["no tables", "sheet: 名册", ["sheet", "tables"]],
    ["a table without a target", "tables: [{role: person}]", ["tables[0]"]],
    ["an unknown key", "tables: [{sheet: A, field: x}]", ["tables[0].field"]],
    ["an unknown field", "tables: [{sheet: A, columns: {B: 姓名}}]", ["tables[0].columns.B"]],
    ["no column", "tables: [{sheet: A, columns: {B7: name}}]", ["tables[0].columns.B7"]],
    ["an unknown role", "tables: [{sheet: A, role: 户}]", ["tables[0].role"]],
    ["rows with a gap", "tables: [{sheet: A, headerRows: [3, 5]}]", ["tables[0].headerRows"]],
    ["row 0", "tables: [{sheet: A, headerRows: [0]}]", ["tables[0].headerRows"]],
    ["an unknown question", "tables: [{sheet: A, answers: {x: name}}]", ["tables[0].answers.x"]],
    ["a bomb of aliases", "a: &a [1]\ntables: [*a, *a, *a]", [""]],
  ])("with %s is refused, and the place named", (_what, text, places) => {
    expect(problems(text)).toEqual(places);
  });

  test("every mistake is told, in both languages", () => {
    const parsed = parseCorrections("tables: [{sheet: A, role: x, area: y}]", "f");
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.problems).toHaveLength(2);
    expect(parsed.problems[0]?.zh).toContain("不在可选值中");
    expect(parsed.problems[0]?.en).toContain("is none of");
  });
});
