/** The pane by keyboard alone: everything is reached, is seen to have the focus, and lets it go again. */
import type { Locator, Page } from "playwright-core";
import { check, selectRow, show } from "./pane-page";
import { paneForEach, setStage } from "./stage";

const stage = setStage();
const pane = paneForEach(stage, { width: 350 });

/** A stop of the Tab key. */
interface Stop {
  readonly name: string;
  /** Whether the page draws anything for the focus there. */
  readonly isSeen: boolean;
}

/** Where the focus is; null outside the pane. */
const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement)) return null;
    if (activeElement.closest("#pane") === null) return null;
    // Elements with the same words are told apart by a number of their own.
    const numbers = ((window as unknown as { numbers?: WeakMap<Element, number> }).numbers ??=
      new WeakMap());
    const number = numbers.get(activeElement) ?? Math.round(performance.now() * 1000);
    numbers.set(activeElement, number);
    const words = activeElement.getAttribute("aria-label") ?? activeElement.textContent ?? "";
    const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
    // Fluent draws the focus itself: a ring by these attributes, a line under what is typed into.
    const isSeen =
      (outlineStyle !== "none" && outlineWidth !== "0px") ||
      activeElement.closest("[data-fui-focus-visible], [data-fui-focus-within]") !== null ||
      activeElement.closest(".fui-Input, .fui-SearchBox, .fui-Select, .fui-Textarea") !== null;
    return { name: `${number} ${activeElement.tagName} ${words.slice(0, 30)}`, isSeen };
  });

/** Presses a key until the focus leaves the pane, and gives where it stopped. */
async function walk(page: Page, key: "Tab" | "Shift+Tab"): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (stop === null) return stops;
    // A date has several stops of its own: year, month, day.
    if (stops.at(-1)?.name !== stop.name) stops.push(stop);
  }
  throw new Error(
    `There is no way out: ${stops
      .slice(-3)
      .map(({ name }) => name)
      .join(", ")}`,
  );
}

/** What is there to be reached by Tab: of a group of radio buttons or of tabs, one. */
const reachable = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      "#pane :is(button, input, select, textarea, summary, a[href], [tabindex='0'])",
    );
    const open = [...all].filter(
      (one) =>
        one.tabIndex >= 0 &&
        !one.matches(":disabled, [data-tabster-dummy]") &&
        one.checkVisibility() &&
        one.closest("[inert]") === null,
    );
    const group = (one: HTMLElement): unknown =>
      one.closest("[role=tablist], [role=radiogroup]") ?? one;
    return new Set(open.map(group)).size;
  });

/** Each view, and what is there once it is whole. */
const VIEWS: readonly (readonly [string, (page: Page) => Locator])[] = [
  ["核查", (page) => page.locator("[data-finding]").first()],
  ["当前行", (page) => page.getByRole("button", { name: "试算" })],
  ["写回", (page) => page.getByRole("button", { name: /写入 \d+ 行/, disabled: false })],
  ["名册", (page) => page.getByRole("list", { name: /各列/ })],
  ["政策", (page) => page.getByText(/^依据的文件/)],
  ["报表", (page) => page.getByRole("table")],
  ["抽查", (page) => page.getByRole("button", { name: "抽取", disabled: false })],
  ["设置", (page) => page.getByRole("radio", { name: "English" })],
];

test.each(VIEWS)("%s: Tab comes to everything once, and back again", async (view, whole) => {
  const { page } = pane();
  await check(page);
  await show(page, new RegExp(`^${view}$`));
  if (view === "当前行") await selectRow(page, 5);
  await whole(page).waitFor();
  await page.evaluate(() => {
    const stop = (id: string): HTMLElement =>
      Object.assign(document.createElement("button"), { id, textContent: id });
    document.getElementById("pane")?.before(stop("before"));
    document.getElementById("pane")?.after(stop("after"));
    document.getElementById("before")?.focus();
  });
  const there = await walk(page, "Tab");
  expect(new Set(there.map(({ name }) => name)).size).toBe(there.length);
  expect(there.length).toBe(await reachable(page));
  expect(there.filter(({ isSeen }) => !isSeen)).toEqual([]);
  const back = await walk(page, "Shift+Tab");
  expect(back.map(({ name }) => name)).toEqual(there.map(({ name }) => name).reverse());
});

test("views by arrow keys, and those that do not fit by their menu", async () => {
  const { page } = pane();
  await page.getByRole("tab", { name: "核查" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "当前行", selected: true }).waitFor();
  await page.getByRole("button", { name: "更多视图" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "报表" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  const more = page.getByRole("button", { name: "更多视图" });
  await expect(more.evaluate((one) => one === document.activeElement)).resolves.toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "报表" }).waitFor();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "设置", selected: true }).waitFor();
  expect(await focused(page)).not.toBeNull();
});

test("the next doubt by its button, up to the last one, where the button keeps the focus", async () => {
  const { page } = pane();
  await check(page);
  await page.getByRole("searchbox").fill("杨光荣");
  await page.getByText(/显示 \d+ 条/).waitFor();
  const next = page.getByRole("button", { name: "下一条" });
  await next.focus();
  for (let presses = 0; presses < 8; presses++) await page.keyboard.press("Enter");
  await expect(next.getAttribute("aria-disabled")).resolves.toBe("true");
  await expect(next.evaluate((one) => one === document.activeElement)).resolves.toBe(true);
  await page.getByText("下一步：").waitFor();
});

test("a reason that is given up leaves the focus where it was asked for", async () => {
  const { page } = pane();
  await check(page);
  await page.locator('[data-finding="0"]').press("Enter");
  await page.getByRole("button", { name: "不是问题" }).press("Enter");
  await page.getByRole("textbox", { name: /理由/ }).waitFor();
  await page.keyboard.press("Escape");
  const opener = page.getByRole("button", { name: "不是问题" });
  await opener.waitFor();
  await expect(opener.evaluate((one) => one === document.activeElement)).resolves.toBe(true);
  await opener.press("Enter");
  await page.getByRole("textbox", { name: /理由/ }).fill("已入户核实");
  await page.getByRole("button", { name: "记下" }).press("Enter");
  const undo = page.getByRole("button", { name: "撤销处理" });
  await undo.waitFor();
  await expect(undo.evaluate((one) => one === document.activeElement)).resolves.toBe(true);
});

test("what a check does and what came of it is said to who cannot see it", async () => {
  const { page } = pane();
  const status = page.locator("p[role=status]");
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const region = document.querySelector("p[role=status]");
    if (region === null) throw new Error("nothing speaks");
    new MutationObserver(() => heard.push(region.textContent ?? "")).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await expect(status.textContent()).resolves.toBe("");
  await check(page);
  await expect(status.textContent()).resolves.toBe("核查完成：24 户 52 人，疑点 32 条");
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toEqual(["正在核查", "核查完成：24 户 52 人，疑点 32 条"]);
});
