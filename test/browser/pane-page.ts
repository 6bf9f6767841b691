import type { Browser, Page } from "playwright-core";
import type { PaneServices } from "../../src/taskpane/pane-services";
import type { FileHost } from "./page/file-host";
import type { PageServer } from "./server";

/** How the pane is looked at. */
export interface Look {
  readonly width: number;
  readonly height?: number;
  readonly theme?: "light" | "dark" | "contrast";
  readonly language?: "zh" | "en";
  /** 1 is 100 %. */
  readonly zoom?: number;
  readonly sample?: string;
  /** A workbook of the test's own, instead of a sample. */
  readonly workbook?: Buffer;
  /** Whether the first-time notes were put away. */
  readonly welcomed?: boolean;
}

/** A page with the pane in it, and what went wrong there. */
export interface PanePage {
  readonly page: Page;
  /** Errors that the page logged or threw. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** Opens the pane as an officer with these settings would see it. */
export async function openPane(
  browser: Browser,
  server: PageServer,
  look: Look,
): Promise<PanePage> {
  const { width, height = 700, zoom = 1 } = look;
  const context = await browser.newContext({
    // Zooming in leaves a page fewer pixels of its own, each of them larger.
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    // Pictures show where things come to rest.
    reducedMotion: "reduce",
  });
  const settings = {
    theme: look.theme ?? "light",
    language: look.language ?? "zh",
    welcomed: look.welcomed ?? true,
  };
  await context.addInitScript((kept) => {
    if (localStorage.getItem("doudi-settings") === null) {
      localStorage.setItem("doudi-settings", kept);
    }
  }, JSON.stringify(settings));
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const { workbook } = look;
  if (workbook !== undefined) {
    await page.route("**/samples/*", (route) => route.fulfill({ body: workbook }));
  }
  await page.goto(`${server.address}/?sample=${look.sample ?? "01"}`);
  await page.locator("#pane-view").waitFor();
  return { page, errors, close: () => context.close() };
}

/** What the page under test lays open (`page/main.tsx`), for code that runs in it. */
export type OpenedWindow = Window & {
  readonly doudi: { readonly host: FileHost; readonly services: PaneServices };
};

/** Checks and waits for the list of doubts. */
export async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: /开始核查|Start the check/ }).click();
  await page.locator('[data-finding="0"]').waitFor();
}

/** Opens a view by its tab, or from the menu of those that do not fit. */
export async function show(page: Page, name: RegExp): Promise<void> {
  const tab = page.getByRole("tab", { name });
  const more = page.getByRole("button", { name: /更多视图|More views/ });
  await tab.or(more).first().waitFor();
  if (await tab.isVisible()) return tab.click();
  await more.click();
  await page.getByRole("menuitem", { name }).click();
}

/** Selects a cell of a row of the first sheet, as the officer would in Excel. */
export async function selectRow(page: Page, row: number): Promise<void> {
  await page.evaluate(async (at) => {
    const { host } = (window as unknown as OpenedWindow).doudi;
    const { sheets } = await host.book.info();
    const area = { firstRow: at, lastRow: at, firstColumn: 2, lastColumn: 2 };
    host.select({ sheet: sheets[0]?.name ?? "", areas: [area] });
  }, row);
}
