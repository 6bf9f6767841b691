import { inScope, RULES, type Finding, type FindingScope } from "../../src/findings";
import { atHousehold, atTable } from "../../src/findings/sighting";
import type { Sighting } from "../../src/findings";
import { rosterOf } from "../roster/build";

const { households, tables } = rosterOf([
  {
    sheet: "甲村",
    rows: [
      ["户编号", "姓名", "与户主关系"],
      ["001", "张三", "户主"],
      ["002", "李四", "户主"],
    ],
  },
]);
const [first, second] = households;
const [table] = tables;
const [rule] = RULES;
if (!first || !second || !table || !rule) throw new Error("Nobody was read.");

function finding(sighting: Sighting): Finding {
  return { ...sighting, id: "", rule: rule ?? fail(), level: "warn" };
}

function fail(): never {
  throw new Error("There is no rule.");
}

const rows = (sheet: string, firstRow: number, lastRow: number): FindingScope => ({
  rows: [{ sheet, firstRow, lastRow }],
});
const at = (sheet: string, row: number) => ({ sheet, row, column: 1 });

describe("a doubt of a household, on row 2", () => {
  const one = (): Finding => finding(atHousehold(first, [at("甲村", 2), at("甲村", 9)]));

  test("is in the scope of that household alone", () => {
    expect(inScope(one(), { households: new Set([first.id]) })).toBe(true);
    expect(inScope(one(), { households: new Set([second.id]) })).toBe(false);
    expect(inScope(one(), { households: new Set() })).toBe(false);
  });

  test.each([
    ["甲村", 2, 2, true],
    ["甲村", 1, 2, true],
    ["甲村", 2, 3, true],
    ["甲村", 3, 4, false],
    ["甲村", 1, 1, false],
    ["乙村", 2, 2, false],
    // Its further cell is there; the doubt is not.
    ["甲村", 9, 9, false],
  ])("is asked about by rows of %s, %d to %d: %p", (sheet, from, to, expected) => {
    expect(inScope(one(), rows(sheet, from, to))).toBe(expected);
  });

  test("is asked about where any of several ranges holds it", () => {
    const ranges = [
      { sheet: "甲村", firstRow: 5, lastRow: 6 },
      { sheet: "甲村", firstRow: 2, lastRow: 2 },
    ];
    expect(inScope(one(), { rows: ranges })).toBe(true);
    expect(inScope(one(), { rows: [] })).toBe(false);
  });
});

describe("a doubt of no household", () => {
  const one = (): Finding => finding(atTable(table, 2, [at("甲村", 5), at("乙村", 7)]));

  test("is in the scope of rows when it or one of its cells is", () => {
    expect(inScope(one(), rows("甲村", 2, 2))).toBe(true);
    expect(inScope(one(), rows("甲村", 5, 5))).toBe(true);
    expect(inScope(one(), rows("乙村", 7, 7))).toBe(true);
    expect(inScope(one(), rows("甲村", 7, 7))).toBe(false);
    expect(inScope(one(), rows("甲村", 3, 4))).toBe(false);
  });

  test("is never in that of households", () => {
    expect(inScope(one(), { households: new Set([first.id, second.id]) })).toBe(false);
  });
});
