import fc from "fast-check";
import { findingText } from "../../src/findings";
import { day, id, type Rows } from "../roster/build";
import { contextOf, findingsOf } from "./context";
import { runRules } from "../../src/findings";

const HEADER = [
  "户编号",
  "村",
  "姓名",
  "与户主关系",
  "身份证号",
  "健康状况",
  "劳动能力",
  "务工状况",
  "在校生状况",
  "家庭人口",
  "保障人口",
  "家庭年收入",
  "家庭人均年收入",
  "户月保障金",
  "银行账号",
  "户名",
  "是否建档立卡",
  "是否渐退期",
  "渐退期开始日",
  "渐退期结束日",
];

/** A household of two on rural dibao (4500 元/年 in 2020), paid its shortfall to the yuan above. */
function household(number: number, income: number): Rows {
  const head = `张${"一二三四五六七八九十"[number % 10] ?? ""}`;
  const paid = Math.ceil((4500 * 2 - income) / 12);
  const first = [
    2,
    2,
    income,
    income / 2,
    paid,
    `62170000${String(10_000_000_000 + number)}`,
    head,
  ];
  const blank = [null, null, null, null, null, null, null];
  const no = ["否", null, null];
  const people: Rows = [
    ["户主", id("1956-05-01", "male", number), "长期慢性病", "弱劳动力", "未务工", null, ...first],
    ["配偶", id("1957-05-01", "female", number), "健康", "弱劳动力", null, null, ...blank],
  ];
  return people.map(([relation = null, ...rest], at) => [
    String(number),
    "甲村",
    at === 0 ? head : `李${head}`,
    relation,
    ...rest,
    at === 0 ? "是" : null,
    ...(at === 0 ? no : [null, null, null]),
  ]);
}

const CLEAN: Rows = [HEADER, ...[1, 2, 3, 4, 5, 6].flatMap((n) => household(n, 1200 + n * 600))];

test("a clean roster yields no error and nothing of direct doubt", () => {
  const { findings } = findingsOf([{ sheet: "农村低保", rows: CLEAN }], {
    policy: "guizhou",
    asOf: day("2020-06-30"),
  });
  const grave = findings.filter(({ level }) => level === "error" || level === "high");
  expect(grave.map((finding) => findingText(finding, "zh"))).toEqual([]);
});

test("the rules of amounts and income have judged it: a change of one figure is seen", () => {
  const changed = CLEAN.map((row, at) =>
    at === 1 ? row.map((v, c) => (c === 13 ? 900 : v)) : row,
  );
  const { findings } = findingsOf([{ sheet: "农村低保", rows: changed }], {
    policy: "guizhou",
    asOf: day("2020-06-30"),
  });
  expect(findings.map(({ rule }) => rule.id)).toEqual(expect.arrayContaining(["D07", "D08"]));
});

const ANY_CELL = fc.oneof(
  fc.constantFrom(
    null,
    "",
    "是",
    "否",
    "户主",
    "无",
    "-",
    "A类",
    "低保边缘",
    "合计",
    "#N/A",
    "二级",
  ),
  fc.constantFrom(0, -1, 1, 3, 375, 562.5, 4500, 1e18, 2024.5, "2024-01", "2024年3月", "3000-01"),
  fc.string({ maxLength: 12, unit: "binary" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(id("1960-05-01", "male"), id("2010-05-01", "female")),
);
const ANY_HEADER = fc.shuffledSubarray(
  [
    ...HEADER,
    "残疾等级",
    "残疾证号",
    "低保金",
    "保障类别",
    "家庭分类施保金额",
    "家庭补差",
    "重点救助金",
    "领取金额",
    "工资性收入",
    "个人年收入",
    "停发时间",
    "渐退期月",
    "渐退前原分类结果",
    "脱贫属性",
    "是否低保",
    "救助类型",
    "工作单位",
  ],
  { minLength: 4 },
);

test("no roster, whatever its cells hold, makes a rule fail or leaves a sentence unfilled", () => {
  fc.assert(
    fc.property(
      ANY_HEADER.chain((header) =>
        fc
          .array(fc.array(ANY_CELL, { minLength: header.length, maxLength: header.length }), {
            minLength: 1,
            maxLength: 6,
          })
          .map((rows): Rows => [header, ...rows]),
      ),
      fc.constantFrom("guizhou", "xingan", "blank"),
      (rows, policy) => {
        const context = contextOf([{ sheet: "农村低保", rows }], {
          policy,
          asOf: day("2020-06-30"),
        });
        for (const finding of runRules(context).findings) {
          for (const lang of ["zh", "en"] as const) {
            expect(findingText(finding, lang)).not.toMatch(/\{\w+\}|undefined|NaN/);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
