import { openExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { WorkbookError, type Additions } from "../../../src/workbook/port";
import type { Book } from "../../excel/book";
import { ALL_SETS } from "../../excel/channel";
import type { GivenSheet } from "../contract";
import { excelWith, rectNamed, solidFill } from "./given";

const SHEET = "农村低保";
const ROSTER: GivenSheet = {
  name: SHEET,
  rows: [
    ["姓名", "证号", "金额"],
    ["甲", "A1", 100],
    ["乙", "A2", 200],
    ["丙", "A3", 300],
  ],
};

function additions(parts: Partial<Additions> = {}): Additions {
  const area = { firstRow: 1, lastRow: 4, firstColumn: 4, lastColumn: 5 };
  return {
    blocks: [
      {
        sheet: SHEET,
        firstRow: 1,
        firstColumn: 4,
        rows: [
          ["核查建议", "疑点数"],
          ["继续保障", 0],
          ["002", 1],
          ["=x", 2],
        ],
        columnStyles: [{ border: true }, { bold: true, numberFormat: "0" }],
        widths: [20, 9],
      },
    ],
    marks: [{ sheet: SHEET, row: 3, column: 3, fill: "FFC7CE" }],
    sheets: [],
    tables: [{ sheet: SHEET, area, firstRow: 2, lastRow: 4, rowKeys: ["a", "b", "c"] }],
    run: { asOf: "2020-06-30", policy: "guizhou" },
    ...parts,
  };
}

async function fault(action: Promise<unknown>): Promise<string> {
  const error: unknown = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) return String(error);
  const { sheet = "", cell = "" } = error.details;
  return [error.fault, sheet, cell].join(" ").trim();
}

function put(book: Book, cell: string, value: string | number): void {
  const { row, column } = rectNamed(cell);
  book.sheet(SHEET).put(row, column, value);
}

describe("a co-author", () => {
  test.each(["C3", "A4"])("who changed %s since it was read stops the writing", async (cell) => {
    const { workbook, book } = await excelWith([ROSTER]);
    await workbook.read(SHEET);
    put(book, cell, "别的");
    expect(await fault(workbook.apply(additions()))).toBe(`changed-elsewhere ${SHEET} ${cell}`);
    expect(book.names).toEqual([]);
  });

  test("who inserted a row stops the writing", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    await workbook.read(SHEET);
    book.insertRows(book.sheet(SHEET), 1, 1);
    expect(await fault(workbook.apply(additions()))).toMatch(/^changed-elsewhere/);
  });

  test("who writes where our columns go, while we look, stops the writing", async () => {
    const { workbook, book, traffic } = await excelWith([ROSTER]);
    await workbook.read(SHEET);
    traffic.reset();
    traffic.afterSync(1, () => put(book, "E2", "备注"));
    expect(await fault(workbook.apply(additions()))).toBe(`not-blank ${SHEET} E2`);
    expect(book.sheet(SHEET).value(1, 4)).toBe("备注");
  });

  test("who changed a cell that we neither mark nor lean on does not", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    await workbook.read(SHEET);
    put(book, "C2", 101);
    expect((await workbook.apply(additions())).cellsMarked).toBe(1);
  });

  test("who recoloured a marked cell keeps the colour; it is listed", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    await workbook.apply(additions());
    const look = { fillColor: "#00B050", fillPattern: "Solid" };
    book.sheet(SHEET).setLook(rectNamed("C3"), look);
    const report = await workbook.restore();
    expect(report.conflicts).toEqual([
      { sheet: SHEET, row: 3, column: 3, reason: "changed-since" },
    ]);
    expect(solidFill(book, SHEET, 3, 3)).toBe("00B050");
  });

  test("who recoloured a marked cell keeps the colour when marks are cleared, too", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    const others = { sheet: SHEET, row: 2, column: 3, fill: "FFC7CE" };
    await workbook.apply(additions({ marks: [...additions().marks, others] }));
    book.sheet(SHEET).setLook(rectNamed("C3"), { fillColor: "#00B050", fillPattern: "Solid" });
    expect(await workbook.clearMarks()).toMatchObject({
      cellsRestored: 1,
      conflicts: [{ sheet: SHEET, row: 3, column: 3, reason: "changed-since" }],
    });
    expect(solidFill(book, SHEET, 3, 3)).toBe("00B050");
    expect(solidFill(book, SHEET, 2, 3)).toBeNull();
    expect(await workbook.restore()).toMatchObject({ cellsRestored: 0, conflicts: [] });
  });

  test("who deleted a sheet with marks has them listed when marks are cleared", async () => {
    const { workbook, book } = await excelWith([ROSTER, { name: "别的", rows: [["a"]] }]);
    await workbook.apply(additions());
    book.deleteSheet(book.sheet(SHEET));
    expect((await workbook.clearMarks()).conflicts.map(({ reason }) => reason)).toEqual([
      "sheet-gone",
    ]);
  });

  test("who inserted rows above moves what is given back", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    await workbook.apply(additions());
    const sheet = book.sheet(SHEET);
    book.insertRows(sheet, 0, 2);
    const report = await workbook.restore();
    expect(report).toMatchObject({ cellsRestored: 1, conflicts: [] });
    expect(solidFill(book, SHEET, 5, 3)).toBeNull();
    expect(sheet.used(false)).toEqual({ row: 2, column: 0, rows: 4, columns: 3 });
  });
});

