import type { Page } from "playwright-core";
import { axeProblems } from "./looking";
import { check, show } from "./pane-page";
import { paneForEach, setStage } from "./stage";

const stage = setStage();
const pane = paneForEach(stage, { width: 350 });

/** The cells that the pane went to, as `row:column`. */
const visited = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { doudi } = window as unknown as {
      doudi: { host: { visited: { row: number; column: number }[] } };
    };
    return doudi.host.visited.map(({ row, column }) => `${row}:${column}`);
  });

test("from the first click to the first explained doubt are two clicks", async () => {
  const { page } = pane();
  await check(page);
  await page.locator('[data-finding="0"]').click();
  await page.getByText("下一步：").waitFor();
  expect(await visited(page)).toHaveLength(1);
});

test("on the first day the first doubt of the sample is explained after two clicks", async () => {
  const first = await stage.openPane({ width: 350, welcomed: false });
  await first.page.getByRole("button", { name: "用样例试一试" }).click();
  await first.page.locator('[data-finding="0"]').click();
  await first.page.getByText("下一步：").waitFor();
  expect(first.errors).toEqual([]);
  await first.close();
});

test("what is written and taken out by keyboard leaves the keyboard where it can go on", async () => {
  const { page } = pane();
  await check(page);
  await show(page, /^写回$/);
  await page.getByRole("button", { name: /写入 \d+ 行/ }).press("Enter");
  const isNowhere = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement === document.body);
  const restore = page.getByRole("button", { name: "恢复", exact: true });
  await restore.waitFor();
  await page.getByText(/已写入 \d+ 个单元格/).waitFor();
  await expect(isNowhere()).resolves.toBe(false);
  await page.evaluate(async () => {
    const { doudi } = window as unknown as {
      doudi: { host: { book: { edit(sheet: string, entries: unknown): Promise<void> } } };
    };
    await doudi.host.book.edit("疑点处理", [{ row: 4, column: 15, value: "已入户核实" }]);
  });
  await restore.press("Enter");
  const keep = page.getByRole("radio", { name: /^保留/, checked: true });
  await keep.waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(restore.evaluate((one) => one === document.activeElement)).resolves.toBe(true);
  await page.keyboard.press("Enter");
  await keep.waitFor();
  await page.getByRole("button", { name: /^确认恢复/ }).press("Enter");
  await page.getByText("工作表“疑点处理”里有您填写的内容，保留为本县自己的表。").waitFor();
  await expect(isNowhere()).resolves.toBe(false);
});

test("everything of a check works by keyboard alone", async () => {
  const { page } = pane();
  const start = page.getByRole("button", { name: "开始核查" });
  for (let tabs = 0; tabs < 20; tabs++) {
    await page.keyboard.press("Tab");
    if (await start.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  const first = page.locator('[data-finding="0"]');
  await first.waitFor();
  await first.focus();
  await page.keyboard.press("Enter");
  await page.getByText("下一步：").waitFor();
  await page.keyboard.press("ArrowDown");
  const second = page.locator('[data-finding="1"][aria-expanded="true"]');
  await second.waitFor();
  await expect(second.evaluate((element) => element === document.activeElement)).resolves.toBe(
    true,
  );
  await page.keyboard.press("ArrowUp");
  await page.locator('[data-finding="0"][aria-expanded="true"]').waitFor();
  expect(new Set(await visited(page)).size).toBe(2);
});

test("a panel keeps the keyboard to itself and gives it back", async () => {
  const { page } = pane();
  const opener = page.getByRole("banner").getByRole("button", { name: /^政策/ });
  await opener.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "当前政策" });
  await panel.waitFor();
  for (let tabs = 0; tabs < 12; tabs++) {
    await page.keyboard.press("Tab");
    const isOutside = await page.evaluate(() => {
      const { activeElement, body } = document;
      return activeElement !== body && activeElement?.closest('[role="dialog"]') === null;
    });
    expect(isOutside).toBe(false);
  }
  await panel.getByRole("combobox", { name: "政策包" }).focus();
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  await expect(opener.evaluate((element) => element === document.activeElement)).resolves.toBe(
    true,
  );
});

test("a decision asks for its reason and is remembered until it is written", async () => {
  const { page } = pane();
  await check(page);
  await page.locator('[data-finding="0"]').click();
  await page.getByRole("button", { name: "已核实" }).click();
  await page.getByRole("button", { name: "记下" }).click();
  await page.getByText("请填写理由。").waitFor();
  await page.getByRole("textbox", { name: /理由/ }).fill("已入户核实");
  await page.getByRole("button", { name: "记下" }).click();
  await page.getByText("1 条处理意见还没有写入工作簿。").waitFor();
  await page.getByRole("button", { name: "去写入" }).click();
  await page.getByText("1 条处理意见记入《疑点处理》").waitFor();
});

test("nothing is asked of any other server, from the first script to the last write", async () => {
  const { page } = pane();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.reload();
  await page.locator("#pane-view").waitFor();
  await check(page);
  await page.getByRole("tab", { name: "写回" }).click();
  await page.getByRole("button", { name: /写入 \d+ 行/ }).click();
  await page.getByRole("button", { name: "恢复" }).waitFor();
  await show(page, /^设置$/);
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((url) => !url.startsWith(`${stage.server().address}/`))).toEqual([]);
});

test("the page's own policy forbids what the pane never does", async () => {
  const refused = await pane().page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
      blocked.push(effectiveDirective),
    );
    const image = new Image();
    image.src = "https://example.invalid/x.png";
    await fetch("https://example.invalid/").catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return blocked.sort();
  });
  expect(refused).toEqual(["connect-src", "img-src"]);
  // Chromium logs what it refused.
  (pane().errors as string[]).length = 0;
});
