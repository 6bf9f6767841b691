import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { buildBook, STYLES } from "../workbook/file/book-builder";
import { partsOf } from "../workbook/file/open-file";
import { startBrowser } from "./browser";
import { axeProblems, shoot } from "./looking";
import { servePages } from "./server";
import {
  cellShows,
  checkAll,
  clickGrid,
  cursor,
  download,
  drop,
  openWorkbench,
  pick,
  sheetIs,
  startWorkbench,
  type StartedWorkbench,
  type WorkbenchLook,
  type WorkbenchPage,
} from "./workbench-page";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");
const FIRST = "01-农村低保花名册.xlsx";
const SECOND = "02-低保渐退期台账.xlsx";
const bytesOf = (sample: string): Uint8Array => readFileSync(path.join(SAMPLES, sample));

let browser: Browser;
let started: StartedWorkbench;

beforeAll(async () => {
  [started, browser] = await Promise.all([startWorkbench(), startBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await started.stop();
});

/** Opens the workbench, uses it, and sees that nothing went wrong in it. */
async function withWorkbench(
  use: (opened: WorkbenchPage) => Promise<void>,
  look: WorkbenchLook = {},
  address = started.address,
): Promise<void> {
  const opened = await openWorkbench(browser, address, look);
  try {
    await use(opened);
    expect(opened.errors).toEqual([]);
  } finally {
    await opened.close();
  }
}

/** Types over the cell with the cursor, in the line above the grid. */
async function type({ page }: WorkbenchPage, text: string): Promise<void> {
  await page.locator(".cell-text").fill(text);
  await page.locator(".cell-text").press("Enter");
}

test("from what npm start serves to the first explained doubt are two clicks", async () => {
  await withWorkbench(async ({ page }) => {
    await page.getByRole("button", { name: "用样例试一试" }).click();
    await page.locator('[data-finding="0"]').click();
    await page.getByText("下一步：").first().waitFor();
    expect(await cursor(page)).toEqual({ cell: "I5", text: "" });
  });
});

test("check, mark, write, restore: the download is what was opened, part by part", async () => {
  await withWorkbench(async ({ page }) => {
    const opened = bytesOf(FIRST);
    await checkAll(page);
    await page.getByRole("tab", { name: "写回" }).click();
    await page.getByRole("button", { name: /写入 \d+ 行/ }).click();
    await page.getByText(/已写入 \d+ 个单元格/).waitFor();
    await page.getByRole("tab", { name: "汇总" }).waitFor();
    const written = partsOf(await download(page));
    expect(written.size).toBeGreaterThan(partsOf(opened).size);
    await page.getByRole("button", { name: "恢复" }).click();
    await page.getByRole("button", { name: /确认恢复/ }).click();
    await page.getByText(/已取出 \d+ 列/).waitFor();
    await page.getByRole("tab", { name: "汇总" }).waitFor({ state: "detached" });
    expect(partsOf(await download(page))).toEqual(partsOf(opened));
  });
});

test("a cell is typed over, taken back and typed again; the next check reads it", async () => {
  await withWorkbench(async (opened) => {
    const { page } = opened;
    await checkAll(page);
    await page.locator('[data-finding="0"]').click();
    await page.getByText("没有填身份证号").waitFor();
    await type(opened, "123456");
    await cellShows(page, { row: 5, column: 9 }, "123456");
    await page.getByRole("button", { name: "撤销输入" }).click();
    await cellShows(page, { row: 5, column: 9 }, "");
    await clickGrid(page, 640, 120);
    await page.locator('[data-finding="0"]').click();
    await type(opened, "123456");
    await checkAll(page);
    await page.getByText("没有填身份证号").waitFor({ state: "detached" });
    const saved = partsOf(await download(page));
    expect([...saved.values()].some((part) => part.includes("123456"))).toBe(true);
  });
});

test("a file comes by picker or by drop; changes that were not downloaded are asked about", async () => {
  await withWorkbench(async (opened) => {
    const { page } = opened;
    await pick(page, SECOND, bytesOf(SECOND));
    await sheetIs(page, SECOND);
    await drop(page, FIRST, bytesOf(FIRST));
    await sheetIs(page, FIRST);
    await clickGrid(page, 100, 120);
    await type(opened, "改过");
    await drop(page, SECOND, bytesOf(SECOND));
    const question = page.getByRole("alertdialog", { name: "当前工作簿有未下载的改动" });
    await question.getByRole("button", { name: "返回" }).click();
    await question.waitFor({ state: "detached" });
    await sheetIs(page, FIRST);
    await pick(page, SECOND, bytesOf(SECOND));
    await question.getByRole("button", { name: "不下载，直接打开" }).click();
    await sheetIs(page, SECOND);
  });
});

test("a file that is no workbook gets a sentence, and the open one stays", async () => {
  await withWorkbench(async ({ page }) => {
    await pick(page, "名册.xlsx", new TextEncoder().encode("<html><table></table></html>"));
    await page.getByText(/名册\.xlsx.*另存/).waitFor();
    await drop(page, "空.xlsx", new Uint8Array(0));
    await page.getByText(/空\.xlsx/).waitFor();
    await sheetIs(page, FIRST);
  });
});

test("sheets by tab and by menu, hidden ones too; each is where it was left", async () => {
  await withWorkbench(async ({ page }) => {
    await page.getByRole("button", { name: "样例名册" }).click();
    await page.getByRole("menuitem", { name: /上下叠放与隐藏表/ }).click();
    await sheetIs(page, "10-上下叠放与隐藏表.xlsx");
    const tabs = page.getByRole("tablist", { name: "工作表" }).getByRole("tab");
    const [first = ""] = await tabs.allTextContents();
    await clickGrid(page, 200, 200);
    const { cell } = await cursor(page);
    await page.getByRole("button", { name: "全部工作表" }).click();
    await page.getByRole("menuitem", { name: /（隐藏）/ }).click();
    await page.getByRole("tab", { name: /（隐藏）/, selected: true }).waitFor();
    await tabs.filter({ hasText: first }).click();
    await page.getByRole("tab", { name: first, selected: true }).waitFor();
    await page.locator(".cell-name", { hasText: cell }).waitFor();
  });
});

test("several areas are selected, added up, and their rows alone are checked", async () => {
  await withWorkbench(async ({ page }) => {
    // The first person of each of the first two households.
    await clickGrid(page, 100, 130);
    await clickGrid(page, 100, 210, ["Control"]);
    await page.getByText(/2 个区域 · 已选 2 格/).waitFor();
    await page.getByRole("radio", { name: "所选行" }).check();
    await page.getByRole("button", { name: "开始核查" }).click();
    await page.getByText(/2 户/).first().waitFor();
  });
});

test("everything by keyboard alone: go to a cell, type, check, read the doubt", async () => {
  await withWorkbench(async ({ page }) => {
    const isIn = (selector: string): Promise<boolean> =>
      page.evaluate((one) => (document.activeElement?.closest(one) ?? null) !== null, selector);
    const tabTo = async (selector: string): Promise<void> => {
      for (let tabs = 0; tabs < 30 && !(await isIn(selector)); tabs++) {
        await page.keyboard.press("Tab");
      }
      expect(await isIn(selector)).toBe(true);
    };
    await tabTo(".sheet-grid");
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight"]) {
      await page.keyboard.press(key);
    }
    await page.locator(".cell-name", { hasText: "B4" }).waitFor();
    await page.keyboard.type("新镇");
    await page.keyboard.press("Enter");
    await cellShows(page, { row: 4, column: 2 }, "新镇");
    await page.locator(".cell-name", { hasText: "B5" }).waitFor();
    await page.keyboard.press("F6");
    await tabTo("#pane-view");
    for (let tabs = 0; tabs < 12; tabs++) {
      const text = await page.evaluate(() => document.activeElement?.textContent);
      if (text === "开始核查") break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.locator('[data-finding="0"]').waitFor();
    await tabTo("[data-finding]");
    await page.keyboard.press("Enter");
    await page.getByText("下一步：").first().waitFor();
    await page.keyboard.press("Shift+F6");
    expect(await isIn(".sheet-grid")).toBe(true);
    await page.keyboard.press("Shift+F6");
    expect(await isIn(".toolbar")).toBe(true);
  });
});

const ROW_HEIGHT = 20;
/** Rows 501 to 600 are hidden. */
const HIDDEN = 100;

/** 100,000 rows of four columns, with a merged pair every thousand and some rows hidden. */
function manyRows(): Uint8Array {
  const rows: string[] = [];
  const merges: string[] = [];
  for (let row = 1; row <= 100_000; row++) {
    const hidden = row > 500 && row <= 600 ? ' hidden="1"' : "";
    rows.push(
      `<row r="${row}"${hidden}><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="inlineStr"><is><t>第${row}行</t></is></c><c r="C${row}" s="2"/><c r="D${row}" s="3"><v>${40000 + (row % 5000)}</v></c></row>`,
    );
    if (row % 1000 === 0) merges.push(`<mergeCell ref="E${row}:F${row}"/>`);
  }
  const sheet = `<sheetData>${rows.join("")}</sheetData><mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`;
  return buildBook({ sheets: { 大表: sheet }, styles: STYLES });
}

test("100,000 rows: the right ones are shown wherever one goes", async () => {
  await withWorkbench(async (opened) => {
    const { page } = opened;
    await pick(page, "大表.xlsx", manyRows());
    await sheetIs(page, "大表.xlsx");
    const scrollTo = (row: number): Promise<void> =>
      page.locator(".dvn-scroller").evaluate((scroller, top) => {
        scroller.scrollTop = top;
      }, row * ROW_HEIGHT);
    const halfway = { row: 50_000, column: 2 };
    await scrollTo(halfway.row - 5);
    await cellShows(page, halfway, `第${halfway.row + HIDDEN}行`);
    const shown = await page.locator(".sheet-grid tbody [role=row]").evaluateAll((all) =>
      all.map((row) => ({
        index: Number(row.getAttribute("aria-rowindex")),
        text: row.querySelector('[aria-colindex="2"]')?.textContent,
      })),
    );
    expect(shown.length).toBeGreaterThan(10);
    for (const { index, text } of shown) expect(text).toBe(`第${index - 1 + HIDDEN}行`);
    const last = { row: 100_000 - HIDDEN, column: 2 };
    await scrollTo(last.row - 20);
    await cellShows(page, last, "第100000行");
    await page.locator(".sheet-grid").hover();
    await page.mouse.wheel(0, -20_000);
    await cellShows(page, { row: last.row - 1000, column: 2 }, "第99000行");
    await clickGrid(page, 150, 110);
    const { cell, text } = await cursor(page);
    expect(text).toBe(`第${cell.slice(1)}行`);
    await type(opened, "改在下面");
    await page.keyboard.press("Control+a");
    await page.getByText(/求和 /).waitFor();
    await scrollTo(0);
    await cellShows(page, { row: 1, column: 2 }, "第1行");
    // A day of the calendar, by its number format.
    await cellShows(page, { row: 10, column: 4 }, "2009/7/16");
  });
});

test("in a folder of any static server, and again when the server is gone", async () => {
  const server = await servePages("dist");
  const address = `${server.address}/workbench/`;
  let isClosed = false;
  try {
    await withWorkbench(
      async ({ page, errors, asked }) => {
        await page.evaluate(async () => {
          const { active } = await navigator.serviceWorker.ready;
          if (active?.state === "activated") return;
          await new Promise((resolve) => active?.addEventListener("statechange", resolve));
        });
        expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
        await server.close();
        isClosed = true;
        await page.reload();
        await sheetIs(page, FIRST);
        await checkAll(page);
        await pick(page, SECOND, bytesOf(SECOND));
        await sheetIs(page, SECOND);
        (errors as string[]).length = 0;
      },
      {},
      address,
    );
  } finally {
    if (!isClosed) await server.close();
  }
});

const LOOKS: readonly (readonly [string, WorkbenchLook])[] = [
  ["1440 light zh", { width: 1440, height: 900 }],
  ["1024 dark en", { width: 1024, height: 768, theme: "dark", language: "en" }],
  ["1440 contrast zh", { width: 1440, height: 900, theme: "contrast" }],
  ["1440 at 200 % light zh", { width: 1440, height: 900, zoom: 2 }],
  ["1024 at 200 % light en", { width: 1024, height: 768, zoom: 2, language: "en" }],
];

test.each(LOOKS)("%s: axe finds nothing on the whole page, grid and pane", async (name, look) => {
  await withWorkbench(async ({ page }) => {
    const file = name.replace(/[ %]+/g, "-");
    await shoot(page, `workbench-${file}`);
    expect(await axeProblems(page)).toEqual([]);
    await checkAll(page);
    await page.locator('[data-finding="0"]').click();
    await page.locator(".cell-name", { hasText: "I5" }).waitFor();
    await shoot(page, `workbench-doubt-${file}`);
    expect(await axeProblems(page)).toEqual([]);
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWide).toBe(false);
  }, look);
});

const OPEN_LOOKS: readonly (readonly [string, WorkbenchLook])[] = [
  ["1280 light zh", { width: 1280 }],
  ["1024 dark en", { width: 1024, theme: "dark", language: "en" }],
];

test.each(OPEN_LOOKS)("%s: menus, messages and questions pass axe too", async (name, look) => {
  await withWorkbench(async (opened) => {
    const { page } = opened;
    const judge = async (what: string): Promise<void> => {
      await shoot(page, `workbench-${what}-${name.replaceAll(" ", "-")}`);
      expect([what, await axeProblems(page)]).toEqual([what, []]);
    };
    await page.getByRole("button", { name: /样例名册|Sample rosters/ }).click();
    await page.getByRole("menu").waitFor();
    await judge("samples");
    await page.getByRole("menuitem", { name: /隐藏表|hidden/i }).click();
    await sheetIs(page, "10-上下叠放与隐藏表.xlsx");
    await page.getByRole("button", { name: /全部工作表|All sheets/ }).click();
    await page.getByRole("menu").waitFor();
    await judge("sheets");
    await page.keyboard.press("Escape");
    await pick(page, "名册.xls", new TextEncoder().encode("<html><table></table></html>"));
    await page
      .getByText(/名册\.xls/)
      .first()
      .waitFor();
    await judge("message");
    await clickGrid(page, 100, 120);
    await type(opened, "改过");
    await pick(page, SECOND, bytesOf(SECOND));
    await page.getByRole("alertdialog").waitFor();
    await judge("question");
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["x"], "名册.xlsx"));
      window.dispatchEvent(
        new DragEvent("dragenter", { dataTransfer: data, bubbles: true, cancelable: true }),
      );
      window.dispatchEvent(
        new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    });
    await page.locator(".drop-hint").waitFor();
    await judge("drop");
  }, look);
});
