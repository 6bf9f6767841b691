import type { Household } from "../../src/roster/types";
import { cellName } from "../../src/workbook/cells";
import { day, id, rosterOf, type Rows, type TestOptions } from "./build";

function first(rows: Rows, options: TestOptions = {}): Household {
  const [household] = rosterOf(rows, options).households;
  if (household === undefined) throw new Error("no household");
  return household;
}

const MAN = id("1960-05-01", "male");
const WIFE = id("1962-07-01", "female");

describe("a household reads", () => {
  const household = first([
    ["户编号", "姓名", "与户主关系", "身份证号", "家庭人口", "月保障金", "残疾等级"],
    ["001", "甲二", "配偶", WIFE, null, null, "三级"],
    ["001", "甲一", "户主", MAN, 3, "1,570.44元", "二级"],
  ]);

  test("what is of the household from whichever of its rows is filled", () => {
    expect(household.size).toMatchObject({ value: 3, raw: 3, cell: { row: 3, column: 5 } });
    expect(household.amount("monthly_amount_household")?.value?.toFixed(2)).toBe("1570.44");
  });

  test("what is of a person from the head's row", () => {
    expect(household.text("disability_level")).toBe("二级");
    expect(household.text("name")).toBe("甲一");
    expect(household.cell("head_name")).toEqual({ sheet: "名册", row: 3, column: 2 });
  });

  test("nothing where there is no such column, and a blank cell where it is blank", () => {
    expect(household.amount("income_total_year")).toBeNull();
    expect(household.cell("bank_account")).toBeNull();
    const blank = first([
      ["户主姓名", "身份证号", "家庭人口", "家庭年总收入（元）"],
      ["甲一", MAN, 1, null],
    ]).amount("income_total_year");
    expect(blank).toMatchObject({ value: null, raw: null, problem: null });
  });

  test("what cannot be read as a problem, never as nought", () => {
    const fact = first([
      ["户主姓名", "身份证号", "家庭人口", "家庭年总收入（元）"],
      ["甲一", MAN, 1, "约九千"],
    ]).amount("income_total_year");
    expect(fact).toMatchObject({ value: null, raw: "约九千", problem: "not-an-amount" });
  });
});

describe("sums in 万元", () => {
  const incomes = (rows: Rows): readonly (string | undefined)[] =>
    rosterOf(rows).households.map((one) => one.amount("income_total_year")?.value?.toFixed(2));
  const data: Rows = [
    ["001", "甲一", 2, 0.9, 300],
    ["002", "乙一", 2, "0.45", 300],
    ["003", "丙一", 2, "9000元", 300],
    ["004", "丁一", 2, "1.2万", 300],
  ];
  const inYuan = ["9000.00", "4500.00", "9000.00", "12000.00"];

  test.each<[string, Rows]>([
    ["a header", [["户编号", "户主姓名", "家庭人口", "家庭年收入（万元）", "户月保障金"]]],
    [
      "a row of units below the header",
      [
        ["户编号", "户主姓名", "家庭人口", "家庭年收入", "户月保障金"],
        [null, null, "人", "万元", "元"],
      ],
    ],
    [
      "the line above the table",
      [
        ["农村低保花名册", null, null, null, null],
        ["单位：万元", null, null, null, null],
        ["户编号", "户主姓名", "家庭人口", "家庭年收入", "户月保障金（元）"],
      ],
    ],
    [
      "a header over the columns",
      [
        ["户编号", "户主姓名", "家庭人口", "收入情况（万元）", null, "户月保障金"],
        [null, null, null, "家庭年收入", "人均年收入", null],
      ],
    ],
  ])("are multiplied out where %s says it", (_where, header) => {
    const wide = header[0]?.length === 6;
    const rows = wide ? data.map((row) => [...row.slice(0, 4), null, row[4] ?? null]) : data;
    expect(incomes([...header, ...rows])).toEqual(inYuan);
    const paid = rosterOf([...header, ...rows]).households.map(
      (one) => one.amount("monthly_amount_household")?.value?.toFixed(2) ?? null,
    );
    expect(paid).toEqual(["300.00", "300.00", "300.00", "300.00"]);
  });

  test("are in 元 where the column itself says 元, or where 万元 belongs to a figure", () => {
    expect(
      incomes([
        ["户编号", "户主姓名", "家庭人口", "收入情况（万元）", null],
        [null, null, null, "家庭年收入（元）", "人均年收入"],
        ["001", "甲一", 2, 9000, 0.45],
      ]),
    ).toEqual(["9000.00"]);
    expect(
      incomes([
        ["农村脱贫户花名册（年收入低于1万元）", null, null, null],
        ["说明：年收入低于1万元的户", null, null, null],
        ["户编号", "户主姓名", "家庭人口", "家庭年收入"],
        ["001", "甲一", 2, 9000],
      ]),
    ).toEqual(["9000.00"]);
  });
});

