import type { Browser, Page } from "playwright-core";
import { startBrowser } from "./browser";
import { axeProblems, shoot, sticksOut } from "./looking";
import { openPane, show, type Look, type PanePage } from "./pane-page";
import { servePages, type PageServer } from "./server";

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  server = await servePages("dist/test-pages");
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The pane with 当前行 in front; nothing was checked before. */
async function openRow(look: Look): Promise<PanePage> {
  const pane = await openPane(browser, server, look);
  await show(pane.page, /当前行|Current row/);
  await pane.page.getByRole("heading", { name: /计算过程|Calculation/ }).waitFor();
  return pane;
}

/** Selects a row of the first sheet, as the officer would in Excel. */
async function selectRow(page: Page, row: number): Promise<void> {
  await page.evaluate(async (at) => {
    const { doudi } = window as unknown as {
      doudi: {
        host: {
          book: { info(): Promise<{ sheets: { name: string }[] }> };
          select(selection: unknown): void;
        };
      };
    };
    const { sheets } = await doudi.host.book.info();
    const area = { firstRow: at, lastRow: at, firstColumn: 2, lastColumn: 2 };
    doudi.host.select({ sheet: sheets[0]?.name, areas: [area] });
  }, row);
}

const visited = (page: Page): Promise<{ row: number; column: number }[]> =>
  page.evaluate(
    () =>
      (window as unknown as { doudi: { host: { visited: { row: number; column: number }[] } } })
        .doudi.host.visited,
  );

const LOOKS: readonly (readonly [string, Look])[] = [
  ["350 light zh", { width: 350, height: 1500 }],
  ["320 dark zh phase-out", { width: 320, height: 1500, theme: "dark", sample: "02" }],
  ["320 contrast en", { width: 320, height: 1500, theme: "contrast", language: "en" }],
  ["350 light en phase-out", { width: 350, height: 1500, language: "en", sample: "02" }],
  ["320 at 200 % light zh", { width: 640, height: 2600, zoom: 2 }],
];

describe("the view of the current row", () => {
  test.each(LOOKS)("%s: axe finds nothing and nothing sticks out", async (name, look) => {
    const { page, errors, close } = await openRow(look);
    if (look.sample === "02") {
      await selectRow(page, 8);
      await page.getByRole("img", { name: /渐退期时间轴|Timeline/ }).waitFor();
    }
    const file = name.replace(/[ %]+/g, "-");
    await page.getByRole("button", { name: /^(试算|Try out)$/ }).click();
    await page.getByLabel(/家庭年收入|Household income/).fill("99000");
    await page.getByText(/结果变为|Would become/).waitFor();
    await page.waitForTimeout(100);
    await shoot(page, `row-${file}`);
    expect(await axeProblems(page)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test("follows the selection, and says so where a row belongs to no household", async () => {
    const { page, close } = await openRow({ width: 350 });
    const head = page.getByRole("region", { name: "建议" }).getByRole("heading");
    const first = await head.textContent();
    await selectRow(page, 12);
    await page.waitForFunction(
      (before) => document.querySelector("#pane-view h2")?.textContent !== before,
      first,
    );
    await selectRow(page, 1);
    await page.getByText(/第 1 行不属于/).waitFor();
    await close();
  });

  test("a member and a doubt lead to their cells by keyboard", async () => {
    const { page, close } = await openRow({ width: 350 });
    await page
      .getByRole("region", { name: /家庭成员/ })
      .getByRole("button")
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () =>
        (window as unknown as { doudi: { host: { visited: unknown[] } } }).doudi.host.visited
          .length === 1,
    );
    expect((await visited(page))[0]?.row).toBe(4);
    await close();
  });

  test("trying out leaves the workbook and the check as they are, and can be taken back", async () => {
    const { page, close } = await openRow({ width: 350, height: 1500 });
    const before = await page.getByRole("region", { name: "建议" }).textContent();
    await page.getByRole("button", { name: "试算" }).click();
    await page.getByLabel("家庭人口").fill("0");
    await page.getByText(/人数“0”应为/).waitFor();
    await page.getByLabel("家庭人口").fill("9");
    await page.getByText("结果变为").waitFor();
    await page.getByRole("button", { name: "恢复原值" }).click();
    await page.getByText("还没有改动。").waitFor();
    expect(await page.getByRole("region", { name: "建议" }).textContent()).toBe(before);
    await close();
  });
});
