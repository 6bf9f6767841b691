import type { Page } from "playwright-core";
import { axeProblems, shoot, sticksOut } from "./looking";
import { selectRow, show, type Look, type PanePage } from "./pane-page";
import { setStage } from "./stage";

const stage = setStage();

/** The pane with 当前行 in front; nothing was checked before. */
async function openRow(look: Look): Promise<PanePage> {
  const pane = await stage.openPane(look);
  await show(pane.page, /当前行|Current row/);
  await pane.page.getByRole("heading", { name: /计算过程|Calculation/ }).waitFor();
  return pane;
}

const visited = (page: Page): Promise<{ row: number; column: number }[]> =>
  page.evaluate(
    () =>
      (window as unknown as { doudi: { host: { visited: { row: number; column: number }[] } } })
        .doudi.host.visited,
  );

const LOOKS: readonly (readonly [string, Look])[] = [
  ["350 light zh", { width: 350, height: 1500 }],
  ["320 dark zh phase-out", { width: 320, height: 1500, theme: "dark", sample: "02" }],
  ["320 contrast en", { width: 320, height: 1500, theme: "contrast", language: "en" }],
  ["350 light en phase-out", { width: 350, height: 1500, language: "en", sample: "02" }],
  ["320 at 200 % light zh", { width: 640, height: 2600, zoom: 2 }],
];

describe("the view of the current row", () => {
  test.each(LOOKS)("%s: axe finds nothing and nothing sticks out", async (name, look) => {
    const { page, errors, close } = await openRow(look);
    if (look.sample === "02") {
      await selectRow(page, 8);
      await page.getByRole("img", { name: /渐退期时间轴|Timeline/ }).waitFor();
    }
    const file = name.replace(/[ %]+/g, "-");
    await page.getByRole("button", { name: /^(试算|Try out)$/ }).click();
    await page.getByLabel(/家庭年收入|Household income/).fill("99000");
    await page.getByText(/结果变为|Would become/).waitFor();
    await page.waitForTimeout(100);
    await shoot(page, `row-${file}`);
    await page.getByRole("button", { name: /^(增加一人|Add a member)$/ }).click();
    const listed = page.getByRole("list", { name: /^(成员变化|Members)$/ });
    await listed.getByRole("button").first().click();
    await listed.scrollIntoViewIfNeeded();
    await shoot(page, `row-members-${file}`);
    expect(await axeProblems(page)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test("follows the selection, and says so where a row belongs to no household", async () => {
    const { page, close } = await openRow({ width: 350 });
    const head = page.getByRole("region", { name: "建议" }).getByRole("heading");
    const first = await head.textContent();
    await selectRow(page, 12);
    await page.waitForFunction(
      (before) => document.querySelector("#pane-view h2")?.textContent !== before,
      first,
    );
    await selectRow(page, 1);
    await page.getByText(/第 1 行不属于/).waitFor();
    await close();
  });

  test("a member and a doubt lead to their cells by keyboard", async () => {
    const { page, close } = await openRow({ width: 350 });
    await page
      .getByRole("region", { name: /家庭成员/ })
      .getByRole("button")
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () =>
        (window as unknown as { doudi: { host: { visited: unknown[] } } }).doudi.host.visited
          .length === 1,
    );
    expect((await visited(page))[0]?.row).toBe(4);
    await close();
  });

  test("trying out leaves the workbook and the check as they are, and can be taken back", async () => {
    const { page, close } = await openRow({ width: 350, height: 1500 });
    const before = await page.getByRole("region", { name: "建议" }).textContent();
    await page.getByRole("button", { name: "试算" }).click();
    await page.getByLabel("家庭人口").fill("0");
    await page.getByText(/人数“0”应为/).waitFor();
    await page.getByLabel("家庭人口").fill("9");
    await page.getByText("结果变为").waitFor();
    await page.getByRole("button", { name: "恢复原值" }).click();
    await page.getByText("还没有改动。").waitFor();
    expect(await page.getByRole("region", { name: "建议" }).textContent()).toBe(before);
    await close();
  });

  test("a single member leaves, another joins, and what would come of it is said", async () => {
    const { page, close } = await openRow({ width: 350, height: 1500 });
    await page.getByRole("button", { name: "试算" }).click();
    const listed = page.getByRole("list", { name: "成员变化" });
    await listed.getByRole("button", { name: /杨光荣/ }).click();
    const wife = page.getByRole("group", { name: /杨光荣/ });
    await wife.getByRole("checkbox", { name: "不再是家庭成员" }).click();
    await page.getByText("结果变为").waitFor();
    const left = await page.getByText("结果变为").locator("..").textContent();
    expect(left).toContain("人均月收入");
    await wife.getByRole("checkbox").click();
    await page.getByText("还没有改动。").waitFor();
    await page.getByRole("button", { name: "增加一人" }).click();
    await page.getByText("结果变为").waitFor();
    const joined = page.getByRole("group", { name: "新增成员 1" });
    await joined.getByLabel("年龄或出生日期").fill("三岁");
    await page.getByText("“三岁”不是年龄或出生日期").waitFor();
    await joined.getByLabel("年龄或出生日期").fill("3");
    await page.getByText("结果变为").waitFor();
    await close();
  });

  test("a doubt is decided here, and the list of doubts knows it", async () => {
    const { page, close } = await openRow({ width: 350, height: 1500 });
    const doubts = page.getByRole("region", { name: /^疑点/ });
    await doubts.getByRole("button", { name: "已核实" }).first().click();
    await page.keyboard.type("入户看过");
    await doubts.getByRole("button", { name: "记下" }).click();
    await doubts.getByText(/已核实：入户看过/).waitFor();
    await doubts.getByText(/1 条处理意见还没有写入/).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await doubts.getByRole("button", { name: "撤销处理" }).click();
    await doubts.getByText(/已核实：入户看过/).waitFor({ state: "detached" });
    await close();
  });

  test("a row that was edited since the check is said to be, and checked again", async () => {
    const { page, close } = await openRow({ width: 350, height: 1500 });
    await page.evaluate(async () => {
      const { doudi } = window as unknown as {
        doudi: {
          host: {
            book: {
              info(): Promise<{ sheets: { name: string }[] }>;
              edit(sheet: string, entries: readonly unknown[]): Promise<void>;
            };
          };
        };
      };
      const { sheets } = await doudi.host.book.info();
      await doudi.host.book.edit(sheets[0]?.name ?? "", [{ row: 6, column: 8, value: "黄桂芳" }]);
    });
    await selectRow(page, 12);
    await page.getByRole("heading", { name: "黄云飞" }).waitFor({ state: "detached" });
    expect(await page.getByText(/在核查后改过/).count()).toBe(0);
    await selectRow(page, 5);
    await page.getByText(/第 6 行在核查后改过/).waitFor();
    await shoot(page, "row-edited");
    await page.getByRole("button", { name: "再核查" }).click();
    await page.getByText("黄桂芳").first().waitFor();
    await page.getByText(/在核查后改过/).waitFor({ state: "detached" });
    await close();
  });
});
