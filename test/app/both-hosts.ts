/** One small roster in both hosts, to be checked and written to alike. */
import { check, EVERYTHING, type Check } from "../../src/app";
import { findPack, policyAt } from "../../src/policy";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { newWorkbook } from "../../src/workbook/file/new-workbook";
import { openWorkbook } from "../../src/workbook/file/open";
import type { Workbook } from "../../src/workbook/port";
import { excelWith } from "../workbook/excel/given";

const AS_OF = { year: 2020, month: 6, day: 30 };
export const SHEET = "农村低保";
export const ROWS = [
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

export interface Host {
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

/** Checks the whole workbook under the policy of the samples. */
export async function checked(workbook: Workbook): Promise<Check> {
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

/** Every host by its name, with how a workbook is opened in it. */
export const HOSTS: readonly (readonly [string, () => Promise<Host>])[] = [
  ["a file", inFile],
  ["Excel", inExcel],
];
