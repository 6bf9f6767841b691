import { describeCases } from "./check-case";
import { findingsOf } from "./context";
import { day, id, type Rows } from "../roster/build";

describeCases(/^M0[1-5].*\.yaml$/);

/** More than half of many people: said once for the column, with how many there are. */
describe("what most people of a roster have is said once", () => {
  const people = Array.from({ length: 30 }, (_, at) => at);
  /** Of 30 people the first 21 have it. */
  const rows = (header: readonly string[], row: (at: number, hasIt: boolean) => Rows[number]) => [
    header,
    ...people.map((at) => row(at, at < 21)),
  ];
  const asOf = day("2024-09-30");

  test.each([
    [
      "M01",
      rows(["户编号", "姓名", "身份证号", "户类型", "劳动能力", "是否低保"], (at, hasIt) => [
        `${at}`,
        `张${at}`,
        id("1970-06-30", "male", at),
        "脱贫户",
        "丧失劳动力",
        hasIt ? "否" : "是",
      ]),
    ],
    [
      "M02",
      rows(["姓名", "身份证号", "高龄津贴"], (at, hasIt) => [
        `张${at}`,
        id("1940-06-30", "male", at),
        hasIt ? 0 : 50,
      ]),
    ],
    [
      "M03",
      rows(["户编号", "姓名", "身份证号", "父母状况", "孤儿生活费"], (at, hasIt) => [
        `${at}`,
        `张${at}`,
        id("2014-06-30", "male", at),
        "父母双亡",
        hasIt ? 0 : 1000,
      ]),
    ],
    [
      "M04",
      rows(
        ["户编号", "户主姓名", "户主身份证号", "户类型", "家庭人均年收入", "收入变化"],
        (at, hasIt) => [
          `${at}`,
          `张${at}`,
          id("1970-06-30", "male", at),
          "脱贫户",
          hasIt ? 9000 : 20000,
          "下降",
        ],
      ),
    ],
    [
      "M05",
      rows(
        ["户编号", "姓名", "身份证号", "户类型", "劳动能力", "务工状况", "是否低保"],
        (at, hasIt) => [
          `${at}`,
          `张${at}`,
          id("1970-06-30", "male", at),
          "脱贫户",
          "丧失劳动力",
          hasIt ? "未务工" : "省内务工",
          "否",
        ],
      ),
    ],
  ] as const)("%s", (rule, sheet) => {
    const { findings } = findingsOf([{ sheet: "脱贫户台账", rows: sheet }], {
      policy: "nanchong",
      asOf,
      rules: [rule],
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ variant: "column", operands: { count: 21, total: 30 } });
  });
});
