import { checkedByTable, type Look } from "../../src/findings/checked-by-table";
import { atHousehold, atPerson } from "../../src/findings/sighting";
import type { Household } from "../../src/roster/types";
import { rosterOf, type TestSheet } from "../roster/build";

function sheet(name: string, count: number): TestSheet {
  const rows = Array.from({ length: count }, (_, at) => [`${at}`, `张${at}`, "户主", 300]);
  return { sheet: name, rows: [["户编号", "姓名", "与户主关系", "户月保障金"], ...rows] };
}

const householdsOf = (...sheets: readonly TestSheet[]): readonly Household[] =>
  rosterOf(sheets).households;

const doubt = (household: Household): Look =>
  atHousehold(household, [household.cell("monthly_amount_household")]);

test("each is looked at in order; nothing seen and no basis to tell say nothing", () => {
  const households = householdsOf(sheet("名册", 5));
  const looks: readonly ((household: Household) => Look)[] = [
    doubt,
    () => null,
    () => "cannot-tell",
    () => [],
    (household) => [atHousehold(household, []), atHousehold(household, [], { variant: "second" })],
  ];
  const told = checkedByTable(households, (one) => looks[households.indexOf(one)]?.(one) ?? null);
  expect([...told].map(({ row, variant }) => [row, variant])).toEqual([
    [2, undefined],
    [6, undefined],
    [6, "second"],
  ]);
});

describe("21 households of one doubt", () => {
  /** The first 21 are in doubt, so many beside them can be judged, the rest cannot. */
  const told = (judged: number, severity?: "info"): ReturnType<typeof checkedByTable> => {
    const households = householdsOf(sheet("名册", 60));
    const look = (household: Household): Look => {
      const at = households.indexOf(household);
      if (at < 21) return doubt(household);
      return at < judged ? null : "cannot-tell";
    };
    return checkedByTable(households, look, severity);
  };

  test("are the column's where they are more than half of those that can be judged", () => {
    expect([...told(41)]).toEqual([
      expect.objectContaining({
        variant: "column",
        operands: { count: 21, total: 41, column: "户月保障金" },
      }),
    ]);
    expect([...told(41, "info")][0]?.severity).toBe("info");
  });

  test("are told one by one where they are half of them", () => {
    expect([...told(42)]).toHaveLength(21);
  });
});

test("people, and what was worked out of a household, count for its table", () => {
  const households = householdsOf(sheet("甲村", 21), sheet("乙村", 43));
  const people = households.flatMap((household) => household.people);
  const seen = new Set(people.slice(0, 42));
  const ofPeople = checkedByTable(people, (person) =>
    seen.has(person) ? atPerson(person, [person.cell("name")]) : null,
  );
  // All of 甲村; 21 of the 43 of 乙村.
  expect([...ofPeople].map(({ variant }) => variant ?? "")).toEqual([
    "column",
    ...Array.from({ length: 21 }, () => ""),
  ]);
  const wrapped = households.map((household) => ({ household }));
  const ofWrapped = checkedByTable(wrapped, ({ household }) => doubt(household));
  expect([...ofWrapped].map(({ operands }) => operands["total"])).toEqual([21, 43]);
});
