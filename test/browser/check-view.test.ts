import type { Browser } from "playwright-core";
import { startBrowser } from "./browser";
import { axeProblems, shoot, sticksOut } from "./looking";
import { check, openPane, type Look, type PanePage } from "./pane-page";
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

async function withPane(look: Look, look_: (pane: PanePage) => Promise<void>): Promise<void> {
  const pane = await openPane(browser, server, look);
  try {
    await look_(pane);
  } finally {
    await pane.close();
  }
}

const LOOKS: readonly (readonly [string, Look])[] = [
  ["350 light zh", { width: 350 }],
  ["320 dark zh", { width: 320, theme: "dark" }],
  ["320 contrast en", { width: 320, theme: "contrast", language: "en" }],
  ["350 light en", { width: 350, language: "en" }],
  ["320 at 200 % light zh", { width: 640, height: 1400, zoom: 2 }],
];

describe("the check view", () => {
  test.each(LOOKS)("%s: axe finds nothing and nothing sticks out", async (name, look) => {
    await withPane(look, async ({ page, errors }) => {
      const file = name.replace(/[ %]+/g, "-");
      await check(page);
      await shoot(page, `check-${file}`);
      await page.locator('[data-finding="0"]').click();
      await shoot(page, `finding-${file}`);
      expect(await axeProblems(page)).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
      expect(errors).toEqual([]);
    });
  });
});
