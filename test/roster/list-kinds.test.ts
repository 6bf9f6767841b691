import { RULES } from "../../src/findings";
import type { RuleNeeds } from "../../src/findings/types";
import { isListKind, LIST_KINDS, listKindIn } from "../../src/roster/list-kinds";
import { id, rosterOf, type Rows } from "./build";

test.each([
  ["2024年6月死亡人员名单", "deaths"],
  ["户籍注销户口名单", "deaths"],
  ["残疾证注销名单", "cancelled-certificates"],
  ["过期残疾人证名单", "cancelled-certificates"],
  ["高龄老人生存认证名单", "life-checks"],
  ["工伤生活护理费人员名单", "work-injury"],
  ["机动车登记名单", "vehicles"],
  ["工商登记名单", "companies"],
  ["住房公积金缴存名单", "provident-fund"],
  ["职工养老保险参保名单", "employee-pension"],
  ["不动产登记名单", "properties"],
  ["财政供养人员名单", "civil-servants"],
  ["村干部名单", "cadres"],
  ["服刑人员名单", "prisoners"],
  ["近亲属备案登记表", "declared-relatives"],
  ["易地扶贫搬迁花名册", "movers"],
  ["农业农村局反馈收入下降名单", "visits"],
  ["控辍保学名单", "dropouts"],
  ["2024年农村低保花名册", null],
])("%s is a list of %s", (title, kind) => {
  expect(listKindIn(title)).toBe(kind);
});

const ROWS: Rows = [
  ["姓名", "身份证号"],
  ["张一", id("1940-05-01", "male")],
  ["合计", null],
];

test.each(["生存认证名单", "工伤人员名单", "残疾证注销名单"])(
  "a sheet %s is read as a list, and its total is nobody",
  (sheet) => {
    const roster = rosterOf([{ sheet, rows: ROWS }]);
    const [table] = roster.tables;
    expect(table).toMatchObject({ role: "list", listKind: listKindIn(sheet) });
    expect(roster.others.get(table?.id ?? "")).toHaveLength(1);
  },
);

test("movers are a list though it says the size of families; a dibao roster of movers is a roster", () => {
  const movers: Rows = [
    ["户主姓名", "户主身份证号", "家庭人口"],
    ["张一", id("1970-05-01", "male"), 3],
  ];
  expect(rosterOf([{ sheet: "易地扶贫搬迁户", rows: movers }]).tables[0]).toMatchObject({
    role: "list",
    listKind: "movers",
  });
  const dibao: Rows = [
    ["户主姓名", "户主身份证号", "家庭人口", "户月保障金"],
    ["张一", id("1970-05-01", "male"), 3, 300],
  ];
  expect(rosterOf([{ sheet: "易地扶贫搬迁户农村低保", rows: dibao }]).tables[0]).toMatchObject({
    role: "household",
    listKind: null,
  });
});

/** Roles of tables and schemes of rosters that stand in for a list. */
const OTHER = ["payment", "earlier", "report", "children"];

function listsIn(needs: RuleNeeds): readonly string[] {
  return [...(needs.lists ?? []), ...(needs.anyOf ?? []).flatMap(listsIn)];
}

test("rules ask for known kinds alone", () => {
  const asked = new Set(RULES.flatMap(({ needs }) => listsIn(needs)));
  expect([...asked].filter((kind) => !isListKind(kind) && !OTHER.includes(kind))).toEqual([]);
  expect(isListKind("toString")).toBe(false);
  for (const { zh, en } of Object.values(LIST_KINDS)) expect([zh, en].every(Boolean)).toBe(true);
});
