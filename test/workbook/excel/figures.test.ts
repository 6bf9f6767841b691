import type { CellContent, SheetDescription } from "../../../src/workbook/sheets";
import type { Additions } from "../../../src/workbook/port";
import type { Sheet } from "../../excel/sheet";
import { beginReading, readOurs } from "../../../src/workbook/reading";
import type { RunningOffice } from "../../excel/node";
import { excelWith } from "./given";

const SHEET = "农村低保";
const ROWS = 20_000;
const COLUMNS = 30;
const OURS = 16;

/** A cell of a roster of the usual kind: names, numbers of 18 digits, places, dates, amounts. */
function rosterCell(row: number, column: number): string | number {
  if (row === 0) return `栏目${column}`;
  switch (column % 6) {
    case 0:
      return `张三丰${row % 977}`;
    case 1:
      return `52000119900101${String(row % 10_000).padStart(4, "0")}`;
    case 2:
      return row % 3 === 0 ? "农业户口" : "";
    case 3:
      return 44_000 + (row % 700);
    case 4:
      return 450.5 + (row % 90);
    default:
      return column === 5 ? "某某县某某镇某某村一组" : row % 7;
  }
}

function fillRoster(sheet: Sheet): void {
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      sheet.put(row, column, rosterCell(row, column));
    }
  }
  sheet.setLook({ row: 1, column: 3, rows: ROWS - 1, columns: 1 }, { numberFormat: "yyyy/m/d" });
}

function additions(count = ROWS, marked = 3_000): Additions {
  const rows = Array.from({ length: count }, (_, row): CellContent[] =>
    Array.from({ length: OURS }, (_unused, column): CellContent => {
      if (row === 0) return `核查${column}`;
      if (column % 3 === 0) return "建议调整";
      return column === 14 ? "疑点：月补差与人均收入不符" : 487.5 + (row % 31);
    }),
  );
  const marks = Array.from({ length: marked }, (_, index) => ({
    sheet: SHEET,
    row: 2 + ((index * 7_919) % (count - 2)),
    column: 1 + (index % 12),
    fill: index % 3 === 0 ? "FFC7CE" : "FFEB9C",
  }));
  const summary: SheetDescription = {
    name: "疑点清单",
    rows: Array.from({ length: marked }, (_, row) =>
      Array.from({ length: 8 }, (_unused, column) => ({
        content: column === 0 ? row : "张三的身份证号校验码不符，请核对原件",
        style: row === 0 ? "head" : "cell",
      })),
    ),
    styles: { head: { bold: true, border: true }, cell: { border: true } },
    columnWidths: [8, 20, 20, 20, 20, 20, 20, 20],
  };
  const area = { firstRow: 1, lastRow: count, firstColumn: 31, lastColumn: 46 };
  return {
    blocks: [
      {
        sheet: SHEET,
        firstRow: 1,
        firstColumn: 31,
        rows,
        columnStyles: Array.from({ length: OURS }, () => ({ border: true, fontSize: 10 })),
        rowStyles: { 0: { bold: true, border: true } },
        widths: Array.from({ length: OURS }, () => 12),
      },
    ],
    marks,
    sheets: [summary],
    tables: [
      {
        sheet: SHEET,
        area,
        firstRow: 2,
        lastRow: count,
        rowKeys: rows.slice(1).map((_, row) => (row * 7_919).toString(36).padStart(6, "0")),
      },
    ],
    run: { asOf: "2020-06-30", policy: "guizhou" },
  };
}

const MEGABYTE = 1024 * 1024;

/** At most three syncs to 3 MB, and no request or answer over 4 MB; a reserve is kept to that. */
function expectLean({ traffic }: RunningOffice): void {
  expect(traffic.syncs).toBeLessThanOrEqual(Math.max(3, traffic.bytes / MEGABYTE));
  expect(traffic.largest).toBeLessThanOrEqual(3.5 * MEGABYTE);
}

