import type { Browser } from "playwright-core";
import { startBrowser } from "./browser";
import { axeProblems, shoot, sticksOut } from "./looking";
import { check, openPane, show, type Look, type PanePage } from "./pane-page";
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

describe("the other views and panels", () => {
  test.each(LOOKS)("%s: axe finds nothing and nothing sticks out", async (name, look) => {
    await withPane(look, async ({ page, errors }) => {
      const file = name.replace(/[ %]+/g, "-");
      const problems: string[] = [];
      const judge = async (what: string): Promise<void> => {
        await shoot(page, `${what}-${file}`);
        const found = [...(await axeProblems(page)), ...(await sticksOut(page))];
        problems.push(...found.map((one) => `${what}: ${one}`));
      };
      await check(page);
      await show(page, /写回|Write/);
      await page.getByRole("button", { name: /写入 \d+ 行|Write \d+ rows/ }).waitFor();
      await judge("write");
      await page.getByRole("button", { name: /写入 \d+ 行|Write \d+ rows/ }).click();
      await page.getByRole("button", { name: /恢复|Restore/ }).waitFor();
      await judge("written");
      await show(page, /设置|Settings/);
      await page.getByRole("radio", { name: "English" }).waitFor();
      await judge("settings");
      for (const panel of [/^(名册|Roster)/, /^(政策|Policy)/, /^(帮助|Help)/]) {
        await page.getByRole("banner").getByRole("button", { name: panel }).click();
        await page.getByRole("dialog").waitFor();
        await page.waitForTimeout(100);
        await judge(`panel-${panel.source.slice(-5, -1)}`);
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "detached" });
      }
      expect(problems).toEqual([]);
      expect(errors).toEqual([]);
    });
  });
});

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
