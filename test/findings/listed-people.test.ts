import {
  byList,
  entriesOf,
  entryOf,
  hasList,
  listedPeople,
  placeOfEntry,
} from "../../src/findings/listed-people";
import { readRoster } from "../../src/roster";
import type { Person, Roster } from "../../src/roster/types";
import { id, inputOf, TEST_DAY, type Rows } from "../roster/build";

const NUMBER = id("1960-05-01", "male");
const OTHER = id("1970-05-01", "female");
const ROSTER: Rows = [
  ["户编号", "姓名", "与户主关系", "身份证号"],
  ["001", "张三", "户主", NUMBER],
  ["002", "李四", "户主", null],
  ["003", "王五", "户主", OTHER],
];

function rosterWith(
  ...lists: readonly { readonly kind: string; readonly rows: Rows; readonly file?: string }[]
): Roster {
  const inputs = lists.map(({ kind, rows, file }, at) => ({
    ...inputOf([{ sheet: `名单${at + 1}`, rows }], { input: at + 1, listKind: kind }),
    ...(file === undefined ? {} : { file }),
  }));
  return readRoster([inputOf(ROSTER), ...inputs], { asOf: TEST_DAY });
}

function everybody(roster: Roster): readonly Person[] {
  return roster.households.flatMap(({ people }) => people);
}

const DEATHS: Rows = [
  ["姓名", "身份证号", "死亡日期"],
  ["张三", NUMBER, "2024-01-02"],
  ["不详", null, "2024-01-03"],
  ["张三", NUMBER, "2024-01-05"],
];

test("a list was given, or not", () => {
  const roster = rosterWith({ kind: "deaths", rows: DEATHS });
  expect(hasList(roster, "deaths")).toBe(true);
  expect(hasList(roster, "vehicles")).toBe(false);
});

test("everyone of the lists of a kind, by number, with all rows in reading order", () => {
  const later: Rows = [
    ["姓名", "身份证号", "死亡日期"],
    ["王五", OTHER, "2024-02-02"],
    ["张三", NUMBER, "2024-02-03"],
  ];
  const roster = rosterWith(
    { kind: "deaths", rows: DEATHS },
    {
      kind: "vehicles",
      rows: [
        ["姓名", "身份证号"],
        ["王五", OTHER],
      ],
    },
    { kind: "deaths", rows: later },
  );
  const listed = listedPeople(roster, "deaths");
  const places = [...listed].map(([number, people]) => [
    number,
    people.map(({ table, row }) => `${table.sheet}!${row}`),
  ]);
  expect(places).toEqual([
    [NUMBER, ["名单1!2", "名单1!4", "名单3!3"]],
    [OTHER, ["名单3!2"]],
  ]);
  expect([...listedPeople(roster, "vehicles").keys()]).toEqual([OTHER]);
  expect(listedPeople(roster, "companies").size).toBe(0);
});

test("a list is read once in a run, each kind for itself, another run again", () => {
  const roster = rosterWith({ kind: "deaths", rows: DEATHS });
  expect(listedPeople(roster, "deaths")).toBe(listedPeople(roster, "deaths"));
  expect(listedPeople(roster, "vehicles")).not.toBe(listedPeople(roster, "deaths"));
  const again = rosterWith({ kind: "deaths", rows: DEATHS });
  expect(listedPeople(again, "deaths")).not.toBe(listedPeople(roster, "deaths"));
});

test("a person's entries; none of who is not listed or has no number", () => {
  const roster = rosterWith({ kind: "deaths", rows: DEATHS });
  const listed = listedPeople(roster, "deaths");
  const people = everybody(roster);
  expect(people.map((person) => entriesOf(person, listed).map(({ row }) => row))).toEqual([
    [2, 4],
    [],
    [],
  ]);
  expect(people.map((person) => entryOf(person, listed)?.row ?? null)).toEqual([2, null, null]);
  const [person] = people;
  if (person === undefined) throw new Error("Nobody was read.");
  expect(entriesOf(person, new Map())).toEqual([]);
  expect(entryOf(person, new Map())).toBeNull();
});

test("an entry stands on a row of a sheet, and of a file where several are read", () => {
  const place = (file?: string): unknown => {
    const roster = rosterWith({ kind: "deaths", rows: DEATHS, ...(file && { file }) });
    const entry = listedPeople(roster, "deaths").get(NUMBER)?.[1];
    return entry === undefined ? null : placeOfEntry(entry);
  };
  expect(place()).toEqual({ sheet: "名单1", listRow: 4 });
  expect(place("死亡.xlsx")).toEqual({ sheet: "死亡.xlsx·名单1", listRow: 4 });
});

test("to compare with a list a rule needs it, and citizen numbers", () => {
  expect(byList("deaths")).toEqual({ lists: ["deaths"], fields: ["id_card"] });
});
