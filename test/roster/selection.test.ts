import { householdsInRows, rowKey } from "../../src/roster";
import { gridFromRows } from "../../src/workbook/memory-grid";
import { id, rosterOf } from "./build";

const MAN = id("1960-05-01", "male");
const OTHER = id("1961-05-01", "male");

describe("a selection of rows", () => {
  const roster = rosterOf([
    {
      sheet: "户",
      rows: [
        ["户编号", "户主姓名", "户主身份证号", "家庭人口", "月保障金"],
        ["1", "甲一", MAN, 2, 500],
        ["2", "乙一", OTHER, 1, 300],
      ],
    },
    {
      sheet: "人",
      rows: [
        ["户编号", "姓名", "身份证号", "与户主关系"],
        ["2", "乙一", OTHER, "户主"],
        ["1", "甲一", MAN, "户主"],
        ["1", "甲二", id("1962-05-01", "female"), "配偶"],
      ],
    },
  ]);
  const ids = (sheet: string, rows: readonly number[]): readonly string[] =>
    householdsInRows(roster, sheet, rows).map((household) => household.id);

  test("grows to whole households", () => {
    expect(ids("户", [2])).toEqual(["1"]);
    expect(ids("人", [4])).toEqual(["1"]);
    expect(ids("人", [2, 3])).toEqual(["1", "2"]);
  });

  test("of title, header or blank rows touches nobody", () => {
    expect(ids("户", [1, 9])).toEqual([]);
    expect(ids("没有这张表", [2])).toEqual([]);
  });
});

describe("a row's key", () => {
  const grid = gridFromRows("s", [
    ["001", "甲一", 500, null],
    ["001", "甲一", 500, "备注"],
    [1, "甲一", 500, null],
    ["0", "01甲一", 500, null],
  ]);
  const key = (row: number, lastColumn = 3): string => rowKey(grid, row, lastColumn);

  test("is the same for the same cells, whatever stands right of the table", () => {
    expect(key(1)).toBe(key(2));
    expect(key(1, 4)).not.toBe(key(2, 4));
  });

  test("tells a number from its text, and where one cell ends and the next begins", () => {
    expect(new Set([1, 3, 4].map((row) => key(row))).size).toBe(3);
  });

  test("is short and gives nothing away", () => {
    expect(key(1)).toMatch(/^[0-9a-z]{8,14}$/);
  });
});
