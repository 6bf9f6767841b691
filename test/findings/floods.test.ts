/** What a whole column has is said once: a way of keeping the column, not twenty slips. */
import { onceWhereCommon, onceWhereMany, SMALLEST_FLOOD } from "../../src/findings/floods";
import { atPerson, atTable, type SightingDetails } from "../../src/findings/sighting";
import type { Sighting } from "../../src/findings";
import type { Field } from "../../src/roster/fields";
import type { Person } from "../../src/roster/types";
import { rosterOf, type TestSheet } from "../roster/build";

const SOURCE = { document: "某文件" };

function sheet(name: string, count: number): TestSheet {
  const rows = Array.from({ length: count }, (_, at) => [`${at}`, `张${at}`, "户主", "1380000"]);
  return { sheet: name, rows: [["户编号", "姓名", "与户主关系", "联系电话"], ...rows] };
}

function peopleOf(...sheets: readonly TestSheet[]): readonly Person[] {
  return rosterOf(sheets).households.flatMap(({ people }) => people);
}

function doubts(
  people: readonly Person[],
  details: SightingDetails = {},
  field: Field = "phone",
): readonly Sighting[] {
  return people.map((person) => atPerson(person, [person.cell(field)], details));
}

test("a flood is more than twenty", () => {
  expect(SMALLEST_FLOOD).toBe(20);
});

describe("a doubt that more than half of a column's people have", () => {
  const people = peopleOf(sheet("名册", 21));
  const all = (): readonly Sighting[] => doubts(people, { operands: { have: 7 } });

  test("is told once, with what the first of them says, the counts and the column", () => {
    const told = [...onceWhereCommon(all(), () => 41)];
    expect(told).toEqual([
      {
        household: null,
        person: null,
        table: people[0]?.table,
        row: 2,
        cell: { sheet: "名册", row: 2, column: 4 },
        cells: [{ sheet: "名册", row: 2, column: 4 }],
        operands: { have: 7, count: 21, total: 41, column: "联系电话" },
        variant: "column",
      },
    ]);
  });

  test("is told one by one where it is no more than half", () => {
    expect([...onceWhereCommon(all(), () => 42)]).toEqual(all());
  });

  test("is told one by one where it is twenty, be they everybody", () => {
    const twenty = all().slice(0, 20);
    expect([...onceWhereCommon(twenty, () => 20)]).toEqual(twenty);
  });

  test("is counted for each column, each variant and each table apart", () => {
    const others = peopleOf(sheet("甲村", 11), sheet("乙村", 11));
    expect([...onceWhereCommon(doubts(others), () => 11)]).toHaveLength(22);
    const twoVariants = [
      ...doubts(people.slice(0, 11), { variant: "short" }),
      ...doubts(people.slice(0, 10), { variant: "long" }),
    ];
    expect([...onceWhereCommon(twoVariants, () => 21)]).toHaveLength(21);
    const twoColumns = [...doubts(people.slice(0, 11)), ...doubts(people.slice(0, 10), {}, "name")];
    expect([...onceWhereCommon(twoColumns, () => 21)]).toHaveLength(21);
  });

  test("asks how many people its own table names", () => {
    const both = peopleOf(sheet("甲村", 21), sheet("乙村", 21));
    const told = [...onceWhereCommon(doubts(both), ({ sheet: of }) => (of === "甲村" ? 21 : 99))];
    expect(told).toHaveLength(1 + 21);
    expect(told[0]).toMatchObject({ variant: "column", operands: { count: 21, total: 21 } });
  });

  test("keeps its severity, but where the column's is another", () => {
    const grave = doubts(people, { severity: "high" });
    expect([...onceWhereCommon(grave, () => 21)][0]?.severity).toBe("high");
    expect([...onceWhereCommon(grave, () => 21, "info")][0]?.severity).toBe("info");
    expect([...onceWhereCommon(all(), () => 21, "info")][0]?.severity).toBe("info");
    expect([...onceWhereCommon(all(), () => 21)][0]).not.toHaveProperty("severity");
  });

  test("names no column where there is no cell", () => {
    const blind = people.map((person) => atPerson(person, []));
    expect([...onceWhereCommon(blind, () => 21)]).toEqual([
      expect.objectContaining({ cell: null, operands: { count: 21, total: 21, column: "" } }),
    ]);
  });
});

describe("what is worth knowing of many", () => {
  const people = peopleOf(sheet("名册", 21));

  test("is told once for the table, with its count", () => {
    const told = [...onceWhereMany(doubts(people, { operands: { line: 5000 } }))];
    expect(told).toEqual([
      {
        household: null,
        person: null,
        table: people[0]?.table,
        row: 2,
        cell: { sheet: "名册", row: 2, column: 4 },
        cells: [{ sheet: "名册", row: 2, column: 4 }],
        operands: { line: 5000, count: 21 },
        variant: "many",
      },
    ]);
  });

  test("is told one by one of twenty", () => {
    const twenty = doubts(people.slice(0, 20));
    expect([...onceWhereMany(twenty)]).toEqual(twenty);
  });

  test("is counted for each variant and each table apart", () => {
    const named = (variant: string): readonly Sighting[] => doubts(people, { variant });
    const told = [...onceWhereMany([...named("old"), ...named(""), ...doubts(people).slice(1)])];
    expect(told.map(({ variant }) => variant)).toEqual(["old-many", "many"]);
    const two = peopleOf(sheet("甲村", 11), sheet("乙村", 10));
    expect([...onceWhereMany(doubts(two))]).toHaveLength(21);
  });

  test("keeps severity and source of the first", () => {
    const [told] = onceWhereMany(
      doubts(people, { severity: "warn" }).map((seen) => ({ ...seen, source: SOURCE })),
    );
    expect(told).toMatchObject({ severity: "warn", source: SOURCE });
    const [plain] = onceWhereMany(doubts(people));
    expect(plain).not.toHaveProperty("severity");
    expect(plain).not.toHaveProperty("source");
  });

  test("may be of the table itself", () => {
    const table = people[0]?.table;
    if (table === undefined) throw new Error("No table was read.");
    const blind = Array.from({ length: 21 }, () => atTable(table, 2, []));
    expect([...onceWhereMany(blind)]).toEqual([
      expect.objectContaining({ cell: null, cells: [], variant: "many" }),
    ]);
  });
});
