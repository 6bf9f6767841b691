import { openExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { WorkbookError, type Additions } from "../../../src/workbook/port";
import type { RunningOffice } from "../../excel/node";
import { picture } from "../../excel/picture";
import type { FailWhen } from "../../excel/traffic";
import type { GivenSheet } from "../contract";
import { excelWith, solidFill } from "./given";

const SHEET = "农村低保";

const ROSTER: GivenSheet = {
  name: SHEET,
  rows: [
    ["姓名", "证号", "金额"],
    ["甲", "A1", 100],
    ["乙", "A2", 200],
    ["丙", "A3", 300],
  ],
  fills: { B3: "DDEBF7", C3: "DDEBF7" },
};

const ADDITIONS: Additions = {
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
      columnStyles: [{ border: true }, { bold: true }],
      widths: [20, 9],
    },
  ],
  marks: [
    { sheet: SHEET, row: 2, column: 2, fill: "FFEB9C" },
    { sheet: SHEET, row: 3, column: 2, fill: "FFEB9C" },
    { sheet: SHEET, row: 3, column: 3, fill: "FFC7CE" },
  ],
  sheets: [{ name: "汇总", rows: [[{ content: "合计" }], [{ content: 3 }]], styles: {} }],
  tables: [
    {
      sheet: SHEET,
      area: { firstRow: 1, lastRow: 4, firstColumn: 4, lastColumn: 5 },
      firstRow: 2,
      lastRow: 4,
      rowKeys: ["a", "b", "c"],
    },
  ],
  run: { asOf: "2020-06-30", policy: "guizhou" },
};

async function outcome(action: Promise<unknown>): Promise<string> {
  const error: unknown = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) return "done";
  if (error instanceof WorkbookError) return error.fault;
  throw error;
}

/** What is there is either as before, or restored to it by the next session. */
async function expectRestorable({ book, traffic }: RunningOffice, before: unknown): Promise<void> {
  traffic.reset();
  expect(book.enableEvents).toBe(true);
  const report = await openExcelWorkbook().restore();
  expect(report.conflicts).toEqual([]);
  expect(picture(book)).toEqual(before);
}

/** The syncs of a first or a second run without a failure, and the actions of the last, which writes. */
async function writingOf(runs: 1 | 2): Promise<{ syncs: number; actions: number }> {
  const office = await excelWith([ROSTER]);
  if (runs === 2) await office.workbook.apply(ADDITIONS);
  await office.workbook.read(SHEET);
  office.traffic.reset();
  await office.workbook.apply(ADDITIONS);
  const { Actions } = JSON.parse(office.traffic.exchanges.at(-1)?.body ?? "{}") as {
    readonly Actions: readonly unknown[];
  };
  return { syncs: office.traffic.syncs, actions: Actions.length };
}

async function syncsOf(runs: 1 | 2): Promise<number> {
  return (await writingOf(runs)).syncs;
}

/** Of the actions of a request every third is tried: a call takes two or three. */
const ACTION_STEP = 3;

/** Codes that a failing sync answers with: a refusal, and two that leave the outcome unknown. */
const CODES = ["AccessDenied", "RequestAborted", "GeneralException"] as const;
const WHEN: readonly FailWhen[] = ["before", "after", { action: 9 }, { action: 25 }];

describe.each(CODES)("a sync that fails with %s, at every place of a write-back", (code) => {
  test.each([1, 2] as const)(
    "run %i leaves the sheet as before or restorable to it",
    async (runs) => {
      const syncs = await syncsOf(runs);
      expect(syncs).toBeGreaterThanOrEqual(4);
      for (const when of WHEN) {
        for (let sync = 1; sync <= syncs; sync++) {
          const office = await excelWith([ROSTER]);
          const before = picture(office.book);
          if (runs === 2) await office.workbook.apply(ADDITIONS);
          await office.workbook.read(SHEET);
          office.traffic.reset();
          office.traffic.failAt(sync, code, when);
          const result = await outcome(office.workbook.apply(ADDITIONS));
          expect(["done", "access-denied", "outcome-unknown"]).toContain(result);
          if (result === "done") expect(office.book.names).toHaveLength(3);
          await expectRestorable(office, before);
        }
      }
    },
  );

  test.each([1, 2] as const)(
    "run %i may break off at any action of the request that writes",
    async (runs) => {
      const { syncs, actions } = await writingOf(runs);
      for (let action = 0; action < actions; action += ACTION_STEP) {
        const office = await excelWith([ROSTER]);
        const before = picture(office.book);
        if (runs === 2) await office.workbook.apply(ADDITIONS);
        await office.workbook.read(SHEET);
        office.traffic.reset();
        office.traffic.failAt(syncs, code, { action });
        const result = await outcome(office.workbook.apply(ADDITIONS));
        expect(result).toBe(code === "AccessDenied" ? "access-denied" : "done");
        await expectRestorable(office, before);
      }
    },
  );

  test("a restore that fails can be made again", async () => {
    for (const when of WHEN) {
      for (let sync = 1; sync <= 5; sync++) {
        const office = await excelWith([ROSTER]);
        const before = picture(office.book);
        await office.workbook.apply(ADDITIONS);
        office.traffic.reset();
        office.traffic.failAt(sync, code, when);
        await outcome(office.workbook.restore());
        await expectRestorable(office, before);
      }
    }
  });
});

