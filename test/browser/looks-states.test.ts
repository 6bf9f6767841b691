/** Screens that are seldom seen: nothing there yet, at work, something wrong, questions, open menus. */
import type { Page } from "playwright-core";
import { longRoster } from "./long-roster";
import { check, selectRow, show, type Look, type OpenedWindow } from "./pane-page";
import { setStage } from "./stage";
import { looks, tour, type Judge } from "./tour";

const stage = setStage();
let workbook: Buffer;

beforeAll(async () => {
  workbook = await longRoster();
});

/** Fills in a cell of a sheet of ours, as the officer would. */
async function fillIn(page: Page, sheet: string, row: number, column: number): Promise<void> {
  await page.evaluate(
    async ([name, at, across]) => {
      const { book } = (window as unknown as OpenedWindow).doudi.host;
      await book.edit(name, [{ row: at, column: across, value: "已入户核实" }]);
    },
    [sheet, row, column] as const,
  );
}

/** These screens share their parts with those of `looks.test.ts`: fewer looks show what is theirs. */
const LOOKS = looks(["350 light zh", "320 contrast en", "320 at 200 % dark zh"]);

describe.each(LOOKS)("%s: axe finds nothing and nothing sticks out", (name, look) => {
  const go = (
    more: Partial<Look>,
    through: (page: Page, judge: Judge, errors: string[]) => Promise<void>,
  ): Promise<void> => tour(stage, [name, { ...look, workbook, ...more }], through);

  test("before anything was checked", async () => {
    await go({}, async (page, judge) => {
      await page
        .getByRole("banner")
        .getByRole("button", { name: /^(名册|Roster)/ })
        .click();
      await page.getByRole("dialog").waitFor();
      await judge("empty-panel");
      await page.keyboard.press("Escape");
      for (const [what, view] of [
        ["reports", /报表|Reports/],
        ["sampling", /抽查|Sampling/],
      ] as const) {
        await show(page, view);
        await page.getByRole("button", { name: /核查整个工作簿|Check the whole/ }).waitFor();
        await judge(`empty-${what}`);
      }
      await show(page, /名册|Roster/);
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      await judge("roster-unchecked");
    });
  });

  test("a list of doubts that is filtered to nothing, and its notes unfolded", async () => {
    await go({}, async (page, judge) => {
      await check(page);
      for (const summary of await page.locator("summary").all()) await summary.click();
      await page.getByRole("searchbox").fill("查无此人");
      await page.getByText(/没有符合筛选|No doubt passes/).waitFor();
      await judge("filtered-to-nothing");
    });
  });

  test("at work: reading, looking for doubts with what is known already, stopped", async () => {
    await go({}, async (page, judge) => {
      await page.evaluate(() => {
        const { book } = (window as unknown as OpenedWindow).doudi.host;
        book.read = () => new Promise(() => undefined);
      });
      await page.getByRole("button", { name: /开始核查|Start the check/ }).click();
      const stop = page.getByRole("button", { name: /停止|Stop/ });
      await stop.waitFor();
      await judge("work-reading");
      await page.evaluate(() => {
        const { store } = (window as unknown as OpenedWindow).doudi.services;
        const title = { zh: "身份证号校验不通过", en: "The ID number fails its check digit" };
        const first = {
          zh: "阿卜杜热依木·麦麦提图尔荪·买买提艾力的身份证号最后一位不对。",
          en: "The last digit of the ID number of Alexandrina Wilhelmina Theodora is wrong.",
        };
        const seen = [
          { rule: "A04", title, level: "error", count: 1208, first },
          { rule: "A01", title, level: "warn", count: 3, first },
        ] as const;
        const count = { done: 41_000, total: 100_000 };
        store.getState().checkCameTo({ stage: "finding", count, seen: [...seen] });
      });
      await judge("work-finding");
      await stop.click();
      await page
        .getByRole("button", { name: /开始核查|Start the check/, disabled: false })
        .waitFor();
      await judge("work-stopped");
    });
  });

  test("what is wrong: messages of every kind", async () => {
    await go({}, async (page, judge) => {
      await check(page);
      await page.evaluate(() => {
        const { store } = (window as unknown as OpenedWindow).doudi.services;
        const zh =
          "工作表“二〇二〇年农村最低生活保障对象花名册（上半年）”正在被别人编辑，没有读到。请稍后再试。";
        const en = "Somebody is editing the sheet; it could not be read. Try again later.";
        const { summary } = store.getState();
        store.getState().tell({ kind: "problem", zh, en });
        store.getState().noticed({ zh, en });
        store.getState().checkFailed({ zh, en });
        store.getState().becameStale();
        store.setState({
          summary: summary && { ...summary, outdated: ["二〇二〇年农村最低生活保障对象花名册"] },
          unwritten: 3,
        });
      });
      await page.getByRole("button", { name: /去写入|Go to write/ }).waitFor();
      await judge("messages");
      await show(page, /写回|Write/);
      await page.getByRole("button", { name: /写入 \d+ 行|Write \d+ row/ }).waitFor();
      await page.evaluate(() => {
        const { store } = (window as unknown as OpenedWindow).doudi.services;
        const { plan } = store.getState();
        if (plan === null) throw new Error("no plan");
        const sheet = "二〇二〇年农村最低生活保障对象花名册（上半年）";
        const obstacles = (
          ["read-only", "structure-protected", "sheet-protected", "no-room"] as const
        ).map((code) => ({ code, sheet }));
        store
          .getState()
          .planned({ ...plan, obstacles, replaces: true, widened: true, decisions: 1 });
      });
      await judge("write-obstacles");
    });
  });

  test("a view or a panel whose code cannot be fetched, and the next try", async () => {
    await go({}, async (page, judge, errors) => {
      await page.route(/views_settings|help-panel/, (route) => route.abort());
      await show(page, /设置|Settings/);
      const again = page.getByRole("button", { name: /重试|Try again/ });
      await again.waitFor();
      await judge("fault-view");
      await page
        .getByRole("banner")
        .getByRole("button", { name: /^(帮助|Help)/ })
        .click();
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /重试|Try again/ })
        .waitFor();
      await judge("fault-panel");
      await page.unroute(/views_settings|help-panel/);
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /重试|Try again/ })
        .click();
      await page.getByRole("dialog").getByRole("term").first().waitFor();
      await page.keyboard.press("Escape");
      await again.click();
      await page.getByRole("radio", { name: "English" }).waitFor();
      errors.length = 0;
    });
  });

  test("the whole pane fails, the engine is gone, the workbook gives a technical error", async () => {
    await go({}, async (page, judge, errors) => {
      await page.evaluate(() => {
        const { book } = (window as unknown as OpenedWindow).doudi.host;
        book.info = () =>
          Promise.reject(Object.assign(new Error("x"), { code: "GeneralException" }));
      });
      await page.getByRole("button", { name: /开始核查|Start the check/ }).click();
      await page.getByText(/GeneralException/).waitFor();
      await judge("fault-host");
      await page.route(/engine_worker/, (route) => route.abort());
      await page.reload();
      await page.getByText(/没有启动或中途停了|did not start or broke off/).waitFor();
      await judge("fault-engine");
      await page.evaluate(() => {
        const { store } = (window as unknown as OpenedWindow).doudi.services;
        // Something that cannot be drawn, outside of any view.
        store.getState().tell({ kind: "problem", zh: {} as never, en: {} as never });
      });
      await page.getByRole("heading", { name: "程序出了问题" }).waitFor();
      await judge("fault-pane");
      errors.length = 0;
    });
  });

  test("writing, the questions before anything is taken out, and what was left", async () => {
    await go({}, async (page, judge) => {
      await check(page);
      await show(page, /写回|Write/);
      const write = page.getByRole("button", { name: /写入 \d+ 行|Write \d+ row/ });
      await write.waitFor();
      await page.evaluate(() => {
        const { store } = (window as unknown as OpenedWindow).doudi.services;
        store.getState().writingCameTo({ stage: "writing", count: { done: 12, total: 40 } });
      });
      await page.getByText(/12 \/ 40/).waitFor();
      await judge("work-writing");
      await page.evaluate(() => {
        (window as unknown as OpenedWindow).doudi.services.store.getState().planned(null);
      });
      await write.click();
      const restore = page.getByRole("button", { name: /^(恢复|Restore)$/ });
      await restore.waitFor();
      await page.getByRole("button", { name: /清除标记|Clear marks/ }).click();
      await judge("clear-asked");
      await page.keyboard.press("Escape");
      await fillIn(page, "疑点处理", 4, 15);
      await restore.click();
      await page.getByRole("radio", { name: /^(保留|Keep)/ }).waitFor();
      await judge("restore-filled-in");
      await page.evaluate(() => {
        const { store } = (window as unknown as OpenedWindow).doudi.services;
        const sheet = "二〇二〇年农村最低生活保障对象花名册（上半年）";
        const conflicts = (
          ["changed-since", "fill-not-reproducible", "sheet-gone", "protected"] as const
        ).map((reason, index) => ({ sheet, row: index + 3, column: 12, reason }));
        const report = {
          cellsRestored: 7,
          columnsRemoved: 16,
          sheetsRemoved: ["汇总"],
          fillsRestored: false,
          conflicts,
        };
        store.getState().writingEnded({ kind: "restored", report, kept: ["疑点处理"] });
      });
      await page.locator("summary").first().click();
      await judge("restored-with-conflicts");
    });
  });

  test("menus, choosers and unfolded lines", async () => {
    await go({}, async (page, judge) => {
      await check(page);
      await page.getByRole("button", { name: /更多视图|More views/ }).click();
      await page.getByRole("menu").waitFor();
      await judge("menu");
      await page.keyboard.press("Escape");
      await show(page, /名册|Roster/);
      await page.getByRole("button", { name: /是否建档立卡户/ }).click();
      await page.getByRole("combobox").click();
      await page.getByRole("listbox").waitFor();
      await judge("roster-chooser");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /改表的用途|Change what the table/ }).click();
      await judge("roster-table-facts");
      await show(page, /政策|Policy/);
      const group = page.locator("#pane-view button[aria-expanded=false]");
      await group.first().click();
      await group.first().click();
      await judge("policy-parameter");
      await show(page, /当前行|Current row/);
      await selectRow(page, 3);
      await page.getByRole("button", { name: /^(试算|Try out)$/ }).click();
      await page
        .getByRole("list", { name: /成员变化|Members/ })
        .getByRole("button")
        .first()
        .click();
      await page.getByRole("textbox").first().fill("60000");
      await page.getByText(/→/).first().waitFor();
      await judge("row-tried-out");
    });
  });

  test("a report and a sample that were written, and a household of the sample", async () => {
    await go({}, async (page, judge) => {
      await check(page);
      await show(page, /报表|Reports/);
      await page.getByRole("button", { name: /写入《半月调度表》|Write this sheet/ }).click();
      await page.getByText(/已写入：|Written: /).waitFor();
      await judge("report-written");
      await show(page, /抽查|Sampling/);
      await page.getByRole("button", { name: /^(抽取|Draw)$/ }).click();
      await page.locator("[data-sampled]").first().click();
      await page.getByRole("button", { name: /^(写入抽查表|Write the sample)$/ }).click();
      await page.getByText(/已写入：|Written: /).waitFor();
      await judge("sample-written");
    });
  });
});
