import { spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";

const ROOT = path.resolve(__dirname, "../..");

/** `npm start`, and where it answers. */
export interface StartedWorkbench {
  readonly address: string;
  stop(): Promise<void>;
}

/** Runs what `npm start` runs, on a port that is free; it builds the workbench first. */
export async function startWorkbench(): Promise<StartedWorkbench> {
  const port = await freePort();
  const script = path.join(ROOT, "scripts/start-workbench.mjs");
  const child = spawn(process.execPath, [script, "--port", String(port)], { cwd: ROOT });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const hear = (text: Buffer): void => {
      said += text.toString();
      if (said.includes(`http://localhost:${port}`)) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => reject(new Error(said)));
  });
  return {
    address: `http://localhost:${port}`,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "localhost", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** How the workbench is looked at. */
export interface WorkbenchLook {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark" | "contrast";
  readonly language?: "zh" | "en";
  /** 1 is 100 %. */
  readonly zoom?: number;
}

/** The workbench in a browser, and what went wrong or was asked for there. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly errors: readonly string[];
  /** Addresses that were asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Opens the workbench as somebody with these settings would see it, and waits for its sample. */
export async function openWorkbench(
  browser: Browser,
  address: string,
  { width = 1280, height = 800, theme = "light", language = "zh", zoom = 1 }: WorkbenchLook = {},
): Promise<WorkbenchPage> {
  const context = await browser.newContext({
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    acceptDownloads: true,
    // Pictures show where things come to rest.
    reducedMotion: "reduce",
  });
  await context.addInitScript(
    (kept) => localStorage.setItem("workbench-doudi-settings", kept),
    JSON.stringify({ theme, language }),
  );
  const page = await context.newPage();
  const errors: string[] = [];
  const asked: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  context.on("request", (request) => asked.push(request.url()));
  await page.goto(address);
  await sheetIs(page, "01-农村低保花名册.xlsx");
  return { page, errors, asked, close: () => context.close() };
}

/** Waits until a workbook is open, by its file's name, and its cells are drawn. */
export async function sheetIs(page: Page, file: string): Promise<void> {
  await page.locator(`.toolbar-title[title="${file}"]`).waitFor();
  await page.locator(".veil").waitFor({ state: "detached" });
  await page.locator(".sheet-grid [role=gridcell]").first().waitFor({ state: "attached" });
}

/** Waits until a cell that is in sight shows a text, as read out to who cannot see it. */
export async function cellShows(
  page: Page,
  { row, column }: { row: number; column: number },
  text: string,
): Promise<void> {
  const cell = page.locator(`.sheet-grid [role=row][aria-rowindex="${row + 1}"]`);
  await cell
    .locator(`[role=gridcell][aria-colindex="${column}"]`)
    .filter({ hasText: text })
    .first()
    .waitFor({ state: "attached" });
}

/** What stands in the line above the grid: the cursor's cell and its content. */
export async function cursor(page: Page): Promise<{ cell: string; text: string }> {
  return {
    cell: (await page.locator(".cell-name").textContent()) ?? "",
    text: await page.locator(".cell-text").inputValue(),
  };
}

/** A place on the grid in pixels from its corner; rows and columns count as they are drawn. */
export async function clickGrid(
  page: Page,
  x: number,
  y: number,
  modifiers: ("Control" | "Shift")[] = [],
): Promise<void> {
  await page.locator(".sheet-grid").click({ position: { x, y }, modifiers });
}

/** Checks and waits for the list of doubts. */
export async function checkAll(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /整个工作簿|whole workbook/i }).check();
  await page.getByRole("button", { name: /开始核查|重新核查|Start the check|Check again/ }).click();
  await page.getByText(/疑点清单|List of doubts/).waitFor();
  await page.locator('[data-finding="0"]').waitFor();
}

/** Opens a file as the picker would. */
export async function pick(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
  await page.locator("input[type=file]").setInputFiles(file);
}

/** Drops a file on the page. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ({ name: file, text }) => {
      const content = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([content], file));
      for (const type of ["dragover", "drop"]) {
        window.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
    },
    { name, text: Buffer.from(bytes).toString("base64") },
  );
}

/** The file that the button gives. */
export async function download(page: Page): Promise<Uint8Array> {
  const [given] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载" }).click(),
  ]);
  return readFile(await given.path());
}
