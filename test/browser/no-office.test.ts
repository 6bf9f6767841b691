import type { Browser } from "playwright-core";
import { startBrowser } from "./browser";
import { axeProblems, shoot } from "./looking";
import { buildProductionPane } from "./production-pane";
import { servePages, type PageServer } from "./server";

/** Longer than a build takes on a slow machine. */
const BUILD_TIME = 300_000;

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  server = await servePages(buildProductionPane());
  browser = await startBrowser();
}, BUILD_TIME);

afterAll(async () => {
  await browser.close();
  await server.close();
});

test("where office.js is out of reach the pane says so, instead of staying white", async () => {
  const page = await browser.newPage({ viewport: { width: 350, height: 500 } });
  await page.route(/office\.js/, (route) => route.abort());
  await page.goto(`${server.address}/taskpane.html`);
  await page.getByText(/没有取到 office\.js/).waitFor();
  await page.getByText(/office\.js could not be fetched/).waitFor();
  await shoot(page, "no-office");
  expect(await axeProblems(page)).toEqual([]);
  await page.close();
});
