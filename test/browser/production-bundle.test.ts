import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Frame } from "playwright-core";
import type { Book } from "../excel/book";
import { openInExcel, PANE, type OpenedAddIn } from "../excel/page";
import { picture } from "../excel/picture";
import { startBrowser } from "./browser";
import { buildProductionPane } from "./production-pane";
import { sampleBook } from "./sample-book";

/** Longer than a build takes on a slow machine. */
const BUILD_TIME = 300_000;
const SETTINGS = { language: "zh", theme: "light", welcomed: true, pack: "guizhou" };

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = buildProductionPane();
  browser = await startBrowser();
}, BUILD_TIME);
afterAll(() => browser.close());

/** The pane as it is shipped, beside a sample roster in the stand-in. */
interface Shipped extends OpenedAddIn {
  readonly book: Book;
  readonly context: BrowserContext;
  /** What the page's policy refused, and errors that the page logged. */
  readonly refused: readonly string[];
  readonly errors: readonly string[];
}

async function openShipped(address = "/taskpane.html"): Promise<Shipped> {
  const book = await sampleBook("01");
  const sheet = book.active;
  // Fills of the county's own, which have to come back.
  sheet.setLook({ row: 5, column: 0, rows: 3, columns: 9 }, SHADED);
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  await context.addInitScript(
    ([origin, kept]) => {
      if (location.origin !== origin) return;
      localStorage.setItem("doudi-settings", kept ?? "");
      document.addEventListener("securitypolicyviolation", (event) => {
        const { effectiveDirective, blockedURI, sourceFile } = event;
        console.info(`refused ${effectiveDirective} ${blockedURI} ${sourceFile}`);
      });
    },
    [PANE, JSON.stringify({ ...SETTINGS, asOf: "2020-06-30" })],
  );
  const page = await context.newPage();
  const [refused, errors]: [string[], string[]] = [[], []];
  page.on("console", (message) => {
    if (message.text().startsWith("refused ")) refused.push(message.text());
    else if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  const options = { pages: folder, path: address, height: 700 };
  return { ...(await openInExcel(page, book, options)), book, context, refused, errors };
}

/** An action in the middle of a request that writes; one that asks has fewer. */
const MIDDLE = 250;
const SHADED = { fillColor: "#DDEBF7", fillPattern: "Solid" };

async function check(frame: Frame): Promise<void> {
  await frame.getByRole("radio", { name: "整个工作簿" }).click();
  await frame.getByRole("button", { name: "开始核查" }).click();
  await frame.locator('[data-finding="0"]').waitFor();
}

async function write(frame: Frame): Promise<void> {
  await frame.getByRole("tab", { name: "写回" }).click();
  await frame.getByRole("button", { name: /^写入 \d+ 行/ }).click();
}

/** Opens another page of the add-in beside the same workbook, as Excel does for a command. */
async function openBeside({ context, book }: Shipped, address: string): Promise<Frame> {
  const page = await context.newPage();
  return (await openInExcel(page, book, { pages: folder, path: address, height: 700 })).frame;
}

/** Calls a function that the page of the commands has told Office of, as a click on the ribbon does. */
async function runCommand(commands: Frame, name: string): Promise<void> {
  await commands.evaluate(async (command) => {
    await Office.onReady();
    const { _association: told } = Office.actions as unknown as {
      readonly _association: {
        readonly mappings: Readonly<Record<string, (event: { completed(): void }) => unknown>>;
      };
    };
    await new Promise<void>((completed) => told.mappings[command]?.({ completed }));
  }, name.toUpperCase());
}

async function takeOut(frame: Frame, what: "恢复" | "清除标记"): Promise<void> {
  await frame.getByRole("button", { name: what, exact: true }).click();
  await frame.getByRole("button", { name: new RegExp(`^确认${what.slice(0, 2)}`) }).click();
}

/** The fills of the sheet in front as far as the county's own cells reach. */
function looksOf(book: Book): unknown[] {
  const { active } = book;
  return Array.from({ length: 60 }, (_, row) =>
    Array.from({ length: 16 }, (_unused, column) => {
      const { fillColor, fillPattern } = active.look(row, column);
      return `${fillPattern} ${fillColor}`;
    }),
  );
}

/** The first cell that is selected. */
function place({ selected }: Book): string {
  const [rect] = selected.rects;
  return `${selected.sheet.name} ${rect?.row} ${rect?.column}`;
}

/** Waits until something holds, for as long as an officer would. */
async function expectSoon(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(holds()).toBe(true);
}

test("the policy stands before every script, and forbids all that is not the pane's own", () => {
  for (const name of ["taskpane.html", "commands.html"]) {
    const html = readFileSync(path.join(folder, name), "utf8");
    const policy = html.search(/<meta http-equiv="?Content-Security-Policy"?/);
    expect(policy).toBeGreaterThan(0);
    expect(html.indexOf("<script")).toBeGreaterThan(policy);
    expect(html).toContain("officejs/office.js");
    for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'none'"]) {
      expect(html.slice(policy)).toContain(part);
    }
    expect(html).not.toContain("frame-ancestors");
  }
});

describe("the shipped pane in a frame beside a workbook", () => {
  let shipped: Shipped;
  beforeEach(async () => {
    shipped = await openShipped();
    await shipped.frame.locator("#pane-view").waitFor();
  });
  afterEach(async () => {
    expect(shipped.strayRequests).toEqual([]);
    expect(shipped.refused).toEqual([]);
    expect(shipped.errors).toEqual([]);
    await shipped.context.close();
  });

  test("checks, goes to a finding, writes, and takes all out again", async () => {
    const { frame, book } = shipped;
    const before = picture(book);
    await check(frame);
    const start = place(book);
    await frame.locator('[data-finding="0"]').click();
    await frame.getByText("下一步：").waitFor();
    await expectSoon(() => place(book) !== start);
    const first = place(book);
    await frame.locator('[data-finding="0"]').press("ArrowDown");
    await expectSoon(() => place(book) !== first);
    expect(picture(book)).toEqual(before);
    await write(frame);
    await frame.getByText(/^已写入 \d+ 个单元格/).waitFor();
    expect(book.xmlParts).toHaveLength(1);
    expect(book.sheets.length).toBeGreaterThan(1);
    expect(picture(book)).not.toEqual(before);
    await takeOut(frame, "恢复");
    await frame.getByText(/^已取出 \d+ 列/).waitFor();
    expect(picture(book)).toEqual(before);
  });

  test("an open pane that a ribbon button leads to its address checks the selected rows", async () => {
    const { frame, book } = shipped;
    book.select(book.active, [{ row: 5, column: 0, rows: 12, columns: 1 }]);
    await frame.evaluate(() => {
      location.search = `?view=check&run=selection&${location.search.slice(1)}`;
    });
    await frame.locator('[data-finding="0"]').waitFor();
    expect(await frame.getByRole("radio", { name: "所选行" }).isChecked()).toBe(true);
  });

  test("clears marks alone, and the rest goes with a restore", async () => {
    const { frame, book } = shipped;
    const before = picture(book);
    const fills = looksOf(book);
    await check(frame);
    await write(frame);
    await frame.getByText(/^已写入 \d+ 个单元格/).waitFor();
    expect(looksOf(book)).not.toEqual(fills);
    await takeOut(frame, "清除标记");
    await frame.getByText(/^已清除 [1-9]\d* 个单元格的标记/).waitFor();
    expect(looksOf(book)).toEqual(fills);
    expect(book.names.length).toBeGreaterThan(0);
    await takeOut(frame, "恢复");
    await frame.getByText(/^已取出 \d+ 列/).waitFor();
    expect(picture(book)).toEqual(before);
  });

  test("does not speak of marks that the ribbon's command has cleared meanwhile", async () => {
    const { frame, book } = shipped;
    const before = picture(book);
    const fills = looksOf(book);
    await check(frame);
    await write(frame);
    const written = frame.getByText(/^已写入 \d+ 个单元格，标记 [1-9]\d* 个/);
    await written.waitFor();
    const commands = await openBeside(shipped, "/commands.html");
    await runCommand(commands, "clearMarks");
    await frame.getByText(/^已恢复 [1-9]\d* 个单元格的原底色/).waitFor();
    await written.waitFor({ state: "detached" });
    expect(looksOf(book)).toEqual(fills);
    // What it does next rests on what stands there now.
    await frame.getByRole("button", { name: /^写入 \d+ 行/ }).click();
    await written.waitFor();
    expect(looksOf(book)).not.toEqual(fills);
    await runCommand(commands, "clearMarks");
    await written.waitFor({ state: "detached" });
    await takeOut(frame, "恢复");
    await frame.getByText(/^已取出 \d+ 列/).waitFor();
    expect(await frame.getByText(/，0 个单元格恢复原底色/).count()).toBe(1);
    expect(picture(book)).toEqual(before);
  });

  test("finds no marks to clear that a pane in another window has cleared", async () => {
    const { frame, book } = shipped;
    const before = picture(book);
    const fills = looksOf(book);
    await check(frame);
    await write(frame);
    await frame.getByText(/^已写入 \d+ 个单元格/).waitFor();
    const other = await openBeside(shipped, "/taskpane.html");
    await other.getByRole("tab", { name: "写回" }).click();
    await takeOut(other, "清除标记");
    await other.getByText(/^已清除 [1-9]\d* 个单元格的标记/).waitFor();
    expect(looksOf(book)).toEqual(fills);
    await takeOut(frame, "清除标记");
    await frame.getByText(/^已清除 0 个单元格的标记/).waitFor();
    await takeOut(frame, "恢复");
    await frame.getByText(/^已取出 \d+ 列/).waitFor();
    expect(picture(book)).toEqual(before);
  });

  test.each([
    ["AccessDenied", /Excel 拒绝修改/],
    ["GeneralException", /通信中断/],
  ])("says what happened when Excel ends with %s, and gives the sheet back", async (code, said) => {
    const { frame, book, traffic } = shipped;
    const before = picture(book);
    await check(frame);
    await frame.getByRole("tab", { name: "写回" }).click();
    await frame.getByRole("button", { name: /^写入 \d+ 行/ }).waitFor();
    traffic.reset();
    // The request that writes, and the one that makes up for it, break off on the way.
    for (let sync = 1; sync <= 40; sync++) traffic.failAt(sync, code, { action: MIDDLE });
    await frame.getByRole("button", { name: /^写入 \d+ 行/ }).click();
    await frame.getByText(said).waitFor();
    expect(book.enableEvents).toBe(true);
    traffic.reset();
    expect(picture(book)).not.toEqual(before);
    await takeOut(frame, "恢复");
    await frame.getByText(/^已取出 \d+ 列/).waitFor();
    expect(picture(book)).toEqual(before);
  });
});

test("the page of the ribbon's commands starts under its policy", async () => {
  const shipped = await openShipped("/commands.html");
  const host = await shipped.frame.evaluate(async () => (await Office.onReady()).host);
  expect(host).toBe("Excel");
  expect([shipped.refused, shipped.strayRequests, shipped.errors]).toEqual([[], [], []]);
  await shipped.context.close();
});

test("what the policy refuses is seen by these tests", async () => {
  const { frame, refused, context } = await openShipped();
  await frame.evaluate(async () => {
    await fetch("https://elsewhere.test/").catch(() => undefined);
    const image = new Image();
    image.src = "https://elsewhere.test/x.png";
    const frame = document.createElement("iframe");
    frame.src = "https://elsewhere.test/";
    document.body.append(frame);
  });
  await expectSoon(() => refused.length >= 3);
  const directives = refused.map((line) => line.split(" ")[1]).sort();
  expect(directives).toEqual(["connect-src", "frame-src", "img-src"]);
  await context.close();
});
