import { beginReading } from "../../../src/workbook/reading";
import { ALL_SETS } from "../../excel/channel";
import type { GivenSheet } from "../contract";
import { excelWith, rectNamed } from "./given";

function village(name: string, rows = 40): GivenSheet {
  return {
    name,
    rows: [
      ["姓名", "日期", "金额"],
      ...Array.from({ length: rows }, (_, row) => [`张三${row}`, 44_000 + row, 450.5]),
    ],
  };
}

const VILLAGES = Array.from({ length: 30 }, (_, index) => village(`第${index + 1}村`));

async function readAll(sheets: readonly GivenSheet[], sets = ALL_SETS) {
  const office = await excelWith(sheets, sets);
  for (const { name } of sheets) {
    office.book.sheet(name).setLook(rectNamed("B2:B41"), { numberFormat: "yyyy/m/d" });
  }
  office.traffic.reset();
  const reading = await beginReading(office.workbook);
  const grids = [];
  for (const { name } of reading.info.sheets) grids.push(await reading.read(name));
  return { ...office, reading, grids };
}

test("a workbook of 30 small sheets is read in three requests", async () => {
  const { traffic, grids } = await readAll(VILLAGES);
  expect(traffic.syncs).toBe(3);
  for (const grid of grids) {
    expect(grid.area?.lastRow).toBe(41);
    expect([grid.isDate(2, 2), grid.isDate(41, 2), grid.isDate(2, 3)]).toEqual([true, true, false]);
  }
});

test("below ExcelApi 1.13 as well; merged areas are then not known", async () => {
  const { traffic, reading } = await readAll(VILLAGES, { ...ALL_SETS, ExcelApi: "1.9" });
  expect(traffic.syncs).toBe(3);
  expect(reading.info.sheets.map(({ merges }) => merges)).not.toContainEqual([]);
});

test("hidden rows take one request more, wherever they are", async () => {
  const sheets = VILLAGES.map((sheet) => ({ ...sheet, hiddenRows: [3, 7] }));
  const { traffic, reading } = await readAll(sheets);
  expect(traffic.syncs).toBe(4);
  expect(reading.info.sheets.every(({ hiddenRows }) => hiddenRows.join() === "3,7")).toBe(true);
});

test("a run that is there already takes no request more", async () => {
  const { workbook, traffic } = await excelWith([village("甲村")]);
  await workbook.keepSettings("{}");
  traffic.reset();
  const { ours } = await beginReading(workbook);
  expect(ours?.hasRecord).toBe(true);
  expect(traffic.syncs).toBe(3);
});

test("first rows that are too many for one answer are asked for alone", async () => {
  const { workbook, traffic } = await excelWith(VILLAGES);
  traffic.responseLimit = 20_000;
  const { info, read } = await beginReading(workbook);
  expect(info.sheets).toHaveLength(30);
  expect((await read("第30村")).value(41, 1)).toBe("张三39");
});

test("merged areas that are too many leave everything else known", async () => {
  const { workbook, traffic } = await excelWith([village("甲村")]);
  traffic.failAt(2, "InvalidArgument");
  traffic.failAt(4, "InvalidArgument");
  const { info, read } = await beginReading(workbook);
  expect(info.sheets[0]).toMatchObject({ merges: null, lastUsedColumn: 3 });
  expect((await read("甲村")).area?.lastRow).toBe(41);
});

test("a long sheet is read when it is asked for, to the last row", async () => {
  const { workbook, traffic } = await excelWith([village("甲村", 2_000), village("乙村")]);
  traffic.reset();
  const { read } = await beginReading(workbook);
  expect(traffic.syncs).toBe(3);
  expect((await read("乙村")).value(41, 1)).toBe("张三39");
  expect(traffic.syncs).toBe(3);
  expect((await read("甲村")).value(2_001, 1)).toBe("张三1999");
  expect(traffic.syncs).toBe(5);
  await read("甲村");
  expect(traffic.syncs).toBe(5);
});

test("what a co-author changes after the reading stops a writing that leans on it", async () => {
  const { workbook, book } = await excelWith([village("甲村")]);
  const { read } = await beginReading(workbook);
  await read("甲村");
  book.sheet("甲村").put(1, 0, "别人");
  const area = { firstRow: 1, lastRow: 41, firstColumn: 4, lastColumn: 4 };
  const additions = {
    blocks: [],
    marks: [],
    sheets: [],
    tables: [{ sheet: "甲村", area, firstRow: 2, lastRow: 41, rowKeys: [] }],
    run: { asOf: "2020-06-30", policy: "guizhou" },
  };
  await expect(workbook.apply(additions)).rejects.toMatchObject({ fault: "changed-elsewhere" });
});

test("rows that are waited for come with the first, in no request more", async () => {
  const office = await excelWith([village("甲村", 3_000), village("乙村", 3_000)]);
  const ahead = { sheet: "乙村", spans: [{ first: 1_500, last: 1_501 }] };
  office.traffic.reset();
  const { firstRows, read } = await beginReading(office.workbook, ahead);
  expect(office.traffic.syncs).toBe(2);
  const rows = (sheet: string): unknown =>
    firstRows?.(sheet).map(({ area }) => [area?.firstRow, area?.lastRow]);
  expect(rows("甲村")).toEqual([[1, 500]]);
  expect(rows("乙村")).toEqual([
    [1, 500],
    [1_480, 1_521],
  ]);
  expect(firstRows?.("乙村")[1]?.value(1_500, 1)).toBe("张三1498");
  const whole = await read("乙村");
  expect([whole.value(1_500, 1), whole.value(700, 1)]).toEqual(["张三1498", "张三698"]);
});
