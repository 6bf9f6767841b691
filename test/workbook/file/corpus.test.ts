import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { cellName, type Area } from "../../../src/workbook/cells";
import type { Grid, SheetInfo } from "../../../src/workbook/grid";
import { WorkbookError, type Additions, type Mark } from "../../../src/workbook/port";
import { parseXml } from "../../../src/workbook/xml";
import type { FileWorkbook } from "../../../src/workbook/file/file-workbook";
import { openFile, partsOf } from "./open-file";
import { resolvedCells } from "./resolved-cells";

/**
 * Real workbooks, from the folder beside this one and from the folder that DOUDI_CORPUS names: columns,
 * marks and a sheet are added through the port, nothing else may change, and restoring gives back all.
 */
const KEPT = join(__dirname, "..", "corpus");
const FURTHER = process.env["DOUDI_CORPUS"];

function workbooksBelow(folder: string): string[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? workbooksBelow(path) : [path];
    })
    .filter((path) => /\.xls[xm]$/i.test(path));
}

const FILES = [KEPT, ...(FURTHER === undefined ? [] : [FURTHER])].flatMap((folder) =>
  workbooksBelow(folder).map((path) => [relative(folder, path), path]),
);

/** Parts that may change when something is added. */
const CHANGING =
  /^(xl\/worksheets\/[^/]+\.xml|.*styles\.xml|.*workbook\d*\.xml(\.rels)?|\[Content_Types\]\.xml)$/i;

async function additionsFor(book: FileWorkbook): Promise<Additions> {
  const info = await book.info();
  const sheets = info.sheets.filter((sheet) => sheet.isWorksheet && !sheet.isProtected);
  const marks: Mark[] = [];
  const tables: Additions["tables"][number][] = [];
  const blocks: Additions["blocks"][number][] = [];
  for (const sheet of sheets) {
    const grid = await book.read(sheet.name);
    const area = placeBeside(sheet, grid);
    if (!area) continue;
    const rows = Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, index) => [
      index === 0 ? "核查建议" : "=1+1",
      index / 4,
      { date: { year: 2020, month: 6, day: 30 } },
    ]);
    blocks.push({
      sheet: sheet.name,
      ...area,
      rows,
      columnStyles: [{ border: true }, {}, {}],
      widths: [20, 12, 12],
    });
    tables.push({
      sheet: sheet.name,
      area,
      firstRow: area.firstRow,
      lastRow: area.lastRow,
      rowKeys: ["k"],
    });
    marks.push(...someMarks(sheet.name, grid.area));
  }
  const summary = { name: "汇总", rows: [[{ content: "合计" }], [{ content: 1 }]], styles: {} };
  return {
    blocks,
    marks,
    tables,
    sheets: info.structureProtected ? [] : [summary],
    run: { asOf: "2020-06-30", policy: "blank" },
  };
}

function placeBeside({ lastUsedColumn, merges }: SheetInfo, { area }: Grid): Area | null {
  const column =
    Math.max(lastUsedColumn, ...(merges ?? []).map(({ lastColumn }) => lastColumn)) + 1;
  if (column + 2 > 16_384) return null;
  const firstRow = area?.firstRow ?? 1;
  const lastRow = Math.min(area?.lastRow ?? 1, firstRow + 199);
  return { firstRow, lastRow, firstColumn: column, lastColumn: column + 2 };
}

function someMarks(sheet: string, area: Area | null): Mark[] {
  if (!area) return [];
  const height = area.lastRow - area.firstRow + 1;
  const width = area.lastColumn - area.firstColumn + 1;
  return Array.from({ length: 20 }, (_, index) => ({
    sheet,
    row: area.firstRow + ((index * 7) % height),
    column: area.firstColumn + ((index * 3) % width),
    fill: "FFEB9C",
  }));
}