describe("what keeps us from writing is said before anything is changed", () => {
  test("a read-only workbook", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    book.readOnly = true;
    expect((await workbook.info()).readOnly).toBe(true);
    expect(await fault(workbook.apply(additions()))).toBe("read-only");
  });

  test("a protected structure, only where sheets are added", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    book.structureProtected = true;
    const sheets = [{ name: "汇总", rows: [], styles: {} }];
    expect(await fault(workbook.apply(additions({ sheets })))).toBe("structure-protected");
    expect((await workbook.apply(additions())).sheetsWritten).toEqual([]);
  });

  test("a sheet that was protected after our columns were written", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    await workbook.apply(additions());
    book.sheet(SHEET).isProtected = true;
    expect(await fault(workbook.restore())).toBe(`sheet-protected ${SHEET}`);
    expect(book.names).toHaveLength(2);
  });

  test("a sheet that was protected keeps its marks, and they stay on record", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    await workbook.apply(additions());
    book.sheet(SHEET).isProtected = true;
    const mark = { sheet: SHEET, row: 3, column: 3, reason: "protected" };
    expect(await workbook.clearMarks()).toMatchObject({ cellsRestored: 0, conflicts: [mark] });
    book.sheet(SHEET).isProtected = false;
    expect(await workbook.clearMarks()).toMatchObject({ cellsRestored: 1, conflicts: [] });
    book.readOnly = true;
    expect(await fault(workbook.clearMarks())).toBe("read-only");
    expect(await fault(workbook.keepSettings("{}"))).toBe("read-only");
  });

  test("a merged area of the county's that reaches into our place", async () => {
    const merges = [{ firstRow: 2, lastRow: 2, firstColumn: 3, lastColumn: 5 }];
    const { workbook } = await excelWith([{ ...ROSTER, merges }]);
    expect(await fault(workbook.apply(additions()))).toBe(`not-blank ${SHEET} C2`);
  });

  test("a fill that cannot be made again is not marked but listed", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    book.sheet(SHEET).setLook(rectNamed("C3"), { fillPattern: "LinearGradient" });
    const report = await workbook.apply(additions());
    expect(report.conflicts).toEqual([
      { sheet: SHEET, row: 3, column: 3, reason: "fill-not-reproducible" },
    ]);
    expect(report.cellsMarked).toBe(0);
  });

  test("no room to the right", async () => {
    const { workbook } = await excelWith([ROSTER]);
    const [block] = additions().blocks;
    const far = block ? [{ ...block, firstColumn: 16_384 }] : [];
    expect(await fault(workbook.apply(additions({ blocks: far, tables: [] })))).toBe(
      `no-room ${SHEET}`,
    );
  });
});

describe("a cell that is being edited", () => {
  test("is waited for, and the waiting is said", async () => {
    const { channel } = await excelWith([ROSTER]);
    const told: boolean[] = [];
    const workbook = openExcelWorkbook({ onCellEditing: (isWaiting) => told.push(isWaiting) });
    channel.setEditing(true);
    setTimeout(() => channel.setEditing(false), 30);
    expect((await workbook.read(SHEET)).value(2, 1)).toBe("甲");
    expect(told).toEqual([true, false]);
  });
});

test("an invalid operation while reading is taken for one, and asked once more", async () => {
  const { traffic } = await excelWith([ROSTER]);
  const told: boolean[] = [];
  const workbook = openExcelWorkbook({ onCellEditing: (isWaiting) => told.push(isWaiting) });
  traffic.failAt(1, "InvalidOperation");
  expect((await workbook.read(SHEET)).value(2, 1)).toBe("甲");
  expect(told).toEqual([true, false]);
});

