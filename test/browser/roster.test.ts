import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { id } from "../roster/build";
import { axeProblems, shoot, sticksOut } from "./looking";
import { check, show, type Look, type PanePage } from "./pane-page";
import { setStage } from "./stage";

const stage = setStage();

/** A roster in which nobody can tell what 人数 and 收入 are, on a sheet with a long name. */
async function unclearRoster(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("二〇二〇年农村最低生活保障对象花名册（上半年）");
  sheet.addRow(["序号", "户主姓名", "身份证号", "人数", "家庭收入", "户月保障金"]);
  for (let row = 1; row <= 6; row++) {
    sheet.addRow([
      row,
      `测试${row}`,
      id(`196${row}-01-01`, "male"),
      row % 3 === 0 ? 3 : 2,
      6000,
      300,
    ]);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function openRoster(look: Look): Promise<PanePage> {
  const pane = await stage.openPane(look);
  await show(pane.page, /^(名册|Roster)$/);
  await pane.page.getByRole("button", { name: /收起各列|Hide the columns/ }).waitFor();
  return pane;
}

/** The line of a column by its letters. */
const line = (page: Page, letters: string): ReturnType<Page["getByRole"]> =>
  page.getByRole("listitem").getByRole("button", { name: new RegExp(`^${letters}(?![A-Z])`) });

const LOOKS: readonly (readonly [string, Look])[] = [
  ["350 light zh", { width: 350, height: 1200 }],
  ["320 dark zh", { width: 320, height: 1200, theme: "dark", sample: "04" }],
  ["320 contrast en", { width: 320, height: 1200, theme: "contrast", language: "en" }],
  ["350 light en", { width: 350, height: 1200, language: "en", sample: "10" }],
  ["320 at 200 % light zh", { width: 640, height: 2400, zoom: 2, sample: "05" }],
];

describe("the view of the roster", () => {
  test.each(LOOKS)("%s: axe finds nothing and nothing sticks out", async (name, look) => {
    const { page, errors, close } = await openRoster(look);
    const file = name.replace(/[ %]+/g, "-");
    await line(page, "B").first().click();
    const chooser = page.getByRole("combobox").first();
    await chooser.waitFor();
    await shoot(page, `roster-${file}`);
    expect(await axeProblems(page)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
    await chooser.fill(look.language === "en" ? "income" : "收入");
    await page.getByRole("option").first().waitFor({ timeout: 5000 });
    await shoot(page, `roster-choosing-${file}`);
    expect(await axeProblems(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test.each([
    ["320 light zh", { width: 320, height: 900 }],
    ["320 dark en", { width: 320, height: 900, theme: "dark", language: "en" }],
  ] as const)("with questions, %s", async (name, look) => {
    const { page, close } = await openRoster({ ...look, workbook: await unclearRoster() });
    await shoot(page, `roster-questions-${name.replace(/ /g, "-")}`);
    expect(await axeProblems(page)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
    await close();
  });

  test("an answer is taken at once, is remembered for the layout, and can be taken back", async () => {
    const { page, errors, close } = await openRoster({
      width: 350,
      workbook: await unclearRoster(),
    });
    const question = page.getByRole("group", { name: /人数/ });
    await question.getByRole("button", { name: "保障人数" }).click();
    await question.waitFor({ state: "detached" });
    await line(page, "D").getByText("您指定的").waitFor();
    const kept = await page.evaluate(() => localStorage.getItem("doudi-columns"));
    expect(JSON.parse(kept ?? "")).toEqual([
      { layout: expect.any(String) as string, columns: [[4, "covered_persons", 0]] },
    ]);
    await page.reload();
    await show(page, /^名册$/);
    await line(page, "D").getByText("您指定的").waitFor();
    await line(page, "D").click();
    await page.getByRole("button", { name: "恢复自动识别" }).click();
    await question.waitFor();
    expect(await page.evaluate(() => localStorage.getItem("doudi-columns"))).toBe("[]");
    expect(errors).toEqual([]);
    await close();
  });

  test("a column is given another field by keyboard, and a check made before is made again", async () => {
    const { page, close } = await stage.openPane({ width: 350, height: 900 });
    await check(page);
    const before = await page.getByText(/条规则缺少所需信息/).textContent();
    await show(page, /^名册$/);
    const column = page
      .getByRole("listitem")
      .getByRole("button", { name: /户月保障金额/ })
      .first();
    await column.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("备注");
    await shoot(page, "roster-keyboard");
    await page.getByRole("option", { name: "备注" }).waitFor({ timeout: 5000 });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("您指定的").waitFor();
    await show(page, /^核查$/);
    await page.getByText(/条规则缺少所需信息/).waitFor();
    expect(await page.getByText(/条规则缺少所需信息/).textContent()).not.toBe(before);
    await close();
  });

  test("what a table is can be corrected, is remembered by the workbook, and taken back", async () => {
    const { page, errors, close } = await openRoster({ width: 320, height: 1200 });
    await page.getByRole("button", { name: "改表的用途、类别或表头" }).click();
    await page.getByRole("combobox", { name: "这张表是" }).selectOption("list");
    await page.getByRole("combobox", { name: "名单种类" }).selectOption("deaths");
    await page.getByText(/死亡、火化、户籍注销名单\s·/).waitFor();
    await shoot(page, "roster-facts");
    expect(await axeProblems(page)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
    const kept = await page.evaluate(async () => {
      const { doudi } = window as unknown as {
        doudi: { host: { book: { settings(): Promise<string> } } };
      };
      return JSON.parse(await doudi.host.book.settings()) as { layouts: unknown[] };
    });
    expect(kept.layouts).toEqual([
      {
        layout: expect.any(String) as string,
        columns: [],
        role: "list",
        listKind: "deaths",
      },
    ]);
    await page.getByRole("button", { name: "这张表恢复自动识别" }).click();
    await page.getByText(/人员表\s·/).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  test("a header that nobody knows is read where the officer says", async () => {
    const { page, close } = await stage.openPane({
      width: 350,
      height: 1200,
      workbook: await unknownRoster(),
    });
    await show(page, /^名册$/);
    await page.getByText(/没有认出名册的工作表/).click();
    await page.getByLabel("表头在第几行").fill("1-9");
    await page.getByRole("button", { name: "按这几行读" }).click();
    await page.getByText(/请填行号/).waitFor();
    await page.getByLabel("表头在第几行").fill("1");
    await page.getByRole("button", { name: "按这几行读" }).click();
    await page.getByText(/表头在第 1 行/).waitFor();
    await shoot(page, "roster-header-said");
    expect(await axeProblems(page)).toEqual([]);
    await close();
  });
});

/** A sheet whose header words no dictionary knows. */
async function unknownRoster(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("台账");
  sheet.addRow(["甲字段", "乙字段", "丙字段"]);
  for (let row = 1; row <= 4; row++) sheet.addRow([`A${row}`, `测试${row}`, row]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
