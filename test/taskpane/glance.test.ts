import { readdirSync } from "node:fs";
import path from "node:path";
import { check, EVERYTHING, glance, type CheckRequest } from "../../src/app";
import type { Sighting } from "../../src/findings/types";
import { findPack, policyAt } from "../../src/policy";
import { runCheck } from "../../src/taskpane/actions/check-actions";
import type { SeenKind } from "../../src/taskpane/engine/contract";
import { Snapshot } from "../../src/taskpane/worker/snapshot";
import type { Grid } from "../../src/workbook/grid";
import type { FileWorkbook } from "../../src/workbook/file/file-workbook";
import { packRows } from "../../src/workbook/packed-grid";
import { beginReading, type Ahead } from "../../src/workbook/reading";
import { givenPane, openSample } from "./given";

const SAMPLES = readdirSync(path.join(__dirname, "../../assets/samples"))
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => name.slice(0, 2));
const AS_OF = { year: 2020, month: 6, day: 30 };

/** Rows of a sheet as Excel gives them at first: dates are plain numbers. */
function rowsOf(grid: Grid, first: number, last: number): Grid | null {
  const { area, sheet } = grid;
  if (area === null || last < first) return null;
  const [firstRow, lastRow] = [Math.max(first, area.firstRow), Math.min(last, area.lastRow)];
  return {
    sheet,
    area: { ...area, firstRow, lastRow },
    value: (row, column) => (row >= firstRow && row <= lastRow ? grid.value(row, column) : null),
    isDate: () => false,
  };
}

function firstRows(grid: Grid, count: number): Grid | null {
  const first = grid.area?.firstRow ?? 1;
  return rowsOf(grid, first, first + count - 1);
}

/** A workbook of which the first rows of each sheet were read. */
async function partOf(book: FileWorkbook, count: number): Promise<Snapshot> {
  const { info, ours, read } = await beginReading(book);
  const part = new Snapshot({ file: "名册.xlsx", info, ours });
  for (const { name } of info.sheets.filter(({ isWorksheet }) => isWorksheet)) {
    const grid = firstRows(await read(name), count);
    const area = grid?.area ?? null;
    if (grid === null || area === null) continue;
    part.add(name, packRows(grid, area, area.firstRow, area.lastRow));
  }
  return part;
}

function request(workbook: FileWorkbook | Snapshot): CheckRequest {
  const pack = findPack("guizhou");
  if (pack === null) throw new Error("the pack of the samples is there");
  return {
    inputs: [{ workbook, file: "名册.xlsx", sha256: null }],
    policy: policyAt(pack, AS_OF),
    asOf: AS_OF,
    area: null,
    corrections: null,
    scope: EVERYTHING,
  };
}

const name = (rule: string, { table, row, cell }: Sighting): string =>
  `${rule} ${table.sheet} ${row} ${cell?.column ?? ""}`;

async function glancedNames(book: FileWorkbook, rows: number): Promise<string[]> {
  const seen = await glance(request(await partOf(book, rows)));
  return seen.flatMap(({ rule, sightings }) => sightings.map((one) => name(rule.id, one)));
}

describe("a glance at the first rows", () => {
  test.each(SAMPLES)("of sample %s sees nothing that the check does not see", async (number) => {
    const book = await openSample(number);
    const { findings } = await check(request(book));
    const found = new Set(findings.map((one) => name(one.rule.id, one)));
    for (const rows of [8, 15, 30, 500]) {
      const glanced = await glancedNames(book, rows);
      expect(glanced.filter((one) => !found.has(one))).toEqual([]);
    }
  });

  test("of the whole of a sample sees its wrong ID numbers", async () => {
    const glanced = await glancedNames(await openSample("01"), 500);
    expect(glanced.some((one) => one.startsWith("A04 农村低保"))).toBe(true);
  });

  test("of nothing, or of titles alone, sees nothing", async () => {
    const book = await openSample("01");
    expect(await glancedNames(book, 0)).toEqual([]);
    expect(await glancedNames(book, 1)).toEqual([]);
  });
});

describe("a check of a workbook that is long to read", () => {
  /** A pane over a workbook whose first rows and those ahead come at once, and all when they are let. */
  async function slowPane(
    count = 500,
    prepare: (book: FileWorkbook) => Promise<void> = () => Promise.resolve(),
  ): Promise<Awaited<ReturnType<typeof givenPane>> & { readonly goOn: () => void }> {
    const pane = await givenPane("01");
    await prepare(pane.book);
    const whole = await beginReading(pane.book);
    const grids = new Map<string, Grid>();
    for (const { name: sheet } of whole.info.sheets) grids.set(sheet, await whole.read(sheet));
    let goOn = (): void => undefined;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    Object.assign(pane.book, {
      beginReading: async (asked: Ahead) => {
        const ahead = await asked;
        return {
          ...whole,
          firstRows: (sheet: string) => {
            const grid = grids.get(sheet);
            if (grid === undefined) return [];
            const spans = ahead?.sheet === sheet ? ahead.spans : [];
            const below = spans.map(({ first, last }) => rowsOf(grid, first, last));
            return [firstRows(grid, count), ...below].filter((one) => one !== null);
          },
          read: async (sheet: string) => {
            await gate;
            return whole.read(sheet);
          },
        };
      },
    });
    return { ...pane, goOn };
  }

  test("shows doubts of the first rows before the others are read, and keeps them in sight", async () => {
    const { goOn, ...pane } = await slowPane();
    const shown: (readonly SeenKind[])[] = [];
    let early: readonly SeenKind[] = [];
    pane.store.subscribe(({ progress }) => {
      if (progress !== null) shown.push(progress.seen ?? []);
      if (progress?.stage !== "reading" || early.length > 0) return;
      early = progress.seen ?? [];
      if (early.length > 0) goOn();
    });
    await runCheck(pane);
    expect(early.map(({ rule }) => rule)).toContain("A04");
    const from = shown.indexOf(early);
    for (const seen of shown.slice(from)) {
      const rules = seen.map(({ rule }) => rule);
      expect(new Set(rules).size).toBe(rules.length);
      expect(rules).toEqual(expect.arrayContaining(early.map(({ rule }) => rule)));
    }
    expect(pane.store.getState().summary?.households).toBe(24);
  });

  test("looks at the selected rows first, wherever they stand, and says how many it saw", async () => {
    const row = 60;
    const { goOn, ...pane } = await slowPane(10, async (book) => {
      const { findings } = await check(request(book));
      const wrong = findings.find(({ rule }) => rule.id === "A04")?.cell;
      if (!wrong) throw new Error("the sample has a wrong ID number");
      const value = (await book.read(wrong.sheet)).value(wrong.row, wrong.column);
      await book.edit(wrong.sheet, [{ row, column: wrong.column, value: String(value) }]);
    });
    pane.store.getState().chooseScope("selection");
    const areas = [{ firstRow: row - 1, lastRow: row, firstColumn: 1, lastColumn: 1 }];
    pane.select({ sheet: "农村低保", areas });
    let early: readonly SeenKind[] = [];
    pane.store.subscribe(({ progress }) => {
      if (progress?.stage !== "reading" || early.length > 0) return;
      early = progress.seen ?? [];
      if (early.length > 0) goOn();
    });
    await runCheck(pane);
    expect(early.find(({ rule }) => rule === "A04")).toMatchObject({ count: 1, among: 2 });
    expect(pane.store.getState().summary?.households).toBe(1);
  });
});