describe("the limits of a request", () => {
  test("values that are too many for one answer are read in halves", async () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => [`张三${row}`, row]);
    const { workbook, traffic } = await excelWith([{ name: SHEET, rows }]);
    traffic.responseLimit = 20_000;
    const grid = await workbook.read(SHEET);
    expect(grid.value(3_000, 2)).toBe(2_999);
    expect(grid.area?.lastRow).toBe(3_000);
  });

  test("first rows that are too much for one answer are read in parts", async () => {
    const rows = Array.from({ length: 20 }, () => Array.from({ length: 9 }, () => "长".repeat(90)));
    const { workbook, traffic } = await excelWith([{ name: SHEET, rows }]);
    traffic.responseLimit = 9_000;
    expect((await workbook.read(SHEET)).value(20, 9)).toBe("长".repeat(90));
  });

  test("changes that are too many for one request are made in halves", async () => {
    const { workbook, book, traffic } = await excelWith([ROSTER]);
    traffic.requestLimit = 9_000;
    const sheets = [{ name: "汇总", rows: [[{ content: "合计" }]], styles: {} }];
    await workbook.apply(additions({ sheets }));
    expect(book.sheet("汇总").value(0, 0)).toBe("合计");
    expect(traffic.largest).toBeGreaterThan(9_000);
  });

  test("one cell that is too large for any answer is said to be so", async () => {
    const { workbook, traffic } = await excelWith([{ name: SHEET, rows: [["长".repeat(9_000)]] }]);
    traffic.responseLimit = 5_000;
    expect(await fault(workbook.read(SHEET))).toBe(`range-too-large ${SHEET}`);
  });
});

describe("what a cell holds", () => {
  test("errors are told from text that looks like one", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    const sheet = book.sheet(SHEET);
    sheet.put(5, 0, "#N/A");
    sheet.setLook(rectNamed("A7"), { numberFormat: "@" });
    sheet.enter(6, 0, "#N/A", () => 0);
    const grid = await workbook.read(SHEET);
    expect([grid.value(6, 1), grid.value(7, 1)]).toEqual([{ error: "#N/A" }, "#N/A"]);
  });

  test("dates are told by their format, whatever cells stand around", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    book.sheet(SHEET).setLook(rectNamed("C3"), { numberFormat: 'yyyy"年"m"月"' });
    const grid = await workbook.read(SHEET);
    expect([2, 3, 4].map((row) => grid.isDate(row, 3))).toEqual([false, true, false]);
  });

  test("a workbook of 1904 is known, and its dates are written as it counts", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    book.date1904 = true;
    expect((await workbook.info()).date1904).toBe(true);
    const day = { date: { year: 2020, month: 6, day: 30 } };
    const block = { sheet: SHEET, firstRow: 1, firstColumn: 4, rows: [[day]], columnStyles: [] };
    await workbook.apply(additions({ blocks: [block], tables: [], marks: [] }));
    expect(book.sheet(SHEET).value(0, 3)).toBe(44_012 - 1_462);
  });

  test("text stays text under a number format of its own", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    const rows = [["002"], ["-1"], ["'引号"], ["TRUE"], [3]];
    const columnStyles = [{ numberFormat: "0.00" }];
    const block = { sheet: SHEET, firstRow: 1, firstColumn: 4, rows, columnStyles };
    await workbook.apply(additions({ blocks: [block], tables: [], marks: [] }));
    const sheet = book.sheet(SHEET);
    expect([0, 1, 2, 3, 4].map((row) => sheet.value(row, 3))).toEqual([
      "002",
      "-1",
      "'引号",
      "TRUE",
      3,
    ]);
    expect(sheet.look(0, 3).numberFormat).toBe("0.00");
  });
});

/** The same additions in columns further to the right, beside which nothing of them stands. */
function shifted(columns: number): Additions {
  const { blocks, tables, ...rest } = additions();
  return {
    ...rest,
    blocks: blocks.map((one) => ({ ...one, firstColumn: one.firstColumn + columns })),
    tables: tables.map(({ area, ...table }) => ({
      ...table,
      area: {
        ...area,
        firstColumn: area.firstColumn + columns,
        lastColumn: area.lastColumn + columns,
      },
    })),
  };
}

