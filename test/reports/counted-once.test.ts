import { countedOnceText, figuresOf, groupByVillage, summarySheet } from "../../src/reports";
import { id, type TestSheet } from "../roster/build";
import { factsOf } from "./facts";

const HEAD = ["户编号", "村", "姓名", "与户主关系", "身份证号", "家庭人口", "年人均收入"];
const couple = (number: string, year: number, village: string): string[][] => [
  [number, village, `户主${year}`, "户主", id(`${year}-05-01`, "male"), "2", "3000"],
  [number, village, `配偶${year}`, "配偶", id(`${year}-06-01`, "female"), "2", "3000"],
];
const DIBAO: TestSheet = {
  sheet: "农村低保",
  rows: [
    [...HEAD, "月保障金"],
    ...["1960", "1961"].flatMap((year) =>
      couple(year, Number(year), "甲村").map((row) => [...row, "250"]),
    ),
  ],
};
/** The same two households under other numbers, and one that stands in no roster. */
const REGISTER: TestSheet = {
  sheet: "建档立卡",
  rows: [
    [...HEAD, "户类型"],
    ...["1960", "1961", "1962"].flatMap((year) =>
      couple(`J${year}`, Number(year), "乙村").map((row) => [...row, "脱贫户"]),
    ),
  ],
};

test("a household of the register that is on dibao is counted where dibao counts it", () => {
  const { assessments, findings } = factsOf([DIBAO, REGISTER]);
  expect(assessments.map(({ household }) => household.countedAs)).toEqual([
    null,
    null,
    "1960",
    "1961",
    null,
  ]);
  const figures = figuresOf(assessments, findings);
  expect([figures.households, figures.people]).toEqual([3, 6]);
  const villages = groupByVillage(assessments, []).flatMap((town) => town.villages);
  expect(villages.map(({ village, assessments: of }) => [village, of.length])).toEqual([
    ["甲村", 2],
    ["乙村", 1],
  ]);
});

test("the sheet of the register alone is counted whole", () => {
  const { assessments } = factsOf([DIBAO, REGISTER]);
  const ofRegister = assessments.filter(({ household }) => household.table.sheet === "建档立卡");
  expect(figuresOf(ofRegister, []).households).toBe(3);
  expect(countedOnceText(ofRegister, "zh")).toBeNull();
});

test("the summary says how many were counted once", () => {
  const facts = factsOf([DIBAO, REGISTER]);
  const notes = summarySheet(facts).rows.map((row) => row[0]?.content);
  expect(notes).toContain(
    "建档立卡（监测）台账中有2户也在低保、特困或低保边缘名册，户数、人数和建议只按名册计一次。",
  );
  expect(countedOnceText(factsOf([DIBAO]).assessments, "zh")).toBeNull();
});

test("a member on tekun does not make his family one with him; half of the members do", () => {
  const tekun = (people: readonly string[]): TestSheet => ({
    sheet: "特困",
    rows: [
      ["姓名", "身份证号", "供养方式", "基本生活费"],
      ...people.map((number, at) => [`特困${at}`, number, "分散供养", 600]),
    ],
  });
  const family = ["1970-05-01", "1971-05-01", "1999-05-01"].map((born) => id(born, "male"));
  const register: TestSheet = {
    sheet: "建档立卡",
    rows: [
      ["户编号", "姓名", "与户主关系", "身份证号", "户类型"],
      ...family.map((number, at) => ["1", `人${at}`, at === 0 ? "户主" : "其他", number, "脱贫户"]),
    ],
  };
  const counted = (listed: readonly string[]): (string | null | undefined)[] =>
    factsOf([register, tekun(listed)])
      .assessments.filter(({ household }) => household.table.sheet === "建档立卡")
      .map(({ household }) => household.countedAs);
  expect(counted(family.slice(2))).toEqual([null]);
  expect(counted(family.slice(1))).not.toEqual([null]);
  expect(counted(family.slice(0, 1))).not.toEqual([null]);
});