describe.each(CODES)("a clearing of marks of which a sync fails with %s", (code) => {
  test.each(WHEN)(
    "%j gives back the fills when it is made again, and all on a restore",
    async (when) => {
      for (let sync = 1; sync <= 4; sync++) {
        for (const again of [true, false]) {
          const office = await excelWith([ROSTER]);
          const before = picture(office.book);
          const fills = (): unknown => [2, 3].map((row) => solidFill(office.book, SHEET, row, 2));
          const original = fills();
          await office.workbook.apply(ADDITIONS);
          office.traffic.reset();
          office.traffic.failAt(sync, code, when);
          const result = await outcome(office.workbook.clearMarks());
          expect(["done", "access-denied", "outcome-unknown"]).toContain(result);
          if (result === "done") expect(fills()).toEqual(original);
          office.traffic.reset();
          if (again) {
            expect(await office.workbook.clearMarks()).toMatchObject({ conflicts: [] });
            expect(fills()).toEqual(original);
            expect(await office.workbook.ours()).toMatchObject({
              sheets: ["汇总"],
              hasRecord: true,
            });
          }
          await expectRestorable(office, before);
        }
      }
    },
  );
});

describe.each([false, true])("settings beside a run: %s", (hasRun) => {
  test.each(CODES)("a sync that fails with %s leaves the old ones or the new", async (code) => {
    for (const when of [...WHEN, { action: 3 }]) {
      for (const text of ["new", null]) {
        for (let sync = 1; sync <= 3; sync++) {
          const office = await excelWith([ROSTER]);
          const before = picture(office.book);
          if (hasRun) await office.workbook.apply(ADDITIONS);
          await office.workbook.keepSettings("old");
          const ours = await office.workbook.ours();
          office.traffic.reset();
          office.traffic.failAt(sync, code, when);
          const result = await outcome(office.workbook.keepSettings(text));
          office.traffic.reset();
          const kept = await openExcelWorkbook().settings();
          expect(result === "done" ? [text] : ["old", text]).toContain(kept);
          if (hasRun) expect(await office.workbook.ours()).toEqual(ours);
          await expectRestorable(office, before);
        }
      }
    }
  });
});

test("a write whose answer got lost is found to be done, and not made twice", async () => {
  const syncs = await syncsOf(1);
  const office = await excelWith([ROSTER]);
  const before = picture(office.book);
  await office.workbook.read(SHEET);
  office.traffic.reset();
  office.traffic.failAt(syncs, "RequestAborted", "after");
  expect(await outcome(office.workbook.apply(ADDITIONS))).toBe("done");
  expect(office.book.xmlParts).toHaveLength(1);
  expect(office.book.sheets.map(({ name }) => name)).toEqual([SHEET, "汇总"]);
  await expectRestorable(office, before);
});

test.each(["ItemNotFound", "InvalidOperation", "ItemAlreadyExists", "FilteredRangeConflict"])(
  "a write that %s stops on the way is not said to have written nothing",
  async (code) => {
    const { syncs, actions } = await writingOf(1);
    for (const action of [0, Math.floor(actions / 3), actions - 4]) {
      const office = await excelWith([ROSTER]);
      const before = picture(office.book);
      await office.workbook.read(SHEET);
      office.traffic.reset();
      office.traffic.failAt(syncs, code, { action });
      const result = await outcome(office.workbook.apply(ADDITIONS));
      expect(result).toBe(code === "FilteredRangeConflict" ? "range-conflict" : "outcome-unknown");
      await expectRestorable(office, before);
    }
  },
);

describe.each(["AccessDenied", "RequestAborted"])(
  "a sheet alone, where a sync fails with %s",
  (code) => {
    const [SHEET_ALONE] = ADDITIONS.sheets;
    const whens: readonly FailWhen[] = ["before", "after", { action: 4 }];

    test.each([false, true])("added to a run (%s) leaves what can be restored", async (hasRun) => {
      for (const when of whens) {
        for (let sync = 1; sync <= 3; sync++) {
          const office = await excelWith([ROSTER]);
          const before = picture(office.book);
          if (hasRun) await office.workbook.apply(ADDITIONS);
          office.traffic.reset();
          office.traffic.failAt(sync, code, when);
          if (SHEET_ALONE) await outcome(office.workbook.addSheet(SHEET_ALONE, ADDITIONS.run));
          await expectRestorable(office, before);
        }
      }
    });

    test.each([false, true])("released from a run (%s) is ours or the county's", async (hasRun) => {
      for (const when of whens) {
        for (let sync = 1; sync <= 3; sync++) {
          const office = await excelWith([ROSTER]);
          if (hasRun) await office.workbook.apply(ADDITIONS);
          else if (SHEET_ALONE) await office.workbook.addSheet(SHEET_ALONE, ADDITIONS.run);
          office.traffic.reset();
          office.traffic.failAt(sync, code, when);
          const result = await outcome(office.workbook.release("汇总"));
          office.traffic.reset();
          const isOurs = (await openExcelWorkbook().ours())?.sheets.includes("汇总") ?? false;
          if (result === "done") expect(isOurs).toBe(false);
          expect(await openExcelWorkbook().restore()).toMatchObject({ conflicts: [] });
          const left = office.book.sheets.map(({ name }) => name);
          expect(left).toEqual(isOurs ? [SHEET] : [SHEET, "汇总"]);
          expect(office.book.sheet(SHEET).used(false)).toMatchObject({ columns: 3 });
          expect([office.book.names, office.book.xmlParts]).toEqual([[], []]);
        }
      }
    });
  },
);
