import { listCells, type ListCells } from "../../src/findings/list-cells";
import { buildRosterIndex } from "../../src/findings/roster-index";
import type { Person } from "../../src/roster/types";
import { id, type Rows } from "../roster/build";
import { contextOf } from "./context";

const NUMBER = id("1960-05-01", "male");

/** The cells of a list of vehicles, and its entries. */
function vehicles(): {
  readonly cells: ListCells;
  readonly entries: readonly Person[];
} {
  const roster: Rows = [
    ["户编号", "姓名", "与户主关系", "身份证号"],
    ["001", "张三", "户主", NUMBER],
  ];
  const context = contextOf(roster, { lists: { vehicles: LIST } });
  const index = buildRosterIndex(context.roster, context.assessments);
  const entries = [...context.roster.others.values()].flat().flatMap(({ people }) => people);
  return { cells: listCells({ ...context, index }), entries };
}

const LIST: Rows = [
  ["姓名", "身份证号", "车辆品牌", "车辆备注", "评估价值（万元）", "购置款"],
  ["张三", NUMBER, " 五菱 ", "面包车", 3.5, "5000"],
  ["张三", NUMBER, null, "皮卡", "2万", "不详"],
  ["张三", NUMBER, null, 2024, "不详", null],
  ["张三", NUMBER, null, true, null, 6000],
];

test("the first filled cell under a header that matches, as text", () => {
  const { cells, entries } = vehicles();
  expect(entries.map((entry) => cells.text(entry, /品牌|备注/))).toEqual([
    "五菱",
    "皮卡",
    "2024",
    "",
  ]);
  expect(entries.map((entry) => cells.text(entry, /型号/))).toEqual(["", "", "", ""]);
});

test("a sum in yuan: the header says 万元, the cell may say it itself", () => {
  const { cells, entries } = vehicles();
  const values = entries.map((entry) => cells.money(entry, /价值/)?.toNumber() ?? null);
  expect(values).toEqual([35_000, 20_000, null, null]);
  const paid = entries.map((entry) => cells.money(entry, /购置款/)?.toNumber() ?? null);
  expect(paid).toEqual([5000, null, null, 6000]);
});

test("each list is read on its own sheet", () => {
  const context = contextOf(
    [
      ["户编号", "姓名", "与户主关系", "身份证号"],
      ["001", "张三", "户主", NUMBER],
    ],
    {
      lists: {
        vehicles: [
          ["姓名", "身份证号", "品牌"],
          ["张三", NUMBER, "五菱"],
        ],
        companies: [
          ["姓名", "身份证号", "品牌"],
          ["张三", NUMBER, "小卖部"],
        ],
      },
    },
  );
  const index = buildRosterIndex(context.roster, context.assessments);
  const both = listCells({ ...context, index });
  const people = [...context.roster.others.values()].flat().flatMap((entry) => entry.people);
  expect(people.map((entry) => both.text(entry, /品牌/))).toEqual(["五菱", "小卖部"]);
});

test("a list whose cells the run was not given says nothing", () => {
  const [entry] = vehicles().entries;
  if (entry === undefined) throw new Error("No entry was read.");
  const context = contextOf([["姓名"], ["张三"]]);
  const index = buildRosterIndex(context.roster, context.assessments);
  const none = listCells({ ...context, index, inputs: [] });
  expect(none.text(entry, /备注/)).toBe("");
  expect(none.money(entry, /价值/)).toBeNull();
});
