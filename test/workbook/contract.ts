import type { Area, CellValue } from "../../src/workbook/cells";
import type { Additions, Workbook } from "../../src/workbook/port";
import { beginReading, readOurs } from "../../src/workbook/reading";
import type { CellStyle, SheetDescription } from "../../src/workbook/sheets";
import { WorkbookError } from "../../src/workbook/port";

/** A workbook that a host is asked to have for a test. */
export interface GivenSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly isProtected?: boolean;
  /** Solid fills (RRGGBB) by cell name. */
  readonly fills?: Readonly<Record<string, string>>;
}

/** A host under test. */
export interface GivenWorkbook {
  readonly workbook: Workbook;
  /** The solid fill of a cell as it is now, or null; not part of the port, but of what it promises. */
  fill(sheet: string, row: number, column: number): Promise<string | null>;
  /** Sees to it that everything written so far went through the host's own storage. */
  reopen(): Promise<GivenWorkbook>;
}

export type Host = (sheets: readonly GivenSheet[]) => Promise<GivenWorkbook>;

const ROSTER: GivenSheet = {
  name: "农村低保",
  rows: [
    ["姓名", "人口", "金额"],
    ["甲", 3, 450.5],
    ["乙", 1, "1,570.44元"],
    ["丙", null, true],
  ],
  fills: { B2: "DDEBF7" },
};

/** Columns that an officer put right, as the pane keeps them. */
const SETTINGS_ALONE = { tables: [], sheets: [], hasRecord: true, hasMarks: false, run: null };
const SETTINGS = '{"layouts":{"a1":{"D":"head_name","备注<&>":null}}}\n';

const CELL: CellStyle = { border: true, fontSize: 10 };

const SUMMARY: SheetDescription = {
  name: "汇总",
  rows: [
    [{ content: "合计", style: "head" }],
    [{ content: { formula: "1+1", value: 2 } }, { content: "=1+1" }],
  ],
  styles: { head: { bold: true } },
};

function additions(parts: Partial<Additions> = {}): Additions {
  const area = { firstRow: 1, lastRow: 4, firstColumn: 4, lastColumn: 5 };
  return {
    blocks: [
      {
        sheet: ROSTER.name,
        firstRow: 1,
        firstColumn: 4,
        rows: [
          ["核查建议", "月补差(元)"],
          ["继续保障", 12.5],
          ['=HYPERLINK("x")', null],
          ["-1", { date: { year: 2020, month: 6, day: 30 } }],
        ],
        columnStyles: [CELL, CELL],
        widths: [20, 12],
      },
    ],
    marks: [
      { sheet: ROSTER.name, row: 2, column: 2, fill: "FFEB9C" },
      { sheet: ROSTER.name, row: 3, column: 3, fill: "FFC7CE" },
    ],
    sheets: [SUMMARY],
    tables: [{ sheet: ROSTER.name, area, firstRow: 2, lastRow: 4, rowKeys: ["k1", "", "k 3"] }],
    run: { asOf: "2020-06-30", policy: "guizhou" },
    ...parts,
  };
}

async function values(workbook: Workbook, sheet: string): Promise<CellValue[][]> {
  const grid = await workbook.read(sheet);
  if (!grid.area) return [];
  const rows: CellValue[][] = [];
  for (let row = 1; row <= grid.area.lastRow; row++) {
    const cells: CellValue[] = [];
    for (let column = 1; column <= grid.area.lastColumn; column++) {
      cells.push(grid.value(row, column));
    }
    rows.push(cells);
  }
  return rows;
}

async function fault(action: Promise<unknown>): Promise<string> {
  const error: unknown = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof WorkbookError
    ? `${error.fault} ${error.details.cell ?? ""}`.trim()
    : "none";
}

