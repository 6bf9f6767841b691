import {
  atHousehold,
  atOccurrence,
  atPerson,
  atTable,
  cellsOf,
  firstCellOf,
  headerOver,
  idCell,
  nameCell,
} from "../../src/findings/sighting";
import { rosterOf } from "../roster/build";
import type { Household, Person } from "../../src/roster/types";

const [household] = rosterOf([
  ["户编号", "姓名", "与户主关系", "身份证号", "家庭人口"],
  ["001", "张三", "户主", null, 2],
  ["001", "李四", "配偶", null, null],
]).households;
const person = household?.people[1];
if (household === undefined || person === undefined) throw new Error("Nobody was read.");
const { table } = household;

const at = (row: number, column: number) => ({ sheet: "名册", row, column });

test("a doubt about a person stands on the person's row and first cell", () => {
  expect(atPerson(person, [null, at(3, 4), null, at(3, 2)])).toEqual({
    household,
    person,
    table,
    row: 3,
    cell: at(3, 4),
    cells: [at(3, 4), at(3, 2)],
    operands: {},
  });
});

test("what is said beside the place is kept", () => {
  const details = { operands: { count: 2 }, variant: "several", severity: "info" as const };
  expect(atPerson(person, [], { ...details, discriminator: "x" })).toMatchObject({
    ...details,
    discriminator: "x",
    cell: null,
    cells: [],
  });
});

test("a doubt about a household stands on its first row", () => {
  expect(atHousehold(household, [at(2, 5)], { variant: "size" })).toEqual({
    household,
    person: null,
    table,
    row: 2,
    cell: at(2, 5),
    cells: [at(2, 5)],
    operands: {},
    variant: "size",
  });
});

test("of a household without rows, on the table's first", () => {
  const without: Household = { ...household, table, rows: [] };
  expect(atHousehold(without, []).row).toBe(table.firstRow);
});

test("a doubt about a table stands where it is said to", () => {
  expect(atTable(table, 7, [at(7, 1)], { operands: { total: 3 } })).toEqual({
    household: null,
    person: null,
    table,
    row: 7,
    cell: at(7, 1),
    cells: [at(7, 1)],
    operands: { total: 3 },
  });
});

describe("a doubt at one place", () => {
  test("is the person's there", () => {
    const seen = atOccurrence({ household, person, cell: at(3, 4) }, { variant: "twice" });
    expect(seen).toMatchObject({ person, row: 3, cell: at(3, 4), variant: "twice" });
  });

  test("is the household's where it is no one member's, on the row of its cell", () => {
    const seen = atOccurrence({ household, person: null, cell: at(3, 5) });
    expect(seen).toMatchObject({ household, person: null, row: 3, cells: [at(3, 5)] });
  });

  test("stands on the row of the cell, not the person's", () => {
    const other: Person = { ...person, row: 9 };
    expect(atOccurrence({ household, person: other, cell: at(3, 4) }).row).toBe(3);
  });
});

test("cells of fields, as far as the table has them", () => {
  expect(idCell(person)).toEqual(at(3, 4));
  expect(nameCell(person)).toEqual(at(3, 2));
  expect(cellsOf(person, "name", "age", "id_card")).toEqual([at(3, 2), at(3, 4)]);
  expect(cellsOf(person, "age")).toEqual([]);
  expect(firstCellOf(person, ["age", "id_card", "name"])).toEqual(at(3, 4));
  expect(firstCellOf(person, ["age"])).toBeNull();
});

test("the words over a cell are the county's; none where no column stands", () => {
  expect(headerOver(table, at(3, 4))).toBe("身份证号");
  expect(headerOver(table, at(3, 40))).toBe("");
});
