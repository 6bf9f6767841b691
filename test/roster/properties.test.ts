import fc from "fast-check";
import { readRoster } from "../../src/roster";
import type { Household, Roster } from "../../src/roster/types";
import type { CellValue } from "../../src/workbook/cells";
import { id, inputOf, rosterOf, TEST_DAY, type Rows } from "./build";

const WORDS = [
  "序号",
  "户编号",
  "户主姓名",
  "户主",
  "姓名",
  "身份证号",
  "与户主关系",
  "家庭人口",
  "保障人数",
  "领取金额",
  "家庭",
  "人口",
  "家庭成员1",
  "成员2姓名",
  "月保障金",
  "低保户数",
  "低保人数",
  "合   计",
  "小计",
  "本页小计",
  "填报单位：某镇",
  "经办人签字：",
  "某镇农村低保花名册",
  "F",
  "(元)",
  "必填",
  "甲",
  "1.",
  "备注",
];

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constant<CellValue>(null) },
  { weight: 5, arbitrary: fc.constantFrom<CellValue>(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom<CellValue>("甲一", "乙一", "配偶", "户主", "之子") },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(id("1960-05-01", "male"), "001", "A1") },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constant<CellValue>({ error: "#REF!" }) },
);
const rows = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 14 });
const merge = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 12 }), fc.nat(4), fc.nat(6))
  .map(([firstRow, firstColumn, height, width]) => ({
    firstRow,
    firstColumn,
    lastRow: firstRow + height,
    lastColumn: firstColumn + width,
  }));
const merges = fc.option(fc.array(merge, { maxLength: 6 }));

function everyHousehold(roster: Roster): readonly Household[] {
  return [...roster.households, ...[...roster.others.values()].flat()];
}

/** Asks every person and household for everything that is parsed when asked. */
function readAll(roster: Roster): void {
  for (const household of everyHousehold(roster)) {
    for (const column of household.table.columns) {
      if (column.field === null) continue;
      household.amount(column.field);
      household.number(column.field);
      household.date(column.field);
      household.flag(column.field);
      household.text(column.field);
    }
    for (const { id: number, age, sex, relation, covered } of household.people) {
      expect([number?.problems, age, sex, relation, covered]).toHaveLength(5);
    }
  }
}

describe("whatever stands in the cells", () => {
  test("reading never throws, and every row of a household lies in its table", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rows, merges), { minLength: 1, maxLength: 3 }), (sheets) => {
        const roster = rosterOf(
          sheets.map(([cells, merged], index) => ({
            sheet: `S${index}`,
            rows: cells,
            info: { merges: merged },
          })),
        );
        readAll(roster);
        for (const { table, rows: own, people } of everyHousehold(roster)) {
          expect(own.length).toBeGreaterThan(0);
          expect(own.every((row) => row >= table.firstRow && row <= table.lastRow)).toBe(true);
          expect([...own]).toEqual([...own].sort((a, b) => a - b));
          expect(people.filter(({ isHead }) => isHead).length).toBeLessThanOrEqual(1);
        }
        const ids = roster.households.map((household) => household.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 400 },
    );
  });

  test("no data row belongs to two households of its table, or to none", () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const roster = rosterOf(cells);
        for (const table of roster.tables) {
          if (table.role === "report") continue;
          const rowsOf = (household: Household): readonly number[] => [
            ...(household.table === table ? household.rows : []),
            ...household.joined.filter((one) => one.table === table.id).flatMap((one) => one.rows),
          ];
          const taken = everyHousehold(roster).flatMap(rowsOf);
          expect(new Set(taken).size).toBe(taken.length);
          const others = new Set(table.otherRows.map(({ row }) => row));
          for (let row = table.firstRow; row <= table.lastRow; row += 1) {
            expect(taken.includes(row)).toBe(!others.has(row));
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** A household of a made-up roster: how many members it has. */
const households = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });
const HEADER = ["户编号", "姓名", "与户主关系", "身份证号", "月保障金"];

/** The rows of each household, numbered; members repeat the number, or leave it blank. */
function blocks(sizes: readonly number[], repeated: boolean): readonly Rows[] {
  return sizes.map((size, household) =>
    Array.from({ length: size }, (_, member) => [
      member === 0 || repeated ? `H${household + 1}` : null,
      `人${household + 1}之${member + 1}`,
      member === 0 ? "户主" : "之子",
      id("1960-05-01", "male", household * 5 + member),
      member === 0 ? 100 + household : null,
    ]),
  );
}

/** Who lives with whom, in no order. */
function setOfHouseholds(roster: Roster): readonly string[] {
  return roster.households
    .map(({ people }) =>
      people
        .map(({ name }) => name)
        .sort()
        .join(" "),
    )
    .sort();
}

function expectedSet(sizes: readonly number[]): readonly string[] {
  return setOfHouseholds(rosterOf([HEADER, ...blocks(sizes, true).flat()]));
}

describe("the order of households", () => {
  test("does not change who lives with whom, whether members repeat the number or leave it blank", () => {
    fc.assert(
      fc.property(
        households.chain((sizes) =>
          fc.tuple(
            fc.constant(sizes),
            fc.shuffledSubarray(
              sizes.map((_, index) => index),
              { minLength: sizes.length },
            ),
            fc.boolean(),
          ),
        ),
        ([sizes, order, repeated]) => {
          const all = blocks(sizes, repeated);
          const shuffled = order.flatMap((index) => all[index] ?? []);
          const roster = rosterOf([HEADER, ...shuffled]);
          expect(setOfHouseholds(roster)).toEqual(expectedSet(sizes));
          expect(roster.households.map(({ people }) => people.length).sort()).toEqual(
            [...sizes].sort(),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  test("single rows may be sorted apart where every row has the number", () => {
    fc.assert(
      fc.property(
        households.chain((sizes) => {
          const all = blocks(sizes, true).flat();
          return fc.tuple(fc.constant(sizes), fc.shuffledSubarray(all, { minLength: all.length }));
        }),
        ([sizes, shuffled]) => {
          expect(setOfHouseholds(rosterOf([HEADER, ...shuffled]))).toEqual(expectedSet(sizes));
        },
      ),
      { numRuns: 100 },
    );
  });

  test("blank rows between rows lose nobody", () => {
    fc.assert(
      fc.property(households, fc.array(fc.nat(40), { maxLength: 10 }), (sizes, gaps) => {
        const rowsWithGaps: (readonly CellValue[])[] = [
          ...blocks(sizes, true).flat(),
        ] as CellValue[][];
        for (const gap of gaps) rowsWithGaps.splice(gap % (rowsWithGaps.length + 1), 0, []);
        expect(setOfHouseholds(rosterOf([HEADER, ...rowsWithGaps]))).toEqual(expectedSet(sizes));
      }),
      { numRuns: 100 },
    );
  });
});

test("several inputs are told apart by their number, and their tables counted on", () => {
  const one = inputOf([HEADER, ...blocks([2], true).flat()], { input: 0 });
  const two = inputOf([HEADER, ...blocks([2, 1], true).flat()], { input: 1 });
  const roster = readRoster([one, two], { asOf: TEST_DAY });
  expect(roster.tables.map(({ id: table, input }) => [table, input])).toEqual([
    ["t1", 0],
    ["t2", 1],
  ]);
  expect(roster.households.map((household) => household.id)).toEqual(["H1", "H1@名册", "H2"]);
});