/** Opens a workbook and reads all of it; null when it is refused with a reason, as damaged files are. */
async function readable(bytes: Uint8Array): Promise<FileWorkbook | null> {
  try {
    const book = await openFile(bytes);
    for (const { name, isWorksheet } of (await book.info()).sheets) {
      if (isWorksheet) await book.read(name);
    }
    return book;
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

describe.each(FILES)("%s", (_name, path) => {
  const original = new Uint8Array(readFileSync(path));

  test("loses nothing and is given back", async () => {
    const book = await readable(original);
    if (!book) return;
    // What a first run of ours left is taken out before comparing.
    await book.restore();
    const clean = await book.save();
    const added = await additionsFor(book);
    await book.apply(added);
    const written = await book.save();
    const before = partsOf(clean);
    const after = partsOf(written);
    for (const [part, content] of before) {
      if (!CHANGING.test(part.replaceAll("\\", "/")))
        expect([part, after.get(part)]).toEqual([part, content]);
    }
    for (const [part, content] of after) {
      if (/\.(xml|rels)$/.test(part) && before.get(part) !== content) {
        expect(() => parseXml(Buffer.from(content, "latin1").toString("utf8"))).not.toThrow();
      }
    }
    await expectCellsKept(clean, written, book, added);
    await book.restore();
    expect(partsOf(await book.save())).toEqual(before);
  });
});

async function expectCellsKept(
  clean: Uint8Array,
  written: Uint8Array,
  book: FileWorkbook,
  { marks, tables }: Additions,
): Promise<void> {
  const originals = (await (await openFile(clean)).info()).sheets;
  const now = (await book.info()).sheets;
  for (const sheet of originals) {
    const { index: _index, lastUsedColumn: _last, ...rest } = sheet;
    expect(now.find(({ name }) => name === sheet.name)).toMatchObject(rest);
    if (!sheet.isWorksheet) continue;
    const marked = new Set(
      marks
        .filter((mark) => mark.sheet === sheet.name)
        .map(({ row, column }) => cellName(row, column)),
    );
    const area = tables.find((table) => table.sheet === sheet.name)?.area;
    const kept = await resolvedCells(written, sheet.name);
    for (const [name, cell] of await resolvedCells(clean, sheet.name)) {
      const found = kept.get(name);
      expect([name, found?.value]).toEqual([name, cell.value]);
      if (!marked.has(name)) expect([name, found?.look]).toEqual([name, cell.look]);
    }
    if (area) expect(kept.get(cellName(area.firstRow, area.firstColumn))?.value).toBe("核查建议");
  }
}

test("a workbook that LibreOffice saved after us is restored: rows, fills, widths, sheet, names", async () => {
  const book = await openFile(readFileSync(join(KEPT, "checked-then-libreoffice.xlsx")));
  const ours = await book.ours();
  expect(ours).toMatchObject({
    sheets: ["汇总"],
    hasRecord: true,
    run: { asOf: "2020-06-30", policy: "guizhou" },
  });
  expect(ours?.tables[0]).toMatchObject({ sheet: "农村低保", firstRow: 4, lastRow: 20 });
  const report = await book.restore();
  expect(report).toEqual({
    cellsRestored: 3,
    columnsRemoved: 2,
    sheetsRemoved: ["汇总"],
    conflicts: [],
    fillsRestored: true,
  });
  const back = await book.save();
  const plain = readFileSync(join(KEPT, "features-libreoffice.xlsx"));
  const cells = await resolvedCells(back, "农村低保");
  for (const [name, { value }] of await resolvedCells(plain, "农村低保")) {
    expect([name, cells.get(name)?.value ?? null]).toEqual([name, value]);
  }
  const fill = (name: string): string => (cells.get(name)?.look as { fill: string }).fill;
  expect(fill("B5")).toContain('theme="4" tint="0.6"');
  expect(fill("B6")).toContain("<gradientFill");
  expect(fill("C7")).not.toContain("solid");
  expect(await (await openFile(back)).ours()).toBeNull();
});
