import type { Page } from "playwright-core";
import { longRoster } from "./long-roster";
import { check, selectRow, show, type Look } from "./pane-page";
import { setStage } from "./stage";
import { looks, tour, type Judge } from "./tour";

const stage = setStage();
let workbook: Buffer;

beforeAll(async () => {
  workbook = await longRoster();
});

/** Every width, theme, language and 200 %, but not every pair. */
const LOOKS = looks([
  "350 light zh",
  "320 dark zh",
  "350 dark en",
  "320 contrast en",
  "320 at 200 % light zh",
  "320 at 200 % contrast en",
]);

describe.each(LOOKS)("%s: axe finds nothing and nothing sticks out", (name, look) => {
  const go = (
    more: Partial<Look>,
    through: (page: Page, judge: Judge) => Promise<void>,
  ): Promise<void> => tour(stage, [name, { ...look, workbook, ...more }], through);

  test("first run, a check, a doubt and what is decided of it", async () => {
    await go({ welcomed: false }, async (page, judge) => {
      await page
        .getByRole("button", { name: /试|sample/i })
        .first()
        .waitFor();
      await judge("first-run");
      await check(page);
      await judge("check");
      await page.locator('[data-finding="0"]').click();
      await page.getByRole("button", { name: /不是问题|Not a problem/ }).click();
      await page.getByRole("textbox", { name: /理由|Reason/ }).waitFor();
      await judge("finding");
    });
  });

  test("the current row: set by hand, in phase-out, undecided, outside", async () => {
    await go({}, async (page, judge) => {
      await show(page, /当前行|Current row/);
      const rows = { "by-hand": 3, "phase-out": 5, undecided: 6 } as const;
      for (const [what, row] of Object.entries(rows)) {
        await selectRow(page, row);
        await page
          .getByText(new RegExp(`第 ${row}|row.* ${row}`))
          .first()
          .waitFor();
        await judge(`row-${what}`);
      }
      await page.getByRole("button", { name: /^(试算|Try out)$/ }).click();
      await judge("row-try-out");
      await selectRow(page, 40);
      await page.getByText(/不属于认出的名册|belongs to no household/).waitFor();
      await judge("row-outside");
    });
  });

  test("writing, restoring what was filled in, and what lies in between", async () => {
    await go({}, async (page, judge) => {
      await show(page, /写回|Write/);
      await page.getByText(/还没有核查结果|There is no result yet/).waitFor();
      await judge("write-first");
      await show(page, /核查|Check/);
      await check(page);
      await show(page, /写回|Write/);
      const write = page.getByRole("button", { name: /写入 \d+ 行|Write \d+ rows/ });
      await write.waitFor();
      await judge("write");
      await write.click();
      const restore = page.getByRole("button", { name: /^(恢复|Restore)$/ });
      await restore.waitFor();
      await judge("written");
      await restore.click();
      await page.getByRole("button", { name: /确认恢复|Confirm/ }).waitFor();
      await judge("restore-asked");
    });
  });

  test("columns, policy, reports, sampling, settings", async () => {
    await go({}, async (page, judge) => {
      await check(page);
      await show(page, /名册|Roster/);
      await page
        .getByRole("heading", { name: /花名册|Roster/ })
        .first()
        .waitFor();
      await judge("roster");
      await show(page, /政策|Policy/);
      // Until the policy has been read, buttons stand there that are to come to life.
      await page.getByRole("searchbox").waitFor();
      await judge("policy");
      await show(page, /报表|Reports/);
      await page.getByRole("radio", { name: /半月调度表/ }).waitFor();
      await judge("reports");
      await show(page, /抽查|Sampling/);
      await page.getByRole("button", { name: /^(抽取|Draw)$/ }).click();
      await page.locator("[data-sampled]").first().waitFor();
      await judge("sampling");
      await show(page, /设置|Settings/);
      await page.getByRole("radio", { name: "English" }).waitFor();
      await judge("settings");
    });
  });

  test("the panels of the header, and the help of each view", async () => {
    await go({}, async (page, judge) => {
      for (const panel of ["名册|Roster", "政策|Policy", "帮助|Help"]) {
        const opener = page
          .getByRole("banner")
          .getByRole("button", { name: new RegExp(`^(${panel})`) });
        await opener.click();
        await page.getByRole("dialog").waitFor();
        await page.waitForTimeout(100);
        await judge(`panel-${panel.split("|")[1] ?? ""}`);
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "detached" });
        await expect(opener.evaluate((one) => one === document.activeElement)).resolves.toBe(true);
      }
    });
  });
});