test.each([
  ["one run", [additions()]],
  ["a second run in the same place", [additions(), additions()]],
  ["a run beside the first", [additions(), shifted(1)]],
  ["runs to and fro", [shifted(2), additions(), shifted(1)]],
])("blank cells with a look of their own, and widths, are given back after %s", async (_, runs) => {
  const { workbook, book } = await excelWith([ROSTER]);
  const sheet = book.sheet(SHEET);
  const line = { style: "Continuous", weight: "Medium", color: "#FF0000" };
  sheet.setLook(rectNamed("D1:E4"), { top: line, bottom: line, left: line, right: line });
  sheet.setLook(rectNamed("D2:D3"), { fillColor: "#DDEBF7", fillPattern: "Solid", bold: true });
  sheet.setLook(rectNamed("E4"), { numberFormat: "0.00", horizontal: "Right", wrap: true });
  sheet.columnWidths.set(3, 77);
  sheet.hiddenColumns.add(4);
  const looks = (): unknown[] =>
    [0, 1, 2, 3].flatMap((row) => [3, 4, 5, 6].map((column) => sheet.look(row, column)));
  const before = looks();
  for (const run of runs) await workbook.apply(run);
  expect(looks()).not.toEqual(before);
  await openExcelWorkbook().restore();
  expect(looks()).toEqual(before);
  expect(sheet.columnWidths.get(3)).toBeCloseTo(77, 0);
  expect(sheet.hiddenColumns.has(4)).toBe(true);
});

test("below ExcelApi 1.13 merged areas are not asked for", async () => {
  const { workbook } = await excelWith([ROSTER], { ...ALL_SETS, ExcelApi: "1.9" });
  expect((await workbook.info()).sheets[0]?.merges).toBeNull();
  expect((await workbook.apply(additions())).cellsMarked).toBe(1);
  expect((await workbook.restore()).conflicts).toEqual([]);
});

test("a workbook of many sheets takes no more requests than one of few", async () => {
  const villages = Array.from({ length: 12 }, (_, i) => ({
    ...ROSTER,
    name: `村${i}`,
    hiddenRows: [3],
  }));
  const { workbook, traffic } = await excelWith(villages);
  await workbook.info();
  expect(traffic.syncs).toBeLessThanOrEqual(4);
  const all = villages.map(({ name }) => {
    const [block, mark, table] = [
      additions().blocks[0],
      additions().marks[0],
      additions().tables[0],
    ];
    return {
      blocks: block ? [{ ...block, sheet: name }] : [],
      marks: mark ? [{ ...mark, sheet: name }] : [],
      tables: table ? [{ ...table, sheet: name }] : [],
    };
  });
  traffic.reset();
  await workbook.apply(
    additions({
      blocks: all.flatMap(({ blocks }) => blocks),
      marks: all.flatMap(({ marks }) => marks),
      tables: all.flatMap(({ tables }) => tables),
    }),
  );
  expect(traffic.syncs).toBeLessThanOrEqual(7);
  traffic.reset();
  expect((await workbook.restore()).cellsRestored).toBe(12);
  expect(traffic.syncs).toBeLessThanOrEqual(4);
});

test("nothing is kept in Excel's memory once a call is over", async () => {
  const { workbook, channel } = await excelWith([ROSTER]);
  await workbook.info();
  await workbook.read(SHEET);
  await workbook.apply(additions());
  await workbook.restore();
  expect(channel.keptReferences).toBe(0);
});

describe("a cell with a pattern", () => {
  const PATTERN = { fillPattern: "Gray25", fillColor: "#DDEBF7", patternColor: "#0070C0" };

  test.each([1, 2])("is marked all over and has its pattern back after run %i", async (runs) => {
    const { workbook, book } = await excelWith([ROSTER]);
    const sheet = book.sheet(SHEET);
    sheet.setLook(rectNamed("C3"), PATTERN);
    for (let run = 0; run < runs; run++) await workbook.apply(additions());
    expect(solidFill(book, SHEET, 3, 3)).toBe("FFC7CE");
    expect(await openExcelWorkbook().restore()).toMatchObject({ cellsRestored: 1, conflicts: [] });
    expect(sheet.look(2, 2)).toMatchObject(PATTERN);
  });

  test("has it back where a request broke off between colour and pattern", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    const sheet = book.sheet(SHEET);
    sheet.setLook(rectNamed("C3"), PATTERN);
    await workbook.apply(additions());
    sheet.setLook(rectNamed("C3"), { ...PATTERN, fillColor: "#FFC7CE" });
    expect(await openExcelWorkbook().restore()).toMatchObject({ cellsRestored: 1, conflicts: [] });
    expect(sheet.look(2, 2)).toMatchObject(PATTERN);
  });
});

