import fc from "fast-check";
import { findingText, runRules } from "../../src/findings";
import { day, id, type Rows, type TestSheet } from "../roster/build";
import { contextOf, findingsOf } from "./context";

/** Rosters of the schemes beside dibao, as they should be: one county, one month. */
const CLEAN: readonly TestSheet[] = [
  {
    sheet: "特困供养",
    rows: [
      [
        "姓名",
        "身份证号",
        "健康状况",
        "残疾等级",
        "残疾类别",
        "务工状况",
        "供养方式",
        "自理能力",
        "自理能力评估日期",
        "基本生活费",
        "照料护理费",
      ],
      [
        "张一",
        id("1950-05-01", "male", 1),
        "健康",
        null,
        null,
        "未务工",
        "分散供养",
        "全自理",
        "2024-03-01",
        800,
        100,
      ],
      [
        "张二",
        id("1975-05-01", "male", 2),
        "残疾",
        "二级",
        "智力",
        "未务工",
        "集中供养",
        "全护理",
        "2024-03-01",
        800,
        100,
      ],
    ],
  },
  {
    sheet: "残疾人补贴台账",
    rows: [
      [
        "姓名",
        "身份证号",
        "残疾类别",
        "残疾等级",
        "残疾证状态",
        "生活补贴",
        "护理补贴",
        "是否低保",
      ],
      ["李一", id("1970-05-01", "male", 3), "肢体", "二级", "有效", 100, 80, "是"],
      ["李二", id("1971-05-01", "female", 4), "肢体", "三级", "有效", 100, null, "是"],
      ["李三", id("1972-05-01", "female", 5), "视力", "一级", "有效", null, 80, "否"],
    ],
  },
  {
    sheet: "高龄津贴台账",
    rows: [
      ["姓名", "身份证号", "高龄津贴"],
      ["王一", id("1940-05-01", "male", 6), 50],
      ["王二", id("1931-05-01", "female", 7), 100],
    ],
  },
  {
    sheet: "孤儿台账",
    rows: [
      ["姓名", "身份证号", "儿童类别", "父母状况", "在校生状况", "孤儿生活费"],
      ["赵一", id("2012-05-01", "male", 8), "孤儿", "父母双亡", "小学", 1000],
      ["赵二", id("2005-05-01", "female", 9), "孤儿", "父母双亡", "本科", 1000],
    ],
  },
  {
    sheet: "防返贫台账",
    rows: [
      [
        "户编号",
        "姓名",
        "与户主关系",
        "身份证号",
        "健康状况",
        "劳动技能",
        "在校生状况",
        "务工状况",
        "务工时间（月）",
        "工资性收入（元/年）",
        "户类型",
        "监测对象类别",
        "主要致贫原因",
        "家庭人均年收入",
        "是否低保",
      ],
      [
        "001",
        "钱一",
        "户主",
        id("1980-05-01", "male", 10),
        "健康",
        "普通劳动力",
        null,
        "省外务工",
        10,
        40000,
        "脱贫户",
        null,
        "因学",
        15000,
        "否",
      ],
      [
        "001",
        "钱二",
        "之子",
        id("2008-05-01", "male", 11),
        "健康",
        "无劳动力",
        "初中",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "否",
      ],
    ],
  },
];

test("clean rosters of the other schemes yield no error and nothing of direct doubt", () => {
  const { findings } = findingsOf(CLEAN, {
    asOf: day("2024-06-30"),
    lists: {
      deaths: [
        ["姓名", "身份证号", "死亡日期"],
        ["某某", id("1930-01-01", "male"), "2024-01-01"],
      ],
      prisoners: [
        ["姓名", "身份证号"],
        ["某某", id("1990-01-01", "male")],
      ],
    },
  });
  const grave = findings.filter(({ level }) => level === "error" || level === "high");
  expect(grave.map((finding) => findingText(finding, "zh"))).toEqual([]);
});

const ANY_CELL = fc.oneof(
  fc.constantFrom(
    null,
    "",
    "是",
    "否",
    "无",
    "-",
    "户主",
    "之子",
    "健康",
    "残疾",
    "一级",
    "肢体",
    "孤儿",
  ),
  fc.constantFrom(
    "普通劳动力",
    "无劳动力",
    "公益性岗位",
    "脱贫户",
    "稳定脱贫户",
    "未脱贫",
    "边缘易致贫户",
    "因残",
  ),
  fc.constantFrom(
    0,
    -1,
    1,
    0.01,
    1e18,
    "2024-01",
    "2024年3月",
    "3000-01",
    "#N/A",
    "集中供养",
    "注销",
  ),
  fc.string({ maxLength: 8, unit: "binary" }),
  fc.constantFrom(id("1920-05-01", "male"), id("1990-05-01", "female"), id("2012-05-01", "male")),
);
const HEADERS = [...new Set(CLEAN.flatMap(({ rows }) => (rows[0] ?? []).map(String)))];

test("no roster of theirs, whatever its cells hold, makes a rule fail or leaves a sentence unfilled", () => {
  const anyRoster = fc
    .shuffledSubarray([...HEADERS, "死亡时间", "是否健在", "户籍地址", "是否特困", "综合保障"], {
      minLength: 4,
    })
    .chain((header) =>
      fc
        .array(fc.array(ANY_CELL, { minLength: header.length, maxLength: header.length }), {
          minLength: 1,
          maxLength: 6,
        })
        .map((rows): Rows => [header, ...rows]),
    );
  fc.assert(
    fc.property(
      anyRoster,
      fc.constantFrom("特困供养", "残疾人补贴台账", "孤儿台账", "防返贫台账"),
      (rows, sheet) => {
        const lists = { deaths: rows, orphans: rows, tekun: rows };
        const context = contextOf([{ sheet, rows }], { asOf: day("2024-06-30"), lists });
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
