import { nameOfHousehold, sharingNumbers } from "../../src/findings/shared-numbers";
import type { Household } from "../../src/roster/types";
import { id, rosterOf } from "../roster/build";

const NUMBERS = [1, 2, 3, 4].map((at) => id("1960-05-01", "male", at));

/** Households by certificate number and the citizen number of the head. */
function households(...rows: readonly (readonly (string | null | undefined)[])[]) {
  const body = rows.map(([certificate, number], at) => [
    `${at}`,
    certificate ?? null,
    `张${at}`,
    "户主",
    number ?? null,
  ]);
  return rosterOf([["户编号", "低保证号", "姓名", "与户主关系", "身份证号"], ...body]).households;
}

function shared(all: readonly Household[]): readonly string[] {
  const found = sharingNumbers(all, (household) => household.text("cert_no"));
  return [...found].map(
    ([household, others]) =>
      `${nameOfHousehold(household)}: ${others.map(nameOfHousehold).join(" ")}`,
  );
}

const [one, two, three] = NUMBERS;

test("each household of a number knows the others of it", () => {
  expect(shared(households(["N1", one], ["N1", two], ["N2", three], ["N1", NUMBERS[3]]))).toEqual([
    "张0: 张1 张3",
    "张1: 张0 张3",
    "张3: 张0 张1",
  ]);
});

test("a number of its own, and none, is shared with nobody", () => {
  expect(shared(households(["N1", one], ["N2", two], [null, three], [null, NUMBERS[3]]))).toEqual(
    [],
  );
});

test("a family that is listed twice shares with nobody; its first row speaks for it", () => {
  expect(shared(households(["N1", one], ["N1", one]))).toEqual([]);
  expect(shared(households(["N1", one], ["N1", one], ["N1", two]))).toEqual([
    "张0: 张2",
    "张2: 张0",
  ]);
});

describe("a household is called", () => {
  test("by its head; where only a column names the head, by that", () => {
    const { households: read } = rosterOf([
      ["户编号", "户主姓名", "姓名", "与户主关系"],
      ["001", "张三", "张三", "户主"],
      ["002", "李四", "李小", "之子"],
    ]);
    expect(read.map(nameOfHousehold)).toEqual(["张三", "李四"]);
  });

  test("by its place where nobody says who the head is", () => {
    const { households: read } = rosterOf([
      {
        sheet: "甲村",
        rows: [
          ["户编号", "姓名", "与户主关系"],
          ["001", null, "户主"],
        ],
      },
    ]);
    expect(read.map(nameOfHousehold)).toEqual(["甲村!2"]);
  });
});