/** What every host of the port keeps to. */
export function describeWorkbook(name: string, host: Host): void {
  describe(`${name} keeps the contract of the port`, () => {
    test("values are read as they are", async () => {
      const { workbook } = await host([ROSTER]);
      expect(await values(workbook, ROSTER.name)).toEqual(ROSTER.rows);
      expect((await workbook.read(ROSTER.name)).value(99, 99)).toBeNull();
    });

    test("a few rows are read alone, as they stand now", async () => {
      const { workbook } = await host([ROSTER]);
      const area = { firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 3 };
      const grid = await workbook.readArea(ROSTER.name, area);
      const rows = [2, 3].map((row) => [1, 2, 3].map((column) => grid.value(row, column)));
      expect(rows).toEqual(ROSTER.rows.slice(1, 3));
    });

    test("sheets are listed with their merges and hidden rows", async () => {
      const merge = { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 2 };
      const { workbook } = await host([{ ...ROSTER, merges: [merge], hiddenRows: [3] }]);
      const [sheet] = (await workbook.info()).sheets;
      expect(sheet).toMatchObject({
        name: ROSTER.name,
        index: 0,
        hiddenRows: [3],
        isWorksheet: true,
      });
      expect(sheet?.merges ?? [merge]).toEqual([merge]);
    });

    test("an unknown sheet is refused", async () => {
      const { workbook } = await host([ROSTER]);
      expect(await fault(workbook.read("没有"))).toBe("no-such-sheet");
    });

    test("a sheet is added beside what is ours, which stays", async () => {
      const given = await host([ROSTER]);
      await given.workbook.apply(additions());
      const before = await values(given.workbook, ROSTER.name);
      const run = { asOf: "2020-06-30", policy: "guizhou" };
      const name = await given.workbook.addSheet(SUMMARY, run);
      const { workbook, fill } = await given.reopen();
      const ours = await workbook.ours();
      expect(name).not.toBe(SUMMARY.name);
      expect(ours?.sheets).toEqual([SUMMARY.name, name]);
      expect(ours?.tables).toHaveLength(1);
      expect(await values(workbook, ROSTER.name)).toEqual(before);
      expect(await values(workbook, name)).toEqual(await values(workbook, SUMMARY.name));
      expect(await workbook.restore()).toMatchObject({ fillsRestored: true, conflicts: [] });
      expect(await workbook.ours()).toBeNull();
      expect(await values(workbook, ROSTER.name)).toEqual(ROSTER.rows);
      expect(await fill(ROSTER.name, 2, 2)).toBe("DDEBF7");
    });

    test("a sheet alone is ours, and settings that stood there stay", async () => {
      const given = await host([ROSTER]);
      await given.workbook.keepSettings(SETTINGS);
      const name = await given.workbook.addSheet(SUMMARY, { asOf: "2020-06-30", policy: "blank" });
      const { workbook } = await given.reopen();
      expect((await workbook.ours())?.sheets).toEqual([name]);
      expect(await workbook.settings()).toBe(SETTINGS);
      await workbook.restore();
      expect((await workbook.info()).sheets.map((sheet) => sheet.name)).toEqual([ROSTER.name]);
    });

    test("a sheet that is released is the county's own", async () => {
      const given = await host([ROSTER]);
      await given.workbook.apply(additions());
      await given.workbook.release(SUMMARY.name);
      const { workbook } = await given.reopen();
      const released = await values(workbook, SUMMARY.name);
      expect((await workbook.ours())?.sheets).toEqual([]);
      await workbook.apply(additions());
      expect((await workbook.ours())?.sheets).toHaveLength(1);
      expect(await workbook.restore()).toMatchObject({ conflicts: [] });
      expect(await values(workbook, SUMMARY.name)).toEqual(released);
      expect(await values(workbook, ROSTER.name)).toEqual(ROSTER.rows);
    });

    test("released last, a sheet leaves nothing of ours behind", async () => {
      const { workbook } = await host([ROSTER]);
      const name = await workbook.addSheet(SUMMARY, { asOf: "2020-06-30", policy: "blank" });
      await workbook.release(name);
      expect(await workbook.ours()).toBeNull();
      expect(await fault(workbook.release(name))).toBe("no-such-sheet");
    });

    test("a whole reading tells the same as its parts", async () => {
      const village = { ...ROSTER, name: "第二村", hiddenRows: [2], fills: {} };
      const given = await host([ROSTER, village, { name: "空", rows: [] }]);
      await given.workbook.apply(additions());
      const { workbook } = await given.reopen();
      const reading = await beginReading(workbook);
      expect(reading.info).toEqual(await workbook.info());
      expect(reading.ours).toEqual(await workbook.ours());
      for (const { name } of reading.info.sheets) {
        const [grid, alone] = [await reading.read(name), await workbook.read(name)];
        expect(grid.area).toEqual(alone.area);
        for (let row = 1; row <= 4; row++) {
          for (let column = 1; column <= 5; column++) {
            expect(grid.value(row, column)).toEqual(alone.value(row, column));
            expect(grid.isDate(row, column)).toBe(alone.isDate(row, column));
          }
        }
      }
      expect(await fault(reading.read("没有"))).toBe("no-such-sheet");
    });

    test("what is ours is told with those of its sheets that are asked for", async () => {
      const given = await host([ROSTER]);
      expect(await readOurs(given.workbook, () => true)).toMatchObject({ ours: null, grids: [] });
      await given.workbook.apply(additions());
      const { workbook } = await given.reopen();
      const asked: string[] = [];
      const { ours, date1904, grids } = await readOurs(workbook, (sheet) => {
        asked.push(sheet);
        return true;
      });
      expect(asked).toEqual(["汇总"]);
      expect(ours).toEqual(await workbook.ours());
      expect(date1904).toBe((await workbook.info()).date1904);
      const alone = await workbook.read("汇总");
      expect(grids.map(({ sheet, area }) => [sheet, area])).toEqual([["汇总", alone.area]]);
      expect(grids[0]?.value(1, 1)).toBe(alone.value(1, 1));
      expect((await readOurs(workbook, () => false)).grids).toEqual([]);
    });

    test("nothing of ours is null, and restoring it does nothing", async () => {
      const { workbook } = await host([ROSTER]);
      expect(await workbook.ours()).toBeNull();
      expect(await workbook.restore()).toMatchObject({ cellsRestored: 0, sheetsRemoved: [] });
    });

    test("additions stand beside the originals, and text stays text", async () => {
      const given = await host([ROSTER]);
      const report = await given.workbook.apply(additions());
      expect(report).toMatchObject({ cellsWritten: 7, cellsMarked: 2, sheetsWritten: ["汇总"] });
      const { workbook } = await given.reopen();
      const written = await values(workbook, ROSTER.name);
      expect(written.map((row) => row.slice(0, 3))).toEqual(ROSTER.rows);
      expect(written.map((row) => row[3])).toEqual([
        "核查建议",
        "继续保障",
        '=HYPERLINK("x")',
        "-1",
      ]);
      expect(written[3]?.[4]).toBe(44012);
      expect((await workbook.read(ROSTER.name)).isDate(4, 5)).toBe(true);
      expect(await values(workbook, "汇总")).toEqual([
        ["合计", null],
        [2, "=1+1"],
      ]);
    });

    test("what is ours is found again", async () => {
      const given = await host([ROSTER]);
      const asked = additions();
      await given.workbook.apply(asked);
      const { workbook } = await given.reopen();
      expect(await workbook.ours()).toEqual({
        tables: asked.tables,
        sheets: ["汇总"],
        hasRecord: true,
        hasMarks: true,
        run: asked.run,
      });
    });

    test("a mark changes the fill, and restore gives it back", async () => {
      const given = await host([ROSTER]);
      await given.workbook.apply(additions());
      const marked = await given.reopen();
      expect(await marked.fill(ROSTER.name, 2, 2)).toBe("FFEB9C");
      expect(await marked.fill(ROSTER.name, 3, 3)).toBe("FFC7CE");
      const report = await marked.workbook.restore();
      expect(report).toEqual({
        cellsRestored: 2,
        columnsRemoved: 2,
        sheetsRemoved: ["汇总"],
        conflicts: [],
        fillsRestored: true,
      });
      const back = await marked.reopen();
      expect(await back.fill(ROSTER.name, 2, 2)).toBe("DDEBF7");
      expect(await back.fill(ROSTER.name, 3, 3)).toBeNull();
      expect(await values(back.workbook, ROSTER.name)).toEqual(ROSTER.rows);
      expect(await back.workbook.ours()).toBeNull();
    });

    test("a second run replaces the first", async () => {
      const given = await host([ROSTER]);
      await given.workbook.apply(additions());
      await given.workbook.apply(additions({ marks: [], sheets: [] }));
      const { workbook, fill } = await given.reopen();
      expect((await workbook.info()).sheets.map((sheet) => sheet.name)).toEqual([ROSTER.name]);
      expect(await fill(ROSTER.name, 2, 2)).toBe("DDEBF7");
      expect((await values(workbook, ROSTER.name))[1]?.[3]).toBe("继续保障");
    });

    test("marks are cleared alone, and a restore takes out the rest", async () => {
      const given = await host([ROSTER]);
      const asked = additions();
      await given.workbook.apply(asked);
      const marked = await given.reopen();
      const report = await marked.workbook.clearMarks();
      expect(report).toEqual({
        cellsRestored: 2,
        columnsRemoved: 0,
        sheetsRemoved: [],
        conflicts: [],
        fillsRestored: true,
      });
      const cleared = await marked.reopen();
      const { workbook } = cleared;
      expect(await cleared.fill(ROSTER.name, 2, 2)).toBe("DDEBF7");
      expect(await cleared.fill(ROSTER.name, 3, 3)).toBeNull();
      expect((await workbook.read(ROSTER.name)).value(2, 4)).toBe("继续保障");
      expect(await workbook.ours()).toEqual({
        tables: asked.tables,
        sheets: ["汇总"],
        hasRecord: true,
        hasMarks: false,
        run: asked.run,
      });
      expect(await workbook.clearMarks()).toMatchObject({ cellsRestored: 0, conflicts: [] });
      const rest = { cellsRestored: 0, columnsRemoved: 2, sheetsRemoved: ["汇总"], conflicts: [] };
      expect(await workbook.restore()).toMatchObject(rest);
      const back = await cleared.reopen();
      expect(await values(back.workbook, ROSTER.name)).toEqual(ROSTER.rows);
      expect(await back.workbook.ours()).toBeNull();
    });

    test("clearing marks where there are none does nothing", async () => {
      const { workbook, fill } = await host([ROSTER]);
      expect(await workbook.clearMarks()).toMatchObject({ cellsRestored: 0, fillsRestored: true });
      await workbook.keepSettings(SETTINGS);
      expect(await workbook.clearMarks()).toMatchObject({ cellsRestored: 0, fillsRestored: true });
      expect(await workbook.settings()).toBe(SETTINGS);
      await workbook.apply(additions({ marks: [] }));
      expect(await workbook.clearMarks()).toMatchObject({ cellsRestored: 0, conflicts: [] });
      expect(await fill(ROSTER.name, 2, 2)).toBe("DDEBF7");
    });

    test("a run after the clearing of marks marks again, and gives back the same fills", async () => {
      const given = await host([ROSTER]);
      await given.workbook.apply(additions());
      await given.workbook.clearMarks();
      expect((await given.workbook.apply(additions())).cellsMarked).toBe(2);
      const again = await given.reopen();
      expect(await again.fill(ROSTER.name, 2, 2)).toBe("FFEB9C");
      expect((await again.workbook.restore()).cellsRestored).toBe(2);
      expect(await (await again.reopen()).fill(ROSTER.name, 2, 2)).toBe("DDEBF7");
    });

    test("settings are kept, overwritten and taken out", async () => {
      const given = await host([ROSTER]);
      expect(await given.workbook.settings()).toBeNull();
      await given.workbook.keepSettings(null);
      expect(await given.workbook.ours()).toBeNull();
      await given.workbook.keepSettings(SETTINGS);
      const kept = await given.reopen();
      expect(await kept.workbook.settings()).toBe(SETTINGS);
      await kept.workbook.keepSettings("{}");
      const again = await kept.reopen();
      expect(await again.workbook.settings()).toBe("{}");
      await again.workbook.keepSettings(null);
      const without = await again.reopen();
      expect(await without.workbook.settings()).toBeNull();
      expect(await without.workbook.ours()).toBeNull();
    });

    test("settings alone are ours, miss no record, and go with a restore", async () => {
      const given = await host([ROSTER]);
      await given.workbook.keepSettings(SETTINGS);
      const { workbook } = await given.reopen();
      expect(await workbook.ours()).toEqual(SETTINGS_ALONE);
      expect(await workbook.restore()).toEqual({
        cellsRestored: 0,
        columnsRemoved: 0,
        sheetsRemoved: [],
        conflicts: [],
        fillsRestored: true,
      });
      expect(await workbook.settings()).toBeNull();
      expect(await workbook.ours()).toBeNull();
    });

    test("settings stay through runs and the clearing of marks, and runs through settings", async () => {
      const given = await host([ROSTER]);
      await given.workbook.keepSettings(SETTINGS);
      await given.workbook.apply(additions());
      expect(await given.workbook.settings()).toBe(SETTINGS);
      await given.workbook.apply(additions({ sheets: [] }));
      const written = await given.reopen();
      const { workbook } = written;
      expect(await workbook.settings()).toBe(SETTINGS);
      const ours = await workbook.ours();
      await workbook.keepSettings("{}");
      expect(await workbook.ours()).toEqual(ours);
      await workbook.clearMarks();
      expect(await workbook.settings()).toBe("{}");
      expect(await workbook.restore()).toMatchObject({ columnsRemoved: 2, conflicts: [] });
      const back = await written.reopen();
      expect(await back.workbook.settings()).toBeNull();
      expect(await back.workbook.ours()).toBeNull();
      expect(await back.fill(ROSTER.name, 2, 2)).toBe("DDEBF7");
    });

    test("a run that adds nothing takes out the last one and leaves the settings", async () => {
      const given = await host([ROSTER]);
      await given.workbook.apply(additions());
      await given.workbook.keepSettings(SETTINGS);
      await given.workbook.apply(additions({ blocks: [], marks: [], sheets: [], tables: [] }));
      const { workbook } = await given.reopen();
      expect(await workbook.settings()).toBe(SETTINGS);
      expect(await workbook.ours()).toEqual(SETTINGS_ALONE);
    });

    test("a name that the county already uses gets a suffix", async () => {
      const { workbook } = await host([ROSTER, { name: "汇总", rows: [["县里的"]] }]);
      const report = await workbook.apply(additions());
      expect(report.sheetsWritten).toEqual(["汇总(2)"]);
      expect(await values(workbook, "汇总")).toEqual([["县里的"]]);
    });

    test("a cell that holds something is never overwritten, and nothing is changed", async () => {
      const rows = ROSTER.rows.map((row, index) => (index === 2 ? [...row, null, "备注"] : row));
      const { workbook } = await host([{ ...ROSTER, rows }]);
      expect(await fault(workbook.apply(additions()))).toBe("not-blank E3");
      expect(await workbook.ours()).toBeNull();
      expect((await workbook.info()).sheets).toHaveLength(1);
    });

    test("a protected sheet is refused for columns and listed for marks", async () => {
      const { workbook } = await host([{ ...ROSTER, isProtected: true }]);
      expect(await fault(workbook.apply(additions()))).toBe("sheet-protected");
      const report = await workbook.apply(additions({ blocks: [], tables: [], sheets: [] }));
      expect(report.cellsMarked).toBe(0);
      expect(report.conflicts.map(({ reason }) => reason)).toEqual(["protected", "protected"]);
    });
  });
}
