import { NOTICE_KEY, readNotice, type CommandNotice } from "../../src/app/command-notice";
import { openExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import type { Additions } from "../../src/workbook/port";
import type { Book } from "../excel/book";
import { startOffice, useGlobally, type RunningOffice } from "../excel/node";
import type { GivenSheet } from "../workbook/contract";
import { bookOf, rectNamed, solidFill } from "../workbook/excel/given";

const SHEET = "农村低保";
const ROSTER: GivenSheet = {
  name: SHEET,
  rows: [
    ["姓名", "证号"],
    ["甲", "A1"],
    ["乙", "A2"],
  ],
  fills: { B2: "DDEBF7" },
};
const MARKED: Additions = {
  blocks: [
    { sheet: SHEET, firstRow: 1, firstColumn: 3, rows: [["疑点数"], [1], [1]], columnStyles: [{}] },
  ],
  marks: [
    { sheet: SHEET, row: 2, column: 2, fill: "FFC7CE" },
    { sheet: SHEET, row: 3, column: 2, fill: "FFC7CE" },
  ],
  sheets: [],
  tables: [
    {
      sheet: SHEET,
      area: { firstRow: 1, lastRow: 3, firstColumn: 3, lastColumn: 3 },
      firstRow: 2,
      lastRow: 3,
      rowKeys: ["a", "b"],
    },
  ],
  run: { asOf: "2020-06-30", policy: "guizhou" },
};

interface CommandPage {
  readonly running: RunningOffice;
  /** Clicks 清除标记; how often Excel was told that it ended. */
  clearMarks(): Promise<number>;
  notice(): CommandNotice | null;
}

/** The command page in front of a workbook, under the real Office.js client. */
async function load(book: Book): Promise<CommandPage> {
  const running = await startOffice(book);
  const commands = new Map<string, (event: { completed(): void }) => Promise<void>>();
  const kept = new Map<string, string>();
  useGlobally(running);
  Object.assign(globalThis, {
    localStorage: { setItem: (key: string, text: string) => kept.set(key, text) },
  });
  const associate = jest
    .spyOn(running.Office.actions, "associate")
    .mockImplementation((name, command) => {
      commands.set(name, (event) => Promise.resolve(command(event)));
    });
  jest.resetModules();
  await import("../../src/commands/main");
  await running.Office.onReady();
  associate.mockRestore();
  return {
    running,
    clearMarks: async () => {
      let ended = 0;
      await commands.get("clearMarks")?.({ completed: () => void ended++ });
      return ended;
    },
    notice: () => readNotice(kept.get(NOTICE_KEY) ?? null),
  };
}

/** A workbook that the pane has checked and written, and the command page in front of it. */
async function loadMarked(
  parts: Partial<Additions> = {},
): Promise<CommandPage & { readonly book: Book }> {
  const book = bookOf([ROSTER]);
  useGlobally(await startOffice(book));
  await openExcelWorkbook().apply({ ...MARKED, ...parts });
  return { ...(await load(book)), book };
}

test("a workbook without anything of ours is left alone, and the pane is told why", async () => {
  const { clearMarks, notice } = await load(bookOf([ROSTER]));
  expect(await clearMarks()).toBe(1);
  expect(notice()?.zh).toContain("没有兜底的标记");
});

test("marks go, columns stay, and the pane is told how many", async () => {
  const { clearMarks, notice, book } = await loadMarked();
  expect(solidFill(book, SHEET, 2, 2)).toBe("FFC7CE");
  expect(await clearMarks()).toBe(1);
  expect([2, 3].map((row) => solidFill(book, SHEET, row, 2))).toEqual(["DDEBF7", null]);
  expect(book.sheet(SHEET).value(0, 2)).toBe("疑点数");
  expect(notice()).toMatchObject({ kind: "done", zh: "已恢复 2 个单元格的原底色。" });
});

test("a cell recoloured since keeps its colour, and the pane is told which", async () => {
  const { clearMarks, notice, book } = await loadMarked();
  book.sheet(SHEET).setLook(rectNamed("B2"), { fillColor: "#00B050", fillPattern: "Solid" });
  expect(await clearMarks()).toBe(1);
  expect([2, 3].map((row) => solidFill(book, SHEET, row, 2))).toEqual(["00B050", null]);
  expect(notice()).toEqual({
    kind: "problem",
    zh: "已恢复 1 个单元格的原底色。1 个单元格保持现状：“农村低保”B2：标记后又改过底色，保留现状。",
    en: expect.stringContaining("“农村低保”B2") as string,
  });
});

test("a protected sheet is left as it is, and the pane is told so", async () => {
  const { clearMarks, notice, book } = await loadMarked();
  book.sheet(SHEET).isProtected = true;
  expect(await clearMarks()).toBe(1);
  expect(solidFill(book, SHEET, 2, 2)).toBe("FFC7CE");
  expect(notice()?.kind).toBe("problem");
  expect(notice()?.zh).toContain("2 个单元格保持现状：“农村低保”B2：工作表有保护");
});

test.each(["AccessDenied", "RequestAborted"])(
  "a request that ends with %s becomes a sentence, and a second click clears",
  async (code) => {
    const { clearMarks, notice, book, running } = await loadMarked();
    running.traffic.reset();
    running.traffic.failAt(1, code);
    expect(await clearMarks()).toBe(1);
    expect(notice()?.kind).toBe("problem");
    expect(notice()?.zh).not.toContain(code);
    expect(await clearMarks()).toBe(1);
    expect(notice()).toMatchObject({ kind: "done", zh: "已恢复 2 个单元格的原底色。" });
    expect(solidFill(book, SHEET, 3, 2)).toBeNull();
  },
);
