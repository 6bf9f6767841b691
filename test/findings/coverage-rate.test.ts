import { day, id } from "../roster/build";
import { findingsOf } from "./context";

test("how many of the poor people without full ability to work are covered", () => {
  const { coverage } = findingsOf(
    [
      {
        sheet: "建档立卡台账",
        rows: [
          ["户编号", "姓名", "身份证号", "劳动能力", "是否低保"],
          ["001", "张一", id("1970-05-01", "male", 1), "丧失劳动力", "是"],
          ["002", "张二", id("1970-05-01", "male", 2), "部分丧失劳动能力", "是"],
          ["003", "张三", id("1970-05-01", "male", 3), "丧失劳动力", "否"],
          ["004", "张四", id("1970-05-01", "male", 4), "丧失劳动力", null],
          ["005", "张五", id("1970-05-01", "male", 5), "普通劳动力", "否"],
        ],
      },
    ],
    { policy: "xingan", asOf: day("2019-06-30") },
  );
  expect(coverage).toEqual({ people: 4, covered: 2, uncovered: 1, unknown: 1, percent: "66.7" });
});

test("nothing where nobody of that kind is named", () => {
  expect(
    findingsOf([
      ["户编号", "姓名", "身份证号", "户月保障金"],
      ["001", "张一", id("1970-05-01", "male"), 300],
    ]).coverage,
  ).toBeNull();
});

test("more than twenty households with several difficulties are told once, with their number", () => {
  const rows = Array.from({ length: 21 }, (_, at) => [
    `${at}`,
    `张${at}`,
    id("1940-05-01", "male", at),
    "患有大病",
    300,
  ]);
  const header = ["户编号", "姓名", "身份证号", "健康状况", "户月保障金"];
  const run = { policy: "guizhou", asOf: day("2018-10-31"), rules: ["M22"] };
  const many = findingsOf([{ sheet: "农村低保", rows: [header, ...rows] }], run).findings;
  expect(many).toHaveLength(1);
  expect(many[0]).toMatchObject({ variant: "many", level: "info", operands: { count: 21 } });
  const few = findingsOf([{ sheet: "农村低保", rows: [header, ...rows.slice(1)] }], run).findings;
  expect(few).toHaveLength(20);
});
