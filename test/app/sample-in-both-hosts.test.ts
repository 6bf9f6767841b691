import {
  check,
  EVERYTHING,
  planWriteBack,
  sampleOf,
  sampleSheets,
  type Check,
  type WriteBackOptions,
} from "../../src/app";
import { findPack, policyAt } from "../../src/policy";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { newWorkbook } from "../../src/workbook/file/new-workbook";
import { openWorkbook } from "../../src/workbook/file/open";
import type { Workbook } from "../../src/workbook/port";
import { excelWith } from "../workbook/excel/given";

const AS_OF = { year: 2020, month: 6, day: 30 };
const SHEET = "农村低保";
const ROWS = [
  [
    "户编号",
    "所属乡镇",
    "户主姓名",
    "家庭人口",
    "保障人口数",
    "家庭年总收入（元）",
    "户月保障金额（元）",
  ],
  ...Array.from({ length: 8 }, (_, i) => [
    `H${i}`,
    i < 5 ? "东镇" : "西乡",
    "张三",
    2,
    2,
    3000,
    490 + i,
  ]),
];

interface Host {
  readonly workbook: Workbook;
  /** Types into a cell, as an auditor would. */
  type(sheet: string, row: number, column: number, text: string): Promise<void>;
}

async function inFile(): Promise<Host> {
  const rows = ROWS.map((row) => row.map((content) => ({ content })));
  const bytes = await newWorkbook([{ name: SHEET, rows, styles: {} }], {
    compression: nodeCompression,
  });
  const workbook = await openWorkbook(bytes, { compression: nodeCompression });
  return {
    workbook,
    type: (sheet, row, column, value) => workbook.edit(sheet, [{ row, column, value }]),
  };
}

async function inExcel(): Promise<Host> {
  const { workbook, book } = await excelWith([{ name: SHEET, rows: ROWS }]);
  return {
    workbook,
    type(sheet, row, column, value) {
      book.sheet(sheet).put(row - 1, column - 1, value);
      return Promise.resolve();
    },
  };
}

async function checked(workbook: Workbook): Promise<Check> {
  const pack = findPack("guizhou");
  if (pack === null) throw new Error("the pack of the samples is there");
  return check({
    inputs: [{ workbook, file: "名册.xlsx", sha256: null }],
    policy: policyAt(pack, AS_OF),
    asOf: AS_OF,
    area: "rural",
    corrections: null,
    scope: EVERYTHING,
  });
}

async function write(
  workbook: Workbook,
  seed: number | null,
  options: Partial<WriteBackOptions>,
): Promise<readonly string[]> {
  const done = await checked(workbook);
  const [input] = done.inputs;
  if (input === undefined) throw new Error("a check has an input");
  const written = { language: "zh", version: "0" } as const;
  const question = {
    size: { kind: "count", count: 4 },
    by: { kind: "town" },
    doubtful: 0,
  } as const;
  const further =
    seed === null ? [] : sampleSheets(done, input, sampleOf(done, { ...question, seed }), written);
  const plan = planWriteBack(done, input, { ...written, reports: [], further, ...options });
  const { sheetsWritten, conflicts } = await workbook.apply(plan);
  expect(conflicts).toEqual([]);
  return sheetsWritten;
}

describe.each([
  ["a file", inFile],
  ["Excel", inExcel],
])("a sample in %s", (_, open) => {
  test("is added without columns, stays with what was typed on it, and is taken out again", async () => {
    const { workbook, type } = await open();
    const first = await write(workbook, 7, { columns: "if-standing" });
    expect(first).toEqual(["抽查表", "抽查说明", "抽查差异表"]);
    expect((await workbook.ours())?.tables).toEqual([]);
    const note = await valuesOf(workbook, "抽查说明");
    await type("抽查表", 4, 17, "属实");
    // A check with columns, then another sample: neither takes away what the other wrote.
    expect(await write(workbook, null, { reports: ["log"] })).toEqual(["核查日志", ...first]);
    expect((await workbook.read("抽查表")).value(4, 17)).toBe("属实");
    expect(await valuesOf(workbook, "抽查说明")).toEqual(note);
    const names = await write(workbook, 8, { columns: "if-standing" });
    expect(new Set(names)).toEqual(new Set(["核查日志", ...first]));
    expect((await workbook.ours())?.tables).toHaveLength(1);
    expect((await valuesOf(workbook, "抽查表")).flat()).toContain("属实");
    await workbook.restore();
    expect(await workbook.ours()).toBeNull();
    expect((await workbook.info()).sheets.map(({ name }) => name)).toEqual([SHEET]);
    expect(await valuesOf(workbook, SHEET)).toEqual(ROWS);
  });
});

async function valuesOf(workbook: Workbook, sheet: string): Promise<unknown[][]> {
  const grid = await workbook.read(sheet);
  const { lastRow = 0, lastColumn = 0 } = grid.area ?? {};
  return Array.from({ length: lastRow }, (_, r) =>
    Array.from({ length: lastColumn }, (__, c) => grid.value(r + 1, c + 1)),
  );
}