describe("numbers of people", () => {
  test("are counted where nobody states them, and point to the household's first cell", () => {
    const household = first([
      ["姓名", "与户主关系", "身份证号", "是否保障对象"],
      ["甲一", "户主", MAN, "是"],
      ["甲二", "配偶", WIFE, "否"],
    ]);
    expect(household.size).toEqual({
      value: 2,
      raw: null,
      problem: null,
      cell: { sheet: "名册", row: 2, column: 1 },
    });
    expect(household.covered?.value).toBe(1);
  });

  test("stay unknown where marks are missing or members have no rows", () => {
    const marks = first([
      ["姓名", "与户主关系", "身份证号", "是否保障对象"],
      ["甲一", "户主", MAN, "是"],
      ["甲二", "配偶", WIFE, null],
    ]);
    expect(marks.covered).toBeNull();
    const list = first([
      ["姓名", "身份证号"],
      ["甲一", MAN],
    ]);
    expect(list.size).toBeNull();
    expect(list.membersListed).toBe(false);
  });
});

describe("a person", () => {
  test("has sex, birth and age from the ID before any column", () => {
    const [person] = first(
      [
        ["姓名", "与户主关系", "身份证号", "性别", "年龄", "出生日期"],
        ["甲一", "户主", MAN, "女", 30, "1999-01-01"],
        ["甲二", "配偶", "4321", "女", 58, "1966.3.2"],
        ["甲三", "之子", null, "1", 20, "2004.3"],
      ],
      { asOf: day("2024-04-30") },
    ).people;
    expect([person?.sex, person?.birth, person?.age]).toEqual(["male", day("1960-05-01"), 63]);
  });

  test("whose age stands in months or days is not a year old", () => {
    const { people } = first([
      ["户编号", "姓名", "与户主关系", "年龄"],
      ["001", "甲一", "户主", "30岁"],
      ["001", "甲二", "之子", "11个月"],
      ["001", "甲三", "之女", "20天"],
      ["001", "甲四", "之女", null],
    ]);
    expect(people.map(({ age }) => age)).toEqual([30, 0, 0, null]);
  });

  test("without a usable ID has them from the columns; a month of birth is no birthday", () => {
    const { people } = first(
      [
        ["姓名", "与户主关系", "身份证号", "性别", "年龄", "出生日期"],
        ["甲一", "户主", MAN, "男", null, null],
        ["甲二", "配偶", "4321", "女", 58, "1966.3.2"],
        ["甲三", "之子", null, "1", 20, "2004.3"],
      ],
      { asOf: day("2024-04-30") },
    );
    expect(people.slice(1).map(({ sex, birth, age }) => [sex, birth, age])).toEqual([
      ["female", day("1966-03-02"), 58],
      ["male", null, 20],
    ]);
    expect(people[1]?.id?.problems).toContain("length");
    expect(people[2]?.id?.problems).toEqual(["blank"]);
  });

  test("of a table without an ID column has no ID at all", () => {
    const [person] = first([
      ["姓名", "与户主关系", "年龄"],
      ["甲一", "户主", 60],
      ["甲二", "配偶", 58],
    ]).people;
    expect(person?.id).toBeNull();
  });

  test("who is the head reads name, ID and telephone from the head's columns", () => {
    const { head } = first([
      ["户主姓名", "户主身份证号", "户主联系方式", "家庭人口", "月保障金"],
      ["甲一", MAN, "13900000001", 2, 500],
    ]);
    expect(head?.name).toBe("甲一");
    expect(head?.id?.normalized).toBe(MAN);
    expect(head?.text("phone")).toBe("13900000001");
    expect(head?.cell("id_card")).toEqual({ sheet: "名册", row: 2, column: 2 });
    expect(head?.relation).toBe("户主");
  });

  test("across the columns reads its own columns alone", () => {
    const { people } = first([
      ["户主姓名", "户主身份证号", "联系电话", "成员1姓名", "成员1身份证号", "成员1关系"],
      ["甲一", MAN, "13900000001", "甲二", WIFE, "妻"],
    ]);
    expect(people.map(({ name, relation, sex }) => [name, relation, sex])).toEqual([
      ["甲一", "户主", "male"],
      ["甲二", "配偶", "female"],
    ]);
    expect(people[1]?.cell("phone")).toBeNull();
    const place = people[1]?.cell("id_card");
    expect(place && cellName(place.row, place.column)).toBe("E2");
  });

  test("has the canonical relation where it is understood", () => {
    const { people } = first([
      ["户编号", "姓名", "与户主关系", "身份证号"],
      ["1", "甲一", "02", MAN],
      ["1", "甲二", "妻子", WIFE],
      ["1", "甲三", "某某关系", null],
    ]);
    expect(people.map(({ relation, isHead }) => [relation, isHead])).toEqual([
      ["户主", true],
      ["配偶", false],
      [null, false],
    ]);
    expect(people[2]?.text("relation")).toBe("某某关系");
  });
});

