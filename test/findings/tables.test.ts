import { findingText } from "../../src/findings";
import type { Rows } from "../roster/build";
import { describeCases } from "./check-case";
import { findingsOf } from "./context";

describeCases(/^L\d\d.*\.yaml$/);

type Row = Rows[number];

/** A sheet of households, so many with the one row, so many with the other. */
function households(header: Row, ...kinds: readonly (readonly [number, Row])[]): Rows {
  const rows = kinds.flatMap(([count, row]) => Array.from({ length: count }, () => row));
  return [header, ...rows.map((row, at) => [at + 1, `张${at + 1}`, ...row])];
}

describe("what more than half of the households have is said once, of those that can be judged", () => {
  test("L02: columns that are no parts of the sum", () => {
    const header = ["序号", "户主姓名", "家庭补差", "重点救助金", "领取金额"];
    const rows = households(header, [21, [300, 60, 300]], [1, [300, null, 300]], [30, [300, 60]]);
    expect(findingsOf(rows, { rules: ["L02"] }).findings).toMatchObject([
      { variant: "column", level: "warn", operands: { count: 21, total: 22 } },
    ]);
  });

  test("L03: columns that are not of the same people; nothing in both tells nothing", () => {
    const header = ["序号", "户主姓名", "家庭补差", "残疾人数", "残疾人救助"];
    const rows = households(header, [21, [300, 1, null]], [2, [300, 1, 40]], [30, [300]]);
    const { findings } = findingsOf(rows, { rules: ["L03"] });
    expect(findings.map((finding) => findingText(finding, "zh"))).toEqual([
      "本表有21户（可核23户）“残疾人数”与“残疾人救助”一有一无，两列可能不是同一类对象",
    ]);
  });
});

describe("a doubt keeps its id, by which an officer's note stays with it", () => {
  test("L01: when a total above it is put right, and when a row is added", () => {
    const table = (first: number, more: Rows = []): Rows => [
      ["序号", "村", "户主姓名", "户月保障金"],
      ...more,
      [1, "甲村", "张三", 300],
      [null, "甲村小计", null, first],
      [2, "乙村", "李四", 200],
      [null, "乙村小计", null, 201],
    ];
    const ids = (rows: Rows): readonly string[] =>
      findingsOf(rows, { rules: ["L01"] }).findings.map((finding) => finding.id);
    const [wrongAbove, wrong] = ids(table(301));
    expect(ids(table(300))).toEqual([wrong]);
    expect(ids(table(301, [[3, "甲村", "王五", 0]]))).toEqual([wrongAbove, wrong]);
  });

  test("L04: when a row above it is put right, and when one is added", () => {
    const table = (first: number, more: Rows = []): Rows => [
      ["农村居民最低生活保障统计表"],
      ["地区", "低保户数", "低保人数", "女性", "男性"],
      ["甲", 1, 2, 3, 4],
      ...more,
      ["东乡", 10, first, 9, 11],
      ["西乡", 10, 21, 9, 11],
      ["说明：2=3+4"],
    ];
    const ids = (rows: Rows): readonly string[] =>
      findingsOf(rows, { rules: ["L04"] }).findings.map((finding) => finding.id);
    const [wrongAbove, wrong] = ids(table(21));
    expect(ids(table(20))).toEqual([wrong]);
    expect(ids(table(21, [["南乡", 10, 20, 9, 11]]))).toEqual([wrongAbove, wrong]);
  });
});