describe("a roster of 20,000 rows and 30 columns", () => {
  let office: Awaited<ReturnType<typeof excelWith>>;
  beforeAll(async () => {
    office = await excelWith([{ name: SHEET, rows: [] }]);
    fillRoster(office.book.sheet(SHEET));
    office.traffic.reset();
  });
  afterEach(() => office.traffic.reset());

  test("is read in few syncs, to the last cell", async () => {
    const { read } = await beginReading(office.workbook);
    const grid = await read(SHEET);
    expectLean(office);
    expect(grid.area).toEqual({ firstRow: 1, firstColumn: 1, lastRow: ROWS, lastColumn: COLUMNS });
    for (const row of [1, 2, 501, 9_999, ROWS]) {
      for (let column = 1; column <= COLUMNS; column++) {
        expect(grid.value(row, column)).toBe(
          rosterCell(row - 1, column - 1) || (column % 6 === 0 ? 0 : null),
        );
      }
      expect(grid.isDate(row, 4)).toBe(row > 1);
      expect(grid.isDate(row, 10)).toBe(false);
    }
  });

  test("is read in no more, selected rows at its end first", async () => {
    const { book, workbook, selection } = office;
    book.select(book.sheet(SHEET), [{ row: 19_000, column: 0, rows: 200, columns: 1 }]);
    const spans = [{ first: 19_001, last: 19_200 }];
    const ahead = selection.current().then((selected) => selected && { sheet: SHEET, spans });
    const { read, firstRows } = await beginReading(workbook, ahead);
    expect(firstRows?.(SHEET).at(-1)?.value(19_001, 2)).toBe(rosterCell(19_000, 1));
    await read(SHEET);
    expectLean(office);
  });

  test("gets 16 columns, 3,000 marks and a sheet in few syncs", async () => {
    const report = await office.workbook.apply(additions());
    expectLean(office);
    expect(report).toMatchObject({ cellsMarked: 3_000, conflicts: [] });
  });

  test("gets them again, in place of the first", async () => {
    await office.workbook.apply(additions());
    expectLean(office);
  });

  test("is given back in few syncs", async () => {
    await office.workbook.ours();
    office.traffic.reset();
    const report = await office.workbook.restore();
    expectLean(office);
    expect(report).toMatchObject({ cellsRestored: 3_000, conflicts: [], columnsRemoved: OURS });
    expect(office.book.sheet(SHEET).used(false)).toEqual({
      row: 0,
      column: 0,
      rows: ROWS,
      columns: COLUMNS,
    });
  });
});

test("a sheet of 20,000 rows, each as high as its text, is added in few syncs", async () => {
  const office = await excelWith([{ name: SHEET, rows: [["甲"]] }]);
  const height = (row: number): number => [15, 30, 45][row % 3] ?? 0;
  const rows = Array.from({ length: ROWS }, (_, index) => [{ content: `疑点${index}` }]);
  const rowHeights = Object.fromEntries(rows.map((_, index) => [index + 1, height(index + 1)]));
  const sheet = { name: "疑点处理", rows, styles: {}, rowHeights };
  await office.workbook.addSheet(sheet, { asOf: "2020-06-30", policy: "guizhou" });
  expectLean(office);
  const { rowHeights: given } = office.book.sheet("疑点处理");
  expect([...given].filter(([row, high]) => high !== height(row + 1))).toEqual([]);
  expect(given.size).toBe(ROWS);
});

test("a small workbook is read, written and given back in three requests each", async () => {
  const { workbook, traffic, book } = await excelWith([{ name: SHEET, rows: [] }]);
  for (let row = 0; row < 60; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      book.sheet(SHEET).put(row, column, rosterCell(row, column));
    }
  }
  const counts: number[] = [];
  const count = async (action: () => Promise<unknown>): Promise<void> => {
    traffic.reset();
    await action();
    counts.push(traffic.syncs);
  };
  const small = additions(60, 20);
  await count(async () => (await beginReading(workbook)).read(SHEET));
  await count(() => workbook.apply(small));
  await count(() => workbook.ours());
  await count(() => readOurs(workbook, () => false));
  await count(() => readOurs(workbook, () => true));
  await count(() => workbook.apply(small));
  await count(() => workbook.clearMarks());
  await count(() => workbook.restore());
  // `ours` once reads the record that the run left: from then on it comes with the overview.
  expect(counts).toEqual([3, 3, 2, 1, 3, 3, 3, 2]);
});
