import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { formatDate } from "../../src/calendar";
import { findPack } from "../../src/policy";
import { GridSelectionPort } from "../../src/workbench/book/grid-selection-port";
import type { BookSlot } from "../../src/workbench/book/remote-book";
import { Workbench } from "../../src/workbench/book/workbench-store";
import { bookService } from "../../src/workbench/worker/book-service";
import { SAMPLES } from "../../src/workbench/samples";
import { buildBook } from "../workbook/file/book-builder";
import { faultOf, openFile } from "../workbook/file/open-file";

const FOLDER = path.join(__dirname, "../../assets/samples");
const cell = (name: string, text: string): string =>
  `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** The service where the test is, instead of in a worker. */
const localSlot = (): BookSlot => ({ service: bookService(), end: () => undefined });
const BOOK = buildBook({
  sheets: {
    一: `<sheetData><row r="1">${cell("A1", "甲")}</row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>`,
    二: `<sheetData><row r="1">${cell("A1", "乙")}</row></sheetData>`,
  },
});

async function opened(): Promise<Workbench> {
  const workbench = new Workbench(localSlot);
  expect(await workbench.open(new Uint8Array(BOOK), "名册.xlsx")).toBe(true);
  return workbench;
}

test("the samples are those in the folder, with the policy that its README checks them by", () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));
  expect(SAMPLES.map(({ file }) => file)).toEqual(files.sort());
  const readme = readFileSync(path.join(FOLDER, "README.md"), "utf8");
  for (const { file, policy } of SAMPLES) {
    expect(readme).toContain(`${file} --policy ${policy.pack} --as-of ${formatDate(policy.asOf)}`);
    expect(findPack(policy.pack)).not.toBeNull();
  }
});

test("what is typed shows at once, is read by the pane, and stands in the downloaded file", async () => {
  const workbench = await opened();
  await workbench.enter([{ row: 2, column: 1, value: 25 }]);
  expect(workbench.state.view?.grid.value(2, 1)).toBe(25);
  const grid = await workbench.state.opened?.book.read("一");
  expect(grid?.value(2, 1)).toBe(25);
  const saved = await workbench.save();
  const file = await openFile(saved ?? new Uint8Array(0));
  expect((await file.read("一")).value(2, 1)).toBe(25);
});

test("entries are taken back one after the other", async () => {
  const workbench = await opened();
  await workbench.enter([{ row: 2, column: 1, value: "110101199003070000", numberFormat: "@" }]);
  await workbench.enter([{ row: 1, column: 1, value: null }]);
  await workbench.undo();
  expect(workbench.state.view?.grid.value(1, 1)).toBe("甲");
  await workbench.undo();
  expect(workbench.state.view?.grid.value(2, 1)).toBe(1);
  expect(workbench.state.view?.look(2, 1).format).toBe("General");
  expect(workbench.state.canUndo).toBe(false);
});

test("a file that cannot be used leaves the open one where it is, with a sentence", async () => {
  const workbench = await opened();
  expect(await workbench.open(new TextEncoder().encode("<html></html>"), "网页.xls")).toBe(false);
  expect(workbench.state.opened?.file).toBe("名册.xlsx");
  expect(workbench.state.notice?.zh).toContain("网页.xls");
  expect(workbench.state.isBusy).toBe(false);
});

test("the pane goes to a cell of another sheet, and is told that the sheet changed", async () => {
  const workbench = await opened();
  const selection = new GridSelectionPort(workbench);
  let told = 0;
  const stop = selection.onChange(() => told++);
  await selection.goTo({ sheet: "二", row: 1, column: 1 });
  expect(workbench.state.view?.sheet).toBe("二");
  expect(workbench.state.target).toEqual({ row: 1, column: 1 });
  expect(told).toBeGreaterThan(0);
  const area = { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 };
  workbench.select([area], { row: 1, column: 1 });
  expect(await selection.current()).toEqual({ sheet: "二", areas: [area] });
  stop();
  const before = told;
  workbench.select([], null);
  expect(told).toBe(before);
  expect(await selection.current()).toBeNull();
  expect(await faultOf(() => selection.goTo({ sheet: "三", row: 1, column: 1 }))).toBe(
    "no-such-sheet",
  );
});

test("a sheet is shown where it was left", async () => {
  const workbench = await opened();
  workbench.select([], { row: 2, column: 1 });
  await workbench.show("二");
  await workbench.show("一");
  expect(workbench.state.target).toEqual({ row: 2, column: 1 });
});

test("columns that the pane writes are in the view, its sheets in the tabs", async () => {
  const workbench = await opened();
  const { book } = workbench.state.opened ?? {};
  await book?.apply({
    blocks: [{ sheet: "一", firstRow: 1, firstColumn: 3, rows: [["建议"]], columnStyles: [{}] }],
    marks: [{ sheet: "一", row: 1, column: 1, fill: "FFC7CE" }],
    sheets: [{ name: "汇总", rows: [], styles: {} }],
    tables: [],
    run: { asOf: "2020-06-30", policy: "guizhou" },
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(workbench.state.view?.grid.value(1, 3)).toBe("建议");
  expect(workbench.state.view?.look(1, 1).fill).toBe("FFC7CE");
  expect(workbench.state.opened?.sheets.map(({ name }) => name)).toEqual(["一", "二", "汇总"]);
});

test("text typed above the grid goes into its cell as typed in it", async () => {
  const workbench = await opened();
  await workbench.type({ row: 2, column: 2 }, "110101199003070000", "below");
  expect(workbench.state.view?.grid.value(2, 2)).toBe("110101199003070000");
  expect(workbench.state.target).toEqual({ row: 3, column: 2, takesFocus: true });
  await workbench.type({ row: 1, column: 1 }, "甲", null);
  await workbench.type({ row: 1, column: 1 }, "=A2", null);
  expect(workbench.state.notice).not.toBeNull();
  expect(workbench.state.view?.grid.value(1, 1)).toBe("甲");
  await workbench.undo();
  expect(workbench.state.canUndo).toBe(false);
});
