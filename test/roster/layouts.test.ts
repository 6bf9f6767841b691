import { columnLetters } from "../../src/workbook/cells";
import { isField, type Field } from "../../src/roster/fields";
import type { Household, Roster, Table } from "../../src/roster/types";
import { rosterOf } from "./build";
import { layouts, type ExpectedHousehold, type ExpectedTable } from "./layout-file";

/** What was read, in the words of the expectation: only what is asked is shown. */
function tableAsAsked(table: Table, asked: ExpectedTable): ExpectedTable {
  const shown: Record<string, unknown> = {};
  for (const key of Object.keys(asked)) shown[key] = ofTable(table, asked, key);
  return shown as ExpectedTable;
}

function ofTable(table: Table, asked: ExpectedTable, key: string): unknown {
  switch (key) {
    case "rows":
      return [table.firstRow, table.lastRow];
    case "totals":
      return table.totalRows;
    case "fields":
      return Object.fromEntries(
        Object.keys(asked.fields ?? {}).map((letters) => [letters, fieldAt(table, letters)]),
      );
    case "periods":
      return Object.fromEntries(
        Object.keys(asked.periods ?? {}).map((letters) => [letters, periodAt(table, letters)]),
      );
    case "questions":
      return Object.fromEntries(
        table.questions.flatMap(({ code, columns }) =>
          columns.map((column) => [columnLetters(column), code]),
        ),
      );
    default:
      return table[key as keyof Table];
  }
}

function fieldAt(table: Table, letters: string): string | null {
  const column = table.columns.find((one) => columnLetters(one.column) === letters);
  if (column === undefined || column.field === null) return null;
  return column.member > 0 ? `${column.field}#${column.member}` : column.field;
}

function periodAt(table: Table, letters: string): string | null {
  return table.columns.find((one) => columnLetters(one.column) === letters)?.period ?? null;
}

function householdAsAsked(household: Household, asked: ExpectedHousehold): ExpectedHousehold {
  const shown: Record<string, unknown> = {};
  for (const key of Object.keys(asked)) shown[key] = ofHousehold(household, asked, key);
  return shown as unknown as ExpectedHousehold;
}

function ofHousehold(household: Household, asked: ExpectedHousehold, key: string): unknown {
  switch (key) {
    case "people":
      return household.people.map((person) => person.name ?? "?");
    case "head":
      return household.head?.name ?? null;
    case "size":
      return household.size?.value ?? null;
    case "covered":
      return household.covered?.value ?? null;
    case "table":
      return household.table.id;
    case "listed":
      return household.membersListed;
    case "texts":
      return Object.fromEntries(
        Object.keys(asked.texts ?? {}).map((name) => [name, household.text(fieldNamed(name))]),
      );
    default:
      return household[key as keyof Household];
  }
}

function fieldNamed(name: string): Field {
  if (!isField(name)) throw new Error(`No such field: ${name}`);
  return name;
}

function peopleOf(roster: Roster): readonly (readonly string[])[] {
  return roster.households.map((household) => household.people.map(({ name }) => name ?? "?"));
}

describe.each(layouts())("%s", (_title, layout) => {
  const roster = rosterOf(layout.sheets);

  test("the tables are found", () => {
    const shown = roster.tables.map((table, index) =>
      tableAsAsked(table, layout.tables[index] ?? {}),
    );
    expect(shown).toEqual(layout.tables);
  });

  test("the households are those that an officer sees", () => {
    expect(peopleOf(roster)).toEqual(layout.households.map(({ people }) => people));
    const shown = roster.households.map((household, index) =>
      householdAsAsked(household, layout.households[index] ?? { people: [] }),
    );
    expect(shown).toEqual(layout.households);
  });

  if (layout.notes !== null) {
    test("what is worth saying of the sheets is said", () => {
      expect(roster.notes.map(({ code, sheet }) => `${sheet}: ${code}`)).toEqual(layout.notes);
    });
  }

  test("reading again reads the same", () => {
    const again = rosterOf(layout.sheets);
    expect(again.tables).toEqual(roster.tables);
    expect(peopleOf(again)).toEqual(peopleOf(roster));
    expect(again.households.map(({ id }) => id)).toEqual(roster.households.map(({ id }) => id));
  });

  test("no two households share an id", () => {
    const ids = roster.households.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
