import type { Page } from "playwright-core";
import { axeProblems, shoot, sticksOut } from "./looking";
import { check, show, type Look, type PanePage } from "./pane-page";
import { setStage } from "./stage";

const stage = setStage();

async function openPolicy(look: Look): Promise<PanePage> {
  const pane = await stage.openPane(look);
  await show(pane.page, /^(政策|Policy)$/);
  await subject(pane.page, /^(保障标准|Standards)/).waitFor();
  return pane;
}

const subject = (page: Page, name: RegExp): ReturnType<Page["getByRole"]> =>
  page.getByRole("button", { name });

const LOOKS: readonly (readonly [string, Look])[] = [
  ["350 light zh", { width: 350, height: 1400 }],
  ["320 dark zh", { width: 320, height: 1400, theme: "dark" }],
  ["320 contrast en", { width: 320, height: 1400, theme: "contrast", language: "en" }],
  ["350 light en", { width: 350, height: 1400, language: "en" }],
  ["320 at 200 % light zh", { width: 640, height: 2800, zoom: 2 }],
];

describe("the view of the policy", () => {
  test.each(LOOKS)("%s: axe finds nothing and nothing sticks out", async (name, look) => {
    const { page, errors, close } = await openPolicy(look);
    const file = name.replace(/[ %]+/g, "-");
    await subject(page, /^(保障标准|Standards)/).click();
    await page
      .getByRole("button", { name: /农村|rural/ })
      .first()
      .click();
    await shoot(page, `policy-${file}`);
    expect(await axeProblems(page)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test("after a check under a pack without standards, what is lacking comes first", async () => {
    const { page, close } = await stage.openPane({ width: 350, height: 1400 });
    await show(page, /^政策$/);
    await page.getByRole("combobox", { name: "政策包" }).selectOption("blank");
    await show(page, /^核查$/);
    await page.getByRole("button", { name: /开始核查/ }).click();
    await page.getByText(/无法判断的户缺/).waitFor();
    await show(page, /^政策$/);
    const needed = page.getByRole("list", { name: "先填这些" });
    await needed
      .getByText(/户因此无法判断/)
      .first()
      .waitFor();
    await shoot(page, "policy-needed");
    expect(await needed.textContent()).toContain("低保标准");
    expect(await axeProblems(page)).toEqual([]);
    await close();
  });

  test("a parameter is found by its name, by keyboard", async () => {
    const { page, close } = await openPolicy({ width: 320, height: 1400 });
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("渐退 月数");
    await page
      .getByText(/渐退期月数|渐退月数/)
      .first()
      .waitFor();
    await page.keyboard.press("Tab");
    await shoot(page, "policy-searching");
    expect(await sticksOut(page)).toEqual([]);
    await close();
  });
});

/** Fills the county's own rural standard of 2020 in, as an officer does in the sheet. */
async function fillIn(page: Page, value: string | number): Promise<void> {
  await page.evaluate(async (given) => {
    const { doudi } = window as unknown as {
      doudi: {
        host: {
          book: {
            read(sheet: string): Promise<{
              area: { lastRow: number };
              value(row: number, column: number): unknown;
            }>;
            edit(sheet: string, entries: readonly unknown[]): Promise<void>;
          };
        };
      };
    };
    const { book } = doudi.host;
    const grid = await book.read("政策参数");
    for (let row = 1; row <= grid.area.lastRow; row++) {
      const isIt = grid.value(row, 2) === "dibao_standard" && grid.value(row, 3) === "农村";
      if (!isIt) continue;
      await book.edit("政策参数", [
        { row, column: 5, value: given },
        { row, column: 6, value: "元/月" },
      ]);
      return;
    }
    throw new Error("the sheet has no such row");
  }, value);
}

describe("the county's own sheet", () => {
  test("is written, filled in, read back, in force, remembered, and survives a restore", async () => {
    const { page, errors, close } = await stage.openPane({ width: 350, height: 1000 });
    await show(page, /^政策$/);
    await page.getByRole("combobox", { name: "政策包" }).selectOption("blank");
    await page.getByRole("button", { name: "写政策参数表" }).click();
    await page.getByText(/已写入工作表“政策参数”/).waitFor();
    await shoot(page, "policy-sheet-written");
    await fillIn(page, "三百块");
    await page.getByRole("button", { name: "从政策参数表读回" }).click();
    const fault = page.getByRole("alert").getByRole("button").first();
    await fault.waitFor();
    await shoot(page, "policy-sheet-faulty");
    expect(await axeProblems(page)).toEqual([]);
    const [cell] = ((await fault.textContent()) ?? "").split(/\D+$/);
    await fault.click();
    const visited = await page.evaluate(() => {
      const { doudi } = window as unknown as {
        doudi: { host: { visited: { sheet: string; column: number }[] } };
      };
      return doudi.host.visited.at(-1);
    });
    expect(cell).not.toBe("");
    expect(visited).toMatchObject({ sheet: "政策参数", column: 5 });
    await fillIn(page, 380);
    await page.getByRole("button", { name: "从政策参数表读回" }).click();
    await page.getByText(/已读回，采用本县填写的 \d+ 个数/).waitFor();
    await shoot(page, "policy-sheet-read");
    const banner = page.getByRole("banner");
    await banner.getByText(/本工作簿参数表/).waitFor();
    await show(page, /^核查$/);
    await check(page);
    await show(page, /写回/);
    await page.getByRole("button", { name: /写入 \d+ 行/ }).click();
    await page.getByText(/保留为本县自己的表/).waitFor();
    await page.getByRole("button", { name: "恢复" }).click();
    await page.getByRole("button", { name: /确认恢复/ }).click();
    await page.getByText(/已取出/).waitFor();
    await show(page, /^政策$/);
    await page.getByText(/现在用的是工作表“政策参数”/).waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
