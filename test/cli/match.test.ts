import { readFileSync } from "node:fs";
import type { ReconciliationJson } from "../../src/app";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { openWorkbook } from "../../src/workbook/file/open";
import { id } from "../roster/build";
import { newFile, type Rows } from "./new-file";
import { contents, run, workFolder } from "./terminal";

const work = workFolder();
const ARGS = ["--policy", "guizhou", "--as-of", "2020-06-30"];

const workbook = (name: string, sheets: Readonly<Record<string, Rows>>): Promise<string> =>
  newFile(work.file(name), sheets);

const HEADS = [
  "户编号",
  "户主姓名",
  "身份证号",
  "家庭人口",
  "家庭年总收入（元）",
  "户月保障金额（元）",
];
const POOR = ["户编号", "户主姓名", "身份证号", "家庭人口", "家庭年总收入（元）"];
const [one, two, three] = [
  id("1951-01-01", "male"),
  id("1952-02-02", "male"),
  id("1953-03-03", "female"),
];

let dibao = "";
let poor = "";
let tekun = "";
let months = "";

beforeAll(async () => {
  dibao = await workbook("低保.xlsx", {
    农村低保: [
      ["农村低保花名册"],
      HEADS,
      ["001", "陈一", one, 1, 3000, 125],
      ["002", "陈二", two, 1, 60_000, 125],
    ],
  });
  poor = await workbook("建档立卡.xlsx", {
    建档立卡户名册: [POOR, ["101", "陈一", one, 1, 3000], ["102", "李三", three, 1, 1200]],
  });
  tekun = await workbook("特困.xlsx", {
    特困人员名册: [
      ["姓名", "身份证号", "供养方式"],
      ["李三", three, "分散供养"],
      ["陈二", two, "分散供养"],
    ],
  });
  months = await workbook("两个月.xlsx", {
    农村低保2020年6月: [HEADS, ["001", "陈一", one, 1, 3000, 200], ["003", "李三", three, 1, 1, 1]],
    农村低保2020年5月: [HEADS, ["001", "陈一", one, 1, 3000, 125], ["002", "陈二", two, 1, 1, 1]],
  });
});

const json = (file: string): ReconciliationJson =>
  JSON.parse(readFileSync(file, "utf8")) as ReconciliationJson;

async function sheetsOf(file: string): Promise<Map<string, string[][]>> {
  const book = await openWorkbook(readFileSync(file), { compression: nodeCompression });
  const sheets = new Map<string, string[][]>();
  for (const { name } of (await book.info()).sheets) {
    const grid = await book.read(name);
    const { area } = grid;
    const rows = Array.from({ length: area?.lastRow ?? 0 }, (_, r) =>
      Array.from({ length: area?.lastColumn ?? 0 }, (__, c) =>
        String(grid.value(r + 1, c + 1) ?? ""),
      ),
    );
    sheets.set(name, rows);
  }
  return sheets;
}