describe("dates and sums", () => {
  test("a number is a date where it is shown as one, in either system of days", () => {
    const rows: Rows = [
      ["户主姓名", "身份证号", "家庭人口", "起始保障年月"],
      ["甲一", MAN, 1, 45000],
    ];
    const sheets = [{ sheet: "名册", rows, dates: ["D2"] }];
    const from = (date1904: boolean): unknown =>
      rosterOf(sheets, { date1904 }).households[0]?.date("first_month")?.value?.date;
    expect(from(false)).toEqual(day("2023-03-15"));
    expect(from(true)).toEqual(day("2027-03-16"));
  });

  test("parts of one sum in several columns add up, blanks left out", () => {
    const rows: Rows = [
      ["户主姓名", "身份证号", "家庭人口", "领取金额", "重点救助60元", "残疾人救助"],
      ["甲一", MAN, 1, 700, 60, 40],
      ["乙一", WIFE, 1, 700, null, 40],
      ["丙一", id("1970-01-01", "male"), 1, 700, null, "四十"],
    ];
    const facts = rosterOf(rows).households.map((one) => one.amount("amount_class_person"));
    expect(facts.map((fact) => fact?.value?.toNumber() ?? null)).toEqual([100, 40, null]);
    expect(facts[2]?.cell.column).toBe(6);
  });
});

describe("scheme and area of a household", () => {
  const rows: Rows = [
    ["2024年城乡低保名册"],
    ["户主姓名", "身份证号", "家庭人口", "低保类别", "户籍类型"],
    ["甲一", MAN, 1, "城市低保", "农业"],
    ["乙一", WIFE, 1, null, "非农业"],
    ["丙一", id("1970-01-01", "male"), 1, "02", null],
    ["丁一", id("1971-01-01", "male"), 1, null, null],
  ];

  test("are said by its own cells, then by title, then by 户籍, then by the run", () => {
    const areas = (area?: "rural"): unknown =>
      rosterOf(rows, area === undefined ? {} : { area }).households.map((one) => one.area);
    expect(areas()).toEqual(["urban", "urban", "rural", null]);
    expect(areas("rural")).toEqual(["urban", "urban", "rural", "rural"]);
  });

  test("an explicit title wins over 户籍", () => {
    const household = first([
      ["农村低保名册"],
      ["户主姓名", "身份证号", "家庭人口", "户籍类型"],
      ["甲一", MAN, 1, "非农业"],
    ]);
    expect(household.area).toBe("rural");
    expect(household.scheme).toBe("dibao");
  });
});
