import { paymentTables } from "../../src/findings/payment-tables";
import { id, rosterOf, type Rows, type TestSheet } from "../roster/build";

const NUMBER = id("1960-05-01", "male");
const ROSTER: Rows = [
  ["户编号", "姓名", "与户主关系", "身份证号", "户月保障金"],
  ["001", "张三", "户主", NUMBER, 300],
];
const PAYMENTS: Rows = [
  ["序号", "户主姓名", "身份证号", "发放金额", "银行账号"],
  [1, "张三", NUMBER, 300, "6217000000000001"],
];

function sheets(...given: readonly (readonly [string, Rows])[]): readonly string[] {
  const all: readonly TestSheet[] = given.map(([sheet, rows]) => ({ sheet, rows }));
  return paymentTables(rosterOf(all)).map(({ sheet }) => sheet);
}

test("payment sheets, and no rosters", () => {
  expect(sheets(["农村低保", ROSTER], ["低保发放表2024年6月", PAYMENTS])).toEqual([
    "低保发放表2024年6月",
  ]);
  expect(sheets(["农村低保", ROSTER])).toEqual([]);
});

test("of several months of one sheet all", () => {
  const months = ["低保发放表2024年4月", "低保发放表2024年5月", "低保发放表2024年6月"];
  const given = months.map((month) => [month, PAYMENTS] as const);
  expect(sheets(["农村低保", ROSTER], ...given)).toEqual(months);
});

test("a roster of last month is none, whatever payments there are", () => {
  expect(
    sheets(["农村低保", ROSTER], ["上月农村低保", ROSTER], ["低保发放表2024年6月", PAYMENTS]),
  ).toEqual(["低保发放表2024年6月"]);
});

test("an earlier sheet of another title is not of the payments at hand, whatever its month", () => {
  const titled = (title: string): Rows => [[title, null, null, null, null], ...PAYMENTS];
  expect(
    sheets(
      ["农村低保", ROSTER],
      ["2024年4月", titled("上年特困供养金发放表")],
      ["2024年5月", titled("低保金发放表")],
      ["2024年6月", titled("低保金发放表")],
    ),
  ).toEqual(["2024年5月", "2024年6月"]);
});

test("a sheet that was given as payments is one of them, whatever is made of it", () => {
  const roster = rosterOf([{ sheet: "名单", rows: PAYMENTS }]);
  const tables = roster.tables.map((table) => ({
    ...table,
    role: "list" as const,
    listKind: "payments",
  }));
  expect(paymentTables({ ...roster, tables })).toEqual(tables);
});

test("an earlier sheet of another name is not of the payments at hand", () => {
  expect(
    sheets(["农村低保", ROSTER], ["上年特困发放表", PAYMENTS], ["低保发放表2024年6月", PAYMENTS]),
  ).toEqual(["低保发放表2024年6月"]);
});
