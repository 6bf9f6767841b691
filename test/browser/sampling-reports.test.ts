import { axeProblems, shoot, sticksOut } from "./looking";
import { check, show, type Look, type PanePage } from "./pane-page";
import { setStage } from "./stage";

const stage = setStage();

async function withPane(look: Look, look_: (pane: PanePage) => Promise<void>): Promise<void> {
  const pane = await stage.openPane(look);
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
  ["350 light en", { width: 350, language: "en", sample: "04" }],
  ["320 at 200 % light zh", { width: 640, height: 1400, zoom: 2 }],
];

const SAMPLING = /抽查|Sampling/;
const REPORTS = /报表|Reports/;
const DRAW = /^(抽取|重新抽取|Draw|Draw again)$/;

describe("抽查", () => {
  test.each(LOOKS)("%s: axe finds nothing and nothing sticks out", async (name, look) => {
    await withPane(look, async ({ page, errors }) => {
      const file = name.replace(/[ %]+/g, "-");
      const problems: string[] = [];
      const judge = async (what: string): Promise<void> => {
        await shoot(page, `${what}-${file}`);
        const found = [...(await axeProblems(page)), ...(await sticksOut(page))];
        problems.push(...found.map((one) => `${what}: ${one}`));
      };
      await show(page, SAMPLING);
      await page.getByRole("button", { name: /核查整个工作簿|Check the whole workbook/ }).waitFor();
      await judge("sampling-first");
      await page.getByRole("button", { name: /核查整个工作簿|Check the whole workbook/ }).click();
      await page.getByRole("button", { name: DRAW }).waitFor();
      await judge("sampling-form");
      await page.getByRole("textbox").first().fill("50%");
      await page.getByRole("combobox").selectOption("村");
      await page.getByRole("textbox").nth(2).fill("3");
      await page.getByRole("button", { name: DRAW }).click();
      const lines = page.locator("[data-sampled]");
      await lines.first().waitFor();
      await page.locator("#pane-view").evaluate((view) => view.scrollTo(0, 560));
      await judge("sampling-drawn");
      await lines.nth(1).click();
      await lines.nth(1).evaluate((line) => line.scrollIntoView());
      await judge("sampling-open");
      await page.getByRole("button", { name: /写入抽查表|Write the sample/ }).click();
      await page.getByText(/已写入：|Written:/).waitFor();
      await page.getByText(/已写入：|Written:/).evaluate((line) => line.scrollIntoView());
      await judge("sampling-written");
      expect(problems).toEqual([]);
      expect(errors).toEqual([]);
    });
  });

  test("by keyboard alone: a size is typed, Enter draws, a household opens", async () => {
    await withPane({ width: 350 }, async ({ page, errors }) => {
      await check(page);
      await show(page, SAMPLING);
      const size = page.getByRole("textbox").first();
      await size.focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("4");
      await page.keyboard.press("Enter");
      await page.locator("[data-sampled]").first().waitFor();
      expect(await page.locator("[data-sampled]").count()).toBe(4);
      await page.locator("[data-sampled]").first().focus();
      await page.keyboard.press("Enter");
      await page.getByText(/随机抽取：抽样框第/).waitFor();
      expect(errors).toEqual([]);
    });
  });

  test("what cannot be used is said", async () => {
    await withPane({ width: 320 }, async ({ page }) => {
      await check(page);
      await show(page, SAMPLING);
      await page.getByRole("textbox").first().fill("一些");
      await page.getByRole("button", { name: DRAW }).click();
      await page.getByText("抽查户数“一些”不能用", { exact: false }).waitFor();
    });
  });
});

describe("报表", () => {
  test.each(LOOKS)("%s: axe finds nothing and nothing sticks out", async (name, look) => {
    await withPane(look, async ({ page, errors }) => {
      const file = name.replace(/[ %]+/g, "-");
      const problems: string[] = [];
      const judge = async (what: string): Promise<void> => {
        await shoot(page, `${what}-${file}`);
        const found = [...(await axeProblems(page)), ...(await sticksOut(page))];
        problems.push(...found.map((one) => `${what}: ${one}`));
      };
      await show(page, REPORTS);
      await page.getByRole("button", { name: /核查整个工作簿|Check the whole workbook/ }).click();
      await page.getByRole("table").waitFor();
      await judge("reports");
      for (const report of [
        /汇总表|Summary/,
        /疑点处理表|Doubts/,
        /整改台账|ledger/,
        /核查日志|Log/,
      ]) {
        await page.getByRole("radio", { name: report }).click();
        await page.getByRole("table").waitFor();
        const found = [...(await axeProblems(page)), ...(await sticksOut(page))];
        problems.push(...found.map((one) => `${report.source}: ${one}`));
      }
      await page.getByRole("radio", { name: /半月调度表|Half-monthly/ }).click();
      await page.getByRole("button", { name: /写入《|^Write / }).click();
      await page.getByText(/已写入：|Written:/).waitFor();
      await page.getByText(/已写入：|Written:/).evaluate((line) => line.scrollIntoView());
      await judge("reports-written");
      expect(problems).toEqual([]);
      expect(errors).toEqual([]);
    });
  });
});
