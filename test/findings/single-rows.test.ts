/** What these rules see in the first rows of a roster is shown before the rest is read: it must still stand then. */
import { ruleById, runRules } from "../../src/findings";
import { SINGLE_ROW_RULES } from "../../src/findings/single-rows";
import { id, type Rows } from "../roster/build";
import { contextOf } from "./context";

const FIRST: Rows = [
  ["户编号", "姓名", "与户主关系", "身份证号", "性别", "年龄", "联系电话", "银行账号", "残疾证号"],
  ["001", "张一", "户主", id("1960-05-01", "male"), "女", 64, "1380000", "62170", "12345"],
  ["001", "张二", "配偶", null, "女", 60, null, null, null],
  ["002", "李一", "户主", "999999999999999999", "男", 30, "无效", "无", null],
  ["002", "李二", "之子", "12345", "男", 5, null, null, null],
  ["003", "王一", "户主", ` ${id("1970-05-01", "male")}`, "不详", 20, null, "待办", null],
];
const MORE: Rows = Array.from({ length: 12 }, (_, at) => [
  `1${at}`,
  `赵${at}`,
  "户主",
  id("1960-05-01", "male", at),
  "男",
  64,
  "13800001234",
  "6217000000000001",
  null,
]);

function seen(rows: Rows): readonly string[] {
  const { findings } = runRules(contextOf(rows), { rules: SINGLE_ROW_RULES });
  return findings
    .filter(({ row }) => row <= FIRST.length)
    .map(({ rule, row, cell, level }) => `${rule.id} ${row} ${cell?.column ?? 0} ${level}`);
}

test("what is seen in the first rows stands when all rows are read", () => {
  const first = seen(FIRST);
  expect(first.length).toBeGreaterThan(8);
  expect(seen([...FIRST, ...MORE])).toEqual(first);
});

test("all of them are checks of the data itself", () => {
  expect(SINGLE_ROW_RULES.map((rule) => ruleById(rule)?.family)).toEqual(
    SINGLE_ROW_RULES.map(() => "A"),
  );
});

test("rules that compare rows, or need dates, are not among them", () => {
  for (const rule of ["A10", "A16", "A18"]) {
    expect(SINGLE_ROW_RULES).not.toContain(rule);
  }
});
