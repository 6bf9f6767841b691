import { SameFigures } from "../../src/reconcile/same-figures";
import type { Household } from "../../src/roster/types";
import { id, rosterOf, type Rows } from "../roster/build";

const HEADS = [
  "序号",
  "户编号",
  "姓名",
  "与户主关系",
  "身份证号",
  "劳动能力",
  "家庭年总收入（元）",
  "备注",
];
const ROWS: Rows = [
  HEADS,
  [1, "001", "陈一", "户主", id("1951-01-01", "male"), "无", 3000, null],
  [null, "001", "王一", "配偶", id("1952-01-01", "female"), "有", null, null],
];

function householdOf(rows: Rows): Household {
  const [household] = rosterOf([{ sheet: "农村低保", rows }]).households;
  if (household === undefined) throw new Error("a household");
  return household;
}

/** The rows with one cell changed: row and column from 0. */
function withCell(row: number, column: number, value: string | number): Rows {
  return ROWS.map((cells, r) => cells.map((old, c) => (r === row && c === column ? value : old)));
}

const same = (rows: Rows): boolean =>
  new SameFigures().areSame(householdOf(ROWS), householdOf(rows));

test("the same rows, with another number in front", () => {
  expect(same(ROWS)).toBe(true);
  expect(same(withCell(1, 0, 7))).toBe(true);
});

test("any cell on which a figure may rest makes them differ", () => {
  expect(same(withCell(1, 6, 3000.01))).toBe(false);
  expect(same(withCell(2, 5, "无"))).toBe(false);
  expect(same(withCell(2, 7, "已故"))).toBe(false);
  expect(same(withCell(2, 4, id("1982-01-01", "female")))).toBe(false);
  expect(same(ROWS.slice(0, 2))).toBe(false);
  expect(same(ROWS.map((row) => row.map((cell) => (cell === "备注" ? "说明" : cell))))).toBe(false);
});