describe("a sort of the table, which takes marks along", () => {
  const marks = [
    { sheet: SHEET, row: 2, column: 3, fill: "FFC7CE" },
    { sheet: SHEET, row: 3, column: 2, fill: "FFEB9C" },
  ];
  const filled = (book: Book): string[] =>
    [2, 3, 4].flatMap((row) =>
      [1, 2, 3].flatMap((column) => {
        const fill = solidFill(book, SHEET, row, column);
        return fill === null ? [] : `${row},${column} ${fill}`;
      }),
    );

  async function sorted() {
    const office = await excelWith([ROSTER]);
    const { book } = office;
    await office.workbook.apply(additions({ marks }));
    book.sheet(SHEET).reorder(rectNamed("A2:E4"), [2, 1, 0]);
    expect(filled(book)).toEqual(["3,2 FFEB9C", "4,3 FFC7CE"]);
    office.traffic.reset();
    return office;
  }

  test("they are given back where they are", async () => {
    const { book, traffic } = await sorted();
    expect(await openExcelWorkbook().restore()).toMatchObject({ cellsRestored: 2, conflicts: [] });
    expect(filled(book)).toEqual([]);
    expect(traffic.syncs).toBeLessThanOrEqual(5);
  });

  test("they are cleared where they are", async () => {
    const { workbook, book } = await sorted();
    expect(await workbook.clearMarks()).toMatchObject({ cellsRestored: 2, conflicts: [] });
    expect(filled(book)).toEqual([]);
  });

  test("a run after it neither leaves them nor takes them for the county's", async () => {
    const { workbook, book } = await sorted();
    const again = { sheet: SHEET, row: 4, column: 3, fill: "FFC7CE" };
    await workbook.apply(additions({ marks: [again] }));
    expect(filled(book)).toEqual(["4,3 FFC7CE"]);
    await openExcelWorkbook().restore();
    expect(filled(book)).toEqual([]);
  });

  test("a mark whose colour somebody took away is listed nowhere else", async () => {
    const { workbook, book } = await excelWith([ROSTER]);
    await workbook.apply(additions({ marks }));
    book.sheet(SHEET).setLook(rectNamed("C2"), { fillColor: "#00B050" });
    const { conflicts, cellsRestored } = await workbook.restore();
    expect(cellsRestored).toBe(1);
    expect(conflicts).toEqual([{ sheet: SHEET, row: 2, column: 3, reason: "changed-since" }]);
    expect(filled(book)).toEqual(["2,3 00B050"]);
  });
});

describe("a later session", () => {
  test("finds what is ours on a sheet that was renamed and moved, among 200 names", async () => {
    const { workbook, book } = await excelWith([ROSTER, { name: "别的", rows: [["a"]] }]);
    const target = { sheet: book.sheet("别的"), rect: rectNamed("A1") };
    for (let index = 0; index < 200; index++) book.addName(`名称${index}`, target);
    await workbook.apply(additions());
    book.rename(book.sheet(SHEET), "六月'低保'表");
    book.sheets.reverse();
    const later = openExcelWorkbook();
    expect((await later.ours())?.tables).toMatchObject([
      { sheet: "六月'低保'表", rowKeys: ["a", "b", "c"] },
    ]);
    expect(await later.restore()).toMatchObject({ cellsRestored: 1, conflicts: [] });
    expect(book.sheet("六月'低保'表").used(false)).toMatchObject({ rows: 4, columns: 3 });
    expect(book.names).toHaveLength(200);
  });

  test("lists the marks of a sheet that was deleted, and takes out the rest", async () => {
    const sheets = [{ name: "汇总", rows: [[{ content: "合计" }]], styles: {} }];
    const { workbook, book } = await excelWith([ROSTER, { name: "别的", rows: [["a"]] }]);
    await workbook.apply(additions({ sheets }));
    book.deleteSheet(book.sheet(SHEET));
    const report = await openExcelWorkbook().restore();
    expect(report.conflicts.map(({ reason }) => reason)).toEqual(["sheet-gone"]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["别的"]);
    expect([book.names, book.xmlParts]).toEqual([[], []]);
  });

  test("takes away a sheet of ours that somebody hid from view by a macro", async () => {
    const sheets = [{ name: "汇总", rows: [[{ content: "合计" }]], styles: {} }];
    const { workbook, book } = await excelWith([ROSTER]);
    await workbook.apply(additions({ sheets }));
    book.sheet("汇总").visibility = "VeryHidden";
    expect((await openExcelWorkbook().restore()).sheetsRemoved).toEqual(["汇总"]);
    expect(book.sheets.map(({ name }) => name)).toEqual([SHEET]);
  });
});
