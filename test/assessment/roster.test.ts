/** From the rows of a sheet to outcomes, through the real reader. */
import { assessAll, reasonText } from "../../src/assessment";
import { formatMoney } from "../../src/money";
import { id, rosterOf, type Rows } from "../roster/build";
import { day, policyOf } from "./policies";

const ASOF = "2020-06-30";
const POLICY = policyOf("guizhou", ASOF);

function outcomes(rows: Rows) {
  return assessAll(rosterOf(rows, { asOf: day(ASOF) }), POLICY).map((assessment) => ({
    outcome: assessment.outcome,
    size: assessment.size,
    payable: assessment.payableMonth === null ? null : formatMoney(assessment.payableMonth),
    current: assessment.currentMonth === null ? null : formatMoney(assessment.currentMonth),
  }));
}

test("a household whose members are all marked as not covered is no recipient, wherever it stands", () => {
  const household = (number: string, covered: string) => [
    [number, "甲", "户主", id("1975-05-01", "male", 1), covered, 2, 3000],
    ["", "乙", "配偶", id("1976-05-01", "female", 2), "否", "", ""],
  ];
  expect(
    outcomes([
      ["某县农村低保花名册"],
      ["户编号", "姓名", "与户主关系", "身份证号", "是否保障对象", "家庭人口", "家庭年总收入"],
      ...household("1", "否"),
      ...household("2", "是"),
    ]).map(({ outcome }) => outcome),
  ).toEqual(["enter", "continue"]);
});

test("one household per row", () => {
  const head = (born: string, at: number) => id(born, "male", at);
  expect(
    outcomes([
      ["某县农村低保花名册"],
      [
        "户主姓名",
        "户主身份证号",
        "家庭人口数",
        "保障人数",
        "家庭年总收入（元）",
        "户月保障金额（元）",
        "是否建档立卡",
      ],
      ["甲", head("1975-05-01", 1), 3, 3, 7650, 450, "是"],
      ["乙", head("1975-05-01", 2), 3, 3, 7650, 488, "否"],
      ["丙", head("1975-05-01", 3), 3, 3, 13_500, 300, "否"],
      ["丁", head("1975-05-01", 4), 3, 3, null, 300, "否"],
    ]),
  ).toEqual([
    { outcome: "adjust", size: 3, payable: "488.00", current: "450.00" },
    { outcome: "continue", size: 3, payable: "488.00", current: "488.00" },
    { outcome: "exit", size: 3, payable: "0.00", current: "300.00" },
    { outcome: "undetermined", size: 3, payable: null, current: "300.00" },
  ]);
});

test("one person per row, the household's figures on the head's row", () => {
  const rows: Rows = [
    ["某县农村低保花名册"],
    [
      "户编号",
      "户主姓名",
      "姓名",
      "与户主关系",
      "身份证号码",
      "家庭年总收入（元）",
      "户月保障金额（元）",
    ],
    ["001", "甲", "甲", "户主", id("1975-05-01", "male", 1), 5100, 325],
    ["", "", "甲妻", "配偶", id("1976-05-01", "female", 1), null, null],
    ["002", "乙", "乙", "户主", id("1975-05-01", "male", 2), 0, 300],
  ];
  expect(outcomes(rows)).toEqual([
    { outcome: "continue", size: 2, payable: "325.00", current: "325.00" },
    { outcome: "adjust", size: 1, payable: "375.00", current: "300.00" },
  ]);
});

test("a person's ID is in no sentence", () => {
  const number = id("1975-05-01", "male", 5);
  const roster = rosterOf(
    [
      ["某县农村低保花名册"],
      ["户主姓名", "户主身份证号", "家庭人口数", "家庭年总收入（元）", "户月保障金额（元）"],
      ["甲某某", number, 1, 100, 300],
    ],
    { asOf: day(ASOF) },
  );
  const text = assessAll(roster, POLICY)
    .flatMap(({ reasons }) => reasons)
    .map((reason) => reasonText(reason, "zh"))
    .join();
  expect(text).toContain("现发300.00元");
  expect(text).not.toContain(number);
  expect(text).not.toContain("甲某某");
});

test.each([
  ["工资性收入", "经营净收入", 4800, 1200],
  ["工资性收入（元/年）", "经营净收入(元/年)", 4800, 1200],
  ["工资性收入（元/月）", "经营净收入(元/月)", 400, 100],
  ["月工资性收入", "经营净收入（元/年）", 400, 1200],
])("income items under %s and %s are counted per year: 6000元", (wage, business, a, b) => {
  const rows: Rows = [
    ["某县农村低保花名册"],
    ["户主姓名", "户主身份证号", "家庭人口数", wage, business, "户月保障金额（元）"],
    ["甲", id("1975-05-01", "male", 1), 2, a, b, 250],
    ["乙", id("1975-05-01", "male", 2), 2, a, b, 200],
  ];
  expect(outcomes(rows)).toEqual([
    { outcome: "continue", size: 2, payable: "250.00", current: "250.00" },
    { outcome: "adjust", size: 2, payable: "250.00", current: "200.00" },
  ]);
});

test("what an officer set by hand, the amount before a phase-out and maintenance are read from their columns", () => {
  const columns = ["户主姓名", "户主身份证号", "家庭人口", "家庭年总收入", "户月保障金额（元）"];
  const further = ["人工核定年收入（元）", "人工核定结果", "人工核定理由", "渐退前月保障金"];
  const payer = ["赡养人家庭年收入（元）", "赡养人家庭人口", "赡养人数", "协议赡养费"];
  const roster = rosterOf(
    [
      ["某县农村低保花名册"],
      [...columns, ...further, ...payer],
      [
        ...["甲", id("1975-05-01", "male", 1), 2, 20_000, 500],
        ...[4500, "继续保障", "重病", 300],
        ...[30_000, 3, 2, 1200],
      ],
    ],
    { asOf: day(ASOF) },
  );
  const [table] = roster.tables;
  expect(table?.columns.slice(5).map(({ field }) => field)).toEqual([
    "override_income",
    "override_outcome",
    "override_reason",
    "grace_amount",
    "support_payer_income",
    "support_payer_size",
    "support_payers",
    "support_agreed",
  ]);
  const [assessment] = assessAll(roster, POLICY);
  expect(assessment?.override).toMatchObject({ outcome: "continue", reason: "重病" });
  expect(assessment?.incomeYear?.value.toString()).toBe("4500");
});