describe("two registers", () => {
  test("a summary, sheets in a new workbook, and the lists as they were", async () => {
    const before = readFileSync(dibao);
    const out = work.file("比对.xlsx");
    const ran = await run(["match", dibao, poor, ...ARGS, "-o", out]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    for (const part of [
      "双清双入双退",
      "甲方 农村低保名册（低保.xlsx）：2人 = 双方都有1 + 仅在本方1",
      "应入（建议纳入低保，请核实） 1",
      "应退（建议退出，请核实） 1",
    ]) {
      expect(ran.out).toContain(part);
    }
    expect(ran.out).not.toContain(one);
    expect(Buffer.compare(readFileSync(dibao), before)).toBe(0);
    const sheets = await sheetsOf(out);
    expect([...sheets.keys()]).toEqual([
      "比对汇总",
      "双方都有",
      "仅甲方",
      "仅乙方",
      "应入",
      "应退",
    ]);
    const both = sheets.get("双方都有")?.[3] ?? [];
    expect(both).toEqual(
      expect.arrayContaining(["陈一", one, "农村低保", "3", "建档立卡户名册", "2"]),
    );
    const enter = sheets.get("应入")?.[3] ?? [];
    expect(enter).toEqual(expect.arrayContaining(["李三", "建议纳入", "100"]));
    expect(enter.join(" ")).toContain("三年行动计划");
    expect(sheets.get("仅甲方")?.[3]).toEqual(
      expect.arrayContaining(["陈二", "应退（建议退出，请核实）"]),
    );
    const summary = sheets.get("比对汇总") ?? [];
    const line = (words: string): string[] =>
      summary.find((row) => row[0] === words)?.slice(1) ?? [];
    expect(line("人数合计")).toEqual(["2", "2"]);
    expect(line("双方都有（人）")).toEqual(["1", "1"]);
    expect(line("仅在本方（人）")).toEqual(["1", "1"]);
  });

  test("应入 says of whom the other list may hold under another number", async () => {
    const right = id("1951-01-01", "male");
    const slipped = `${right.slice(0, -1)}${right.endsWith("1") ? "2" : "1"}`;
    const register = await workbook("低保错号.xlsx", {
      农村低保: [HEADS, ["001", "周一", right, 1, 1200, 275]],
    });
    const families = await workbook("建档立卡错号.xlsx", {
      建档立卡户名册: [POOR, ["101", "周一", slipped, 1, 1200], ["102", "李三", three, 1, 1200]],
    });
    const out = work.file("错号.xlsx");
    expect(await run(["match", register, families, ...ARGS, "-o", out])).toMatchObject({ code: 0 });
    const [, , heads = [], first = [], second = []] = (await sheetsOf(out)).get("应入") ?? [];
    const column = heads.indexOf("疑似同人");
    expect(first[column]).toBe("周一（农村低保第2行）：同名，身份证号差一两位");
    expect(second[column] ?? "").toBe("");
  });

  test("the JSON has money with two decimals, ISO dates and Excel's rows, and no ID numbers of people", async () => {
    const file = work.file("比对.json");
    expect((await run(["match", dibao, poor, ...ARGS, "--json", file])).code).toBe(0);
    const result = json(file);
    expect(result.policy).toMatchObject({ id: "guizhou", asOf: "2020-06-30" });
    expect(result.lists).toEqual([
      expect.objectContaining({ file: "低保.xlsx", scheme: "dibao", area: "rural", sheet: null }),
      expect.objectContaining({ file: "建档立卡.xlsx", scheme: "registered-poor", month: null }),
    ]);
    expect(result.lists[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const [comparison] = result.comparisons;
    expect(comparison).toMatchObject({
      kind: "dibao-registered-poor",
      a: 0,
      b: 1,
      period: null,
      payments: null,
      onlyA: [{ sheet: "农村低保", row: 4, member: 0, name: "陈二", householdInOther: false }],
    });
    expect(comparison?.both).toEqual([
      {
        ground: "id",
        a: { sheet: "农村低保", row: 3, member: 0, name: "陈一" },
        b: { sheet: "建档立卡户名册", row: 2, member: 0, name: "陈一" },
      },
    ]);
    const [enter, leave] = comparison?.suggestions ?? [];
    expect(enter).toMatchObject({
      kind: "enter",
      place: "b",
      household: { sheet: "建档立卡户名册", rows: [3] },
      incomePerCapitaMonth: "100.00",
      standardMonth: "375.00",
    });
    expect(leave).toMatchObject({ kind: "leave", place: "a", outcome: "exit", other: null });
    expect(readFileSync(file, "utf8")).not.toContain(three.slice(0, 14));
  });
});

test("three lists are compared in every pair", async () => {
  const out = work.file("三份.xlsx");
  const ran = await run(["match", dibao, poor, tekun, ...ARGS, "-o", out]);
  expect(ran).toMatchObject({ code: 0, err: "" });
  const names = [...(await sheetsOf(out)).keys()];
  expect(names).toEqual(expect.arrayContaining(["1-应入", "2-双方都有", "3-仅乙方"]));
  for (const words of ["低保与建档立卡比对", "低保与特困比对", "建档立卡与特困比对"]) {
    expect(ran.out).toContain(words);
  }
});

describe("two sheets of one workbook", () => {
  test("the only two there are, or the two named", async () => {
    const file = work.file("两月.json");
    const ran = await run(["match", months, ...ARGS, "--json", file]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain("两个月.xlsx 农村低保2020年6月）［本期］");
    expect(json(file).comparisons[0]?.period).toMatchObject({
      later: "a",
      isSaid: true,
      changes: [
        {
          kind: "amount",
          nowValue: "200.00",
          beforeValue: "125.00",
          percent: "60.00",
          beyond: true,
        },
        { kind: "household-new", now: { rows: [3] }, before: null },
        { kind: "household-left", now: null, before: { rows: [3] } },
      ],
    });
    const named = await run([
      "match",
      months,
      "--sheet-a",
      "农村低保2020年5月",
      "--sheet-b",
      "农村低保2020年6月",
      ...ARGS,
      "-o",
      work.file("两月.xlsx"),
    ]);
    expect(named.out).toContain("农村低保2020年6月）［本期］");
    expect([...(await sheetsOf(work.file("两月.xlsx"))).keys()]).toContain("异动");
  });

  test("a sheet of each of two files", async () => {
    const ran = await run(["match", dibao, months, "--sheet-b", "农村低保2020年5月", ...ARGS]);
    expect(ran.out).toContain("两个月.xlsx 农村低保2020年5月）");
    expect(ran.out).toContain("2人 = 双方都有2 + 仅在本方0");
  });
});

test("English has no full-width brackets", async () => {
  for (const args of [[dibao, poor], [months]]) {
    const ran = await run(["match", ...args, ...ARGS, "--lang", "en"]);
    expect(ran.code).toBe(0);
    expect(ran.out).not.toMatch(/[（），；：【】［］]/);
  }
});

test("lists that have nobody in common are said to be odd", async () => {
  const other = await workbook("别人.xlsx", {
    农村低保: [HEADS, ["001", "赵一", id("1971-01-01", "male"), 1, 1, 1]],
  });
  const ran = await run(["match", dibao, other, ...ARGS]);
  expect(ran.out).toContain("双方没有一个人相同");
});

describe("what cannot be done is one sentence, exit 2, nothing written", () => {
  const refused = async (args: readonly string[], ...parts: readonly string[]): Promise<void> => {
    const before = contents(work.path);
    const ran = await run(["match", ...args, ...ARGS]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err.trim().split("\n")).toHaveLength(1);
    expect(ran.err).not.toMatch(/\bat .*:\d+:\d+|Error|undefined/);
    for (const part of parts) expect(ran.err).toContain(part);
    expect(contents(work.path)).toEqual(before);
  };

  test("one file of one sheet", () => refused([dibao], "--sheet-a", "农村低保"));
  test("one sheet named of one file", () =>
    refused([months, "--sheet-a", "农村低保2020年5月"], "--sheet-b"));
  test("one sheet twice", () =>
    refused(
      [months, "--sheet-a", "农村低保2020年5月", "--sheet-b", "农村低保2020年5月"],
      "两张不同的工作表",
    ));
  test("a sheet that is not there", () =>
    refused([dibao, poor, "--sheet-a", "没有的表"], "没有的表", "现有：农村低保"));
  test("an unknown kind", () => refused([dibao, poor, "--by", "x"], "--by", "period"));
  test("an output that is a list", () => refused([dibao, poor, "-o", poor], "就是输入文件"));
  test("an output that no program opens", () =>
    refused([dibao, poor, "-o", work.file("结果.csv")], "应以 .xlsx 结尾"));
  test("a file that is not there", () =>
    refused([dibao, work.file("没有.xlsx")], "没有.xlsx", "找不到"));
  test("a sheet without a list", async () => {
    const notice = await workbook("通知.xlsx", { 通知: [["关于开展比对的通知"], ["各乡镇："]] });
    await refused([dibao, notice, "-o", work.file("never.xlsx")], "通知.xlsx", "没有找到名单");
  });
  test("sheets named for three files", () =>
    refused([dibao, poor, tekun, "--sheet-a", "农村低保"], "两份名单"));
});
