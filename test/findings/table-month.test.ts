import { monthNumbered, monthOfTable } from "../../src/findings/table-month";
import { rosterOf } from "../roster/build";
import type { Table } from "../../src/roster/types";

test.each([
  [2024 * 12 + 1, { year: 2024, month: 1 }],
  [2024 * 12 + 6, { year: 2024, month: 6 }],
  [2024 * 12 + 12, { year: 2024, month: 12 }],
  [2025 * 12 + 1, { year: 2025, month: 1 }],
])("the month numbered %p", (number, expected) => {
  expect(monthNumbered(number)).toEqual(expected);
});

function table(words: Partial<Pick<Table, "title" | "sheet" | "unitLine">>): Table {
  const [read] = rosterOf([
    ["姓名", "身份证号"],
    ["张三", null],
  ]).tables;
  if (read === undefined) throw new Error("No table was read.");
  return { ...read, title: null, sheet: "名册", unitLine: null, ...words };
}

test.each([
  ["the title", { title: "2024年5月低保花名册" }, 5],
  ["the sheet's name", { sheet: "2024年5月" }, 5],
  ["the line above", { unitLine: "填报单位：某镇　2024年5月" }, 5],
  ["the title before the sheet's name", { title: "2024年5月名册", sheet: "2024年4月" }, 5],
  ["the sheet's name before the line above", { sheet: "2024年4月", unitLine: "2024年3月" }, 4],
  [
    "a title that names no month leaves it to the sheet",
    { title: "花名册", sheet: "2024年4月" },
    4,
  ],
])("%s", (_what, words, month) => {
  expect(monthOfTable(table(words))).toBe(2024 * 12 + month);
});

test("a table that names no month has none", () => {
  expect(monthOfTable(table({ title: "低保花名册" }))).toBeNull();
});
