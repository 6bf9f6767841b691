import { columnLetters } from "../../src/workbook/cells";
import { WorkbookError, type Additions } from "../../src/workbook/port";
import { reaching, sheetAxes } from "../../src/workbench/grid/sheet-axes";
import { answered, Turns, valueOf } from "../../src/workbench/worker/answers";
import { bookService } from "../../src/workbench/worker/book-service";
import { windowCells } from "../../src/workbench/worker/cell-window";
import type { AdditionsFrame, AdditionsSlice } from "../../src/workbench/worker/book-contract";
import { GatheredAdditions, sendAdditions } from "../../src/workbench/worker/gathered-additions";
import { packInfo, unpackInfo } from "../../src/workbook/packed-info";
import { buildBook, STYLES } from "../workbook/file/book-builder";
import { openFile } from "../workbook/file/open-file";

const SHEET =
  '<cols><col min="2" max="2" width="20" customWidth="1"/><col min="3" max="3" hidden="1"/></cols>' +
  "<sheetData>" +
  '<row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t>名册</t></is></c><c r="B1" s="2"/></row>' +
  '<row r="2"><c r="A2" s="3"><v>45400</v></c><c r="B2"><f>A2*2</f><v>90800</v></c></row>' +
  '<row r="3" hidden="1"><c r="A3" t="b"><v>1</v></c></row>' +
  '<row r="4"><c r="A4" t="e"><v>#N/A</v></c></row>' +
  '</sheetData><mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells>';
const BOOK = buildBook({ sheets: { 一: SHEET, 二: "<sheetData/>" }, styles: STYLES });

async function opened(): Promise<ReturnType<typeof bookService>> {
  const service = bookService();
  await valueOf(service.open(new Uint8Array(BOOK)));
  return service;
}

test("a window says of every cell what the file's own view says", async () => {
  const service = await opened();
  const view = await (await openFile(BOOK)).view("一");
  const cells = windowCells(await valueOf(service.window("一", 2, 6, 8)));
  for (let row = 2; row <= 6; row++) {
    for (let column = 1; column <= 8; column++) {
      const place = `${columnLetters(column)}${row}`;
      expect([place, cells.value(row, column)]).toEqual([place, view.grid.value(row, column)]);
      expect(cells.isDate(row, column)).toBe(view.grid.isDate(row, column));
      expect(cells.look(row, column)).toEqual(view.look(row, column));
      expect(cells.hasFormula(row, column)).toBe(view.hasFormula(row, column));
    }
  }
});

test("rows and columns are as high and wide as the sheet says, without hidden ones", async () => {
  const { rows, columns } = await valueOf((await opened()).facts("一"));
  const axes = sheetAxes(rows, columns);
  expect([axes.rowAt(0), axes.rowAt(1), axes.rowAt(2)]).toEqual([1, 2, 4]);
  expect([axes.height(0), axes.height(1)]).toEqual([40, 20]);
  expect(axes.columnAt(2)).toBe(4);
  expect(axes.width(1)).toBe(145);
  expect(axes.indexOfRow(3)).toBe(axes.indexOfRow(4));
  expect(axes.rowOffset(1, 4)).toBe(60);
  expect(axes.uniformHeight).toBeNull();
  const longer = sheetAxes(reaching(rows, 500), columns);
  expect(longer.rowAt(longer.rowCount - 1)).toBe(500);
  expect(longer.rowOffset(1, 500)).toBe(axes.rowOffset(1, 60) + 440 * 20);
});

test("what was typed is in the next window, in the sums, and in a reading", async () => {
  const service = await opened();
  await valueOf(service.enter("一", [{ row: 5, column: 1, value: 7, numberFormat: "0.00" }]));
  const cells = windowCells(await valueOf(service.window("一", 1, 9, 8)));
  expect([cells.value(5, 1), cells.look(5, 1).format]).toEqual([7, "0.00"]);
  const area = { firstRow: 1, lastRow: 9, firstColumn: 1, lastColumn: 2 };
  expect(await valueOf(service.figures("一", [area]))).toEqual({ cells: 18, sum: 90_807 });
  expect((await valueOf(service.beginReading("一")))?.lastRow).toBe(5);
});

test("a fault comes back as what it is", async () => {
  const service = bookService();
  const refused = valueOf(service.open(new TextEncoder().encode("<html></html>")));
  await expect(refused).rejects.toMatchObject({ fault: "html-as-xls" });
  await expect(valueOf(service.info())).rejects.toMatchObject({ fault: "not-found" });
  const other = new WorkbookError("no-such-sheet", { sheet: "三" });
  await expect(valueOf(answered(() => Promise.reject(other)))).rejects.toEqual(other);
  await expect(answered(() => Promise.reject(new TypeError("ours")))).rejects.toThrow("ours");
});

test("one thing is done after another, also after one that failed", async () => {
  const turns = new Turns();
  const done: string[] = [];
  const step = (name: string, wait: number): Promise<void> =>
    turns.take(async () => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      done.push(name);
      if (name === "b") throw new Error(name);
    });
  const [, second] = await Promise.allSettled([step("a", 20), step("b", 5), step("c", 0)]);
  expect(done).toEqual(["a", "b", "c"]);
  expect(second.status).toBe("rejected");
});

test("additions arrive whole, however many slices they are handed over in", async () => {
  const rows = Array.from({ length: 2500 }, (_, row) => [`建议${row}`, row]);
  const additions: Additions = {
    blocks: [{ sheet: "一", firstRow: 1, firstColumn: 9, rows, columnStyles: [{}, {}] }],
    marks: rows.map((_, row) => ({ sheet: "一", row: row + 1, column: 1, fill: "FFC7CE" })),
    sheets: [{ name: "汇总", rows: [[{ content: "甲" }], [{ content: "乙" }]], styles: {} }],
    tables: [
      {
        sheet: "一",
        area: { firstRow: 1, lastRow: 2, firstColumn: 9, lastColumn: 10 },
        firstRow: 2,
        lastRow: 2,
        rowKeys: rows.map((_, row) => `k${row}`),
      },
    ],
    run: { asOf: "2020-06-30", policy: "guizhou" },
  };
  let gathered: GatheredAdditions | null = null;
  let most = 0;
  await sendAdditions(additions, {
    ...bookService(),
    beginAdditions(frame: AdditionsFrame) {
      gathered = new GatheredAdditions(frame);
      return Promise.resolve();
    },
    addSlice(slice: AdditionsSlice) {
      most = Math.max(most, slice.items.length);
      gathered?.add(slice);
      return Promise.resolve();
    },
  });
  expect((gathered as GatheredAdditions | null)?.whole()).toEqual(additions);
  expect(most).toBe(1000);
});

test("a workbook's description is the same after its way between threads", async () => {
  const info = await (await openFile(BOOK)).info();
  expect(unpackInfo(packInfo(info))).toEqual(info);
});
