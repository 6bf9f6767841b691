import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { newWorkbook } from "../../src/workbook/file/new-workbook";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { contents, run, samplePath, workFolder, type Ran } from "./terminal";

const folder = workFolder();
const sample = samplePath("01");

/** One sentence for people: exit 2, no stack trace, no English fault code, the file named, nothing printed. */
function expectSentence(ran: Ran, ...parts: readonly string[]): void {
  expect(ran.code).toBe(2);
  expect(ran.out).toBe("");
  expect(ran.err.trim().split("\n")).toHaveLength(1);
  expect(ran.err).toMatch(/^doudi: .*。?/);
  expect(ran.err).not.toMatch(/\bat .*:\d+:\d+|Error|undefined|\{/);
  for (const part of parts) expect(ran.err).toContain(part);
}

async function refused(file: string, ...parts: readonly string[]): Promise<void> {
  const before = contents(folder.path);
  const output = folder.file("never.xlsx");
  const json = folder.file("never.json");
  const ran = await run(["check", file, "--policy", "guizhou", "-o", output, "--json", json]);
  expectSentence(ran, ...parts);
  expect(contents(folder.path)).toEqual(before);
}

const write = (name: string, content: string | Uint8Array): string => {
  const file = folder.file(name);
  writeFileSync(file, content);
  return file;
};

describe("an input that cannot be used is one sentence, exit 2, nothing written", () => {
  test("a missing file", () => refused(folder.file("没有.xlsx"), "没有.xlsx", "找不到"));

  test("a folder", async () => {
    mkdirSync(folder.file("名册夹"));
    await refused(folder.file("名册夹"), "名册夹", "文件夹");
  });

  test("an empty file", () => refused(write("空.xlsx", ""), "空.xlsx"));

  test("an old .xls", () => {
    const ole = new Uint8Array(2048);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    return refused(write("旧.xls", ole), "旧.xls", "另存为 .xlsx");
  });

  test("HTML named .xls", () =>
    refused(
      write("网页.xls", "<html><table><tr><td>姓名</td></tr></table></html>"),
      "网页.xls",
      "另存为 .xlsx",
    ));

  test("a text file", () =>
    refused(write("文本.xlsx", "姓名,身份证号\n张三,1"), "文本.xlsx", "另存为"));

  test("a truncated zip", () => {
    const bytes = readFileSync(sample);
    return refused(
      write("截断.xlsx", bytes.subarray(0, Math.floor(bytes.length / 2))),
      "截断.xlsx",
    );
  });

  test("a sheet with no roster", async () => {
    const bytes = await newWorkbook(
      [
        {
          name: "通知",
          rows: [[{ content: "关于开展核查的通知" }], [{ content: "各村：" }]],
          styles: {},
        },
      ],
      { compression: nodeCompression },
    );
    await refused(write("通知.xlsx", bytes), "通知.xlsx", "通知", "--mapping");
  });

  test("an empty sheet", async () => {
    const bytes = await newWorkbook([{ name: "空表", rows: [], styles: {} }], {
      compression: nodeCompression,
    });
    await refused(write("空表.xlsx", bytes), "空表.xlsx", "空表");
  });
});

describe("arguments that cannot be used", () => {
  test("an unknown policy names those there are", async () => {
    expectSentence(
      await run(["check", sample, "--policy", "nowhere"]),
      "nowhere",
      "guizhou",
      "xingan",
      "blank",
    );
  });

  test("an as-of date before any standard of the policy", async () => {
    const ran = await run(["check", sample, "--policy", "guizhou", "--as-of", "2017-12-31"]);
    expectSentence(ran, "2017-12-31", "2018-01-01");
    const first = await run(["check", sample, "--policy", "guizhou", "--as-of", "2018-01-01"]);
    expect(first.code).toBe(0);
  });

  test.each([
    ["--as-of", "2020-13-01"],
    ["--as-of", "昨天"],
    ["--area", "town"],
    ["--rows", "9:3"],
    ["--rows", "abc"],
    ["--lang", "fr"],
    ["--report", "nonsense"],
    ["--with", "deaths"],
    ["--with", "birthdays=list.xlsx"],
    ["--sheet", "没有的表"],
  ])("%s %s", async (option, value) => {
    const ran = await run(["check", sample, option, value]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(value);
    expect(ran.out).toBe("");
  });

  test("an option that does not exist, and no arguments at all", async () => {
    expect((await run(["check", sample, "--frobnicate"])).code).toBe(2);
    expect((await run(["check"])).code).toBe(2);
    expect((await run(["frobnicate"])).code).toBe(2);
  });

  test("help and version are no faults", async () => {
    const help = await run(["--help"]);
    expect(help.code).toBe(0);
    for (const name of ["check", "inspect", "policies", "params", "restore"])
      expect(help.out).toContain(name);
    expect((await run(["check", "--help"])).out).toContain("--as-of");
    expect((await run(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("outputs", () => {
  test("the input itself, by name, by link or by another spelling, is refused and stays as it is", async () => {
    const file = folder.file("原表.xlsx");
    copyFileSync(sample, file);
    symlinkSync(file, folder.file("链接.xlsx"));
    const before = readFileSync(file);
    for (const output of [file, folder.file("链接.xlsx"), folder.file("./x/../原表.xlsx")]) {
      expectSentence(await run(["check", file, "-o", output]), "未写入");
    }
    expectSentence(await run(["restore", file, "-o", file]), "未写入");
    expect(readFileSync(file)).toEqual(before);
  });

  test("two outputs of one name", async () => {
    const output = folder.file("same.xlsx");
    expectSentence(await run(["check", sample, "-o", output, "--json", output]), "same.xlsx");
    expect(contents(folder.path)).not.toContain("same.xlsx");
  });

  test("a folder that does not exist: the other output is taken back", async () => {
    const before = contents(folder.path);
    const ran = await run([
      "check",
      sample,
      "--json",
      folder.file("kept.json"),
      "-o",
      folder.file("nowhere/out.xlsx"),
    ]);
    expectSentence(ran, "nowhere");
    expect(contents(folder.path)).toEqual(before);
  });

  test("a folder as output", async () => {
    mkdirSync(folder.file("输出夹"));
    expectSentence(await run(["check", sample, "-o", folder.file("输出夹")]), "文件夹");
  });

  test("a folder without permission to write", async () => {
    if (process.getuid?.() === 0) return; // Root may write anywhere.
    mkdirSync(folder.file("只读"));
    chmodSync(folder.file("只读"), 0o500);
    expectSentence(await run(["check", sample, "-o", folder.file("只读/a.xlsx")]), "只读");
  });

  test("restoring a workbook that holds nothing of ours", async () => {
    expectSentence(
      await run(["restore", sample, "-o", folder.file("back.xlsx")]),
      "没有本工具写在原表上的内容",
    );
    expect(contents(folder.path)).not.toContain("back.xlsx");
  });

  test("in English", async () => {
    const ran = await run(["check", folder.file("none.xlsx"), "--lang", "en"]);
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.err).toMatch(/^doudi: ".*none\.xlsx" was not found/);
  });
});

describe("--mapping and --params", () => {
  test("a mapping with mistakes names them", async () => {
    const mapping = write(
      "对照.yaml",
      "tables:\n  - sheet: 农村低保\n    columns: { H: no_such_field }\n",
    );
    const ran = await run(["check", sample, "--mapping", mapping]);
    expectSentence(ran, "对照.yaml", "no_such_field");
  });

  test("parameters with a bad cell name it", async () => {
    const bytes = await newWorkbook(
      [
        {
          name: "政策参数",
          styles: {},
          rows: [
            ["参数", "参数代码", "适用范围", "生效日期", "值", "单位", "来源", "备注"],
            ["低保标准", "dibao_standard", "农村", "2020-01-01", "很多", "元/年", "", ""],
          ].map((row) => row.map((content) => ({ content }))),
        },
      ],
      { compression: nodeCompression },
    );
    const ran = await run(["check", sample, "--params", write("坏参数.xlsx", bytes)]);
    expectSentence(ran, "坏参数.xlsx", "E2");
  });
});

describe("--with and --sheet", () => {
  const workbook = async (name: string, sheets: Record<string, string[][]>): Promise<string> => {
    const described = Object.entries(sheets).map(([sheet, rows]) => ({
      name: sheet,
      styles: {},
      rows: rows.map((row) => row.map((content) => ({ content }))),
    }));
    return write(name, await newWorkbook(described, { compression: nodeCompression }));
  };
  const commands = [["check"], ["sample", "--size", "2", "--seed", "1"]];

  test.each(commands)("a list in which none is found is refused by %s", async (...command) => {
    const list = await workbook("说明.xlsx", { 说明: [["这里没有名单"]] });
    const ran = await run([...command, sample, "--with", `deaths=${list}`]);
    expectSentence(ran, "--with", "说明.xlsx", "没有找到名单");
  });

  test.each(commands)("a list with a header alone is an empty list for %s", async (...command) => {
    const list = await workbook("死亡.xlsx", { 死亡名单: [["姓名", "身份证号", "死亡日期"]] });
    const ran = await run([
      ...command,
      sample,
      "--with",
      `deaths=${list}`,
      "--as-of",
      "2020-06-30",
    ]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("“死亡名单”只有表头、没有一个人，按空名单比对");
    expect(ran.out).not.toMatch(/未运行：.*C01/);
  });

  test.each(commands)("the roster itself as a list is refused by %s", async (...command) => {
    const ran = await run([...command, sample, "--with", `deaths=${sample}`]);
    expectSentence(ran, path.basename(sample), "既作为名册、又作为 --with 的比对名单");
  });

  test("a sheet that none of several files has", async () => {
    const header = ["姓名", "身份证号", "月保障金额"];
    const files = await Promise.all(
      ["甲镇.xlsx", "乙镇.xlsx"].map((name) => workbook(name, { 农村低保: [header] })),
    );
    const ran = await run(["check", ...files, "--sheet", "城市低保"]);
    expectSentence(ran, "这 2 个文件里没有名为“城市低保”的工作表，现有：农村低保。");
  });
});

test("parameters are written as a workbook alone, and no folder is taken for a file", async () => {
  const before = contents(folder.path);
  expectSentence(await run(["params", "-o", folder.file("参数.xls")]), "应以 .xlsx 结尾");
  expectSentence(await run(["policies", "--json", folder.path]), "是文件夹");
  expect(contents(folder.path)).toEqual(before);
});
