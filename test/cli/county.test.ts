import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { openWorkbook } from "../../src/workbook/file/open";
import { id } from "../roster/build";
import { newFile, type Rows } from "./new-file";
import { contents, run, samplePath, workFolder } from "./terminal";

const work = workFolder();
const ARGS = ["--policy", "guizhou", "--as-of", "2020-06-30"];

const HEADS = [
  "户编号",
  "户主姓名",
  "身份证号",
  "家庭人口",
  "家庭年总收入（元）",
  "户月保障金额（元）",
];

/** One township's roster: sheet 农村低保, households numbered from 001 as in every other. */
async function township(
  file: string,
  people: readonly (readonly [string, string])[],
): Promise<void> {
  const rows: Rows = [
    HEADS,
    ...people.map(([name, number], i) => [`00${i + 1}`, name, number, 1, 1200 + i, 275]),
  ];
  await newFile(file, { 农村低保: rows });
}

/** A county of two townships in which one person stands twice, and what else lies about in a folder. */
async function county(name: string): Promise<string> {
  const folder = work.file(name);
  mkdirSync(path.join(folder, "东片"), { recursive: true });
  await township(path.join(folder, "青山镇.xlsx"), [
    ["陈一", id("1951-01-01", "male")],
    ["陈二", id("1952-02-02", "male")],
    ["陈三", id("1953-03-03", "female")],
  ]);
  await township(path.join(folder, "东片", "白水乡.xlsx"), [
    ["李一", id("1961-01-01", "male")],
    ["陈二", id("1952-02-02", "male")],
    ["李三", id("1963-03-03", "female")],
  ]);
  await newFile(path.join(folder, "通知.xlsx"), { 通知: [["关于开展核查的通知"], ["各乡镇："]] });
  writeFileSync(path.join(folder, "~$青山镇.xlsx"), "lock");
  writeFileSync(path.join(folder, "说明.txt"), "x");
  return folder;
}

interface Result {
  readonly inputs: readonly { readonly file: string }[];
  readonly skipped: readonly { readonly file: string; readonly why: string }[];
  readonly tables: readonly { readonly id: string; readonly input: number }[];
  readonly households: readonly { readonly id: string; readonly table: string }[];
  readonly findings: readonly {
    readonly id: string;
    readonly rule: string;
    readonly table: string;
    readonly text: string;
  }[];
  readonly totals: { readonly households: number };
}

function json(file: string): Result {
  return JSON.parse(readFileSync(file, "utf8")) as Result;
}

async function sheetOf(file: string, name: string): Promise<string[][]> {
  const book = await openWorkbook(readFileSync(file), { compression: nodeCompression });
  const grid = await book.read(name);
  const { area } = grid;
  if (area === null) return [];
  return Array.from({ length: area.lastRow }, (_, r) =>
    Array.from({ length: area.lastColumn }, (__, c) => String(grid.value(r + 1, c + 1) ?? "")),
  );
}

describe("check FOLDER", () => {
  let folder = "";
  let out = "";
  let result: Result;
  let printed = "";

  beforeAll(async () => {
    folder = await county("全县");
    out = path.join(folder, "核查结果");
    const file = work.file("全县.json");
    const ran = await run(["check", folder, ...ARGS, "--report", "all", "-o", out, "--json", file]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    printed = ran.out;
    result = json(file);
  });

  test("checks every roster below it as one county, and names what is none", () => {
    expect(result.inputs.map(({ file }) => file).sort()).toEqual(
      ["通知.xlsx", "青山镇.xlsx", path.join("东片", "白水乡.xlsx")].sort(),
    );
    expect(result.totals.households).toBe(6);
    expect(result.skipped).toEqual([
      { file: "通知.xlsx", why: expect.stringContaining("通知.xlsx") },
    ]);
    expect(printed).toContain("未核查：“通知.xlsx”里没有找到名册");
    expect(printed).toContain("2 个文件和《全县汇总.xlsx》");
    expect(printed).not.toContain("~$");
  });

  test("finds who stands in two files, and says in which", () => {
    const twice = result.findings.filter(({ rule }) => rule === "B01");
    expect(twice.map(({ text }) => text)).toEqual([
      expect.stringContaining("青山镇.xlsx·农村低保”第3行"),
      expect.stringContaining(`${path.join("东片", "白水乡.xlsx")}·农村低保”第3行`),
    ]);
    const inputs = new Set(
      twice.map(({ table }) => result.tables.find((one) => one.id === table)?.input),
    );
    expect(inputs.size).toBe(2);
  });

  test("household numbers and sheet names that begin again in each file are no doubt, and ids differ", () => {
    expect(result.findings.map(({ rule }) => rule)).not.toContain("B04");
    const ids = result.findings.map((finding) => finding.id);
    expect(new Set(ids).size).toBe(ids.length);
    const households = result.households.map((household) => household.id);
    expect(new Set(households).size).toBe(6);
  });

  test("writes each file's own results into a copy of its name, and the county's workbook", async () => {
    expect(contents(out)).toEqual(["东片", "全县汇总.xlsx", "青山镇.xlsx"].sort());
    for (const file of ["青山镇.xlsx", path.join("东片", "白水乡.xlsx")]) {
      const rows = await sheetOf(path.join(out, file), "农村低保");
      expect(rows.slice(0, 4).map((row) => row.slice(0, 6))).toEqual(
        (await sheetOf(path.join(folder, file), "农村低保")).slice(0, 4),
      );
      expect(rows[0]?.[6]).toBe("核查建议");
      const doubts = await sheetOf(path.join(out, file), "疑点处理");
      expect(doubts.slice(3).map((row) => row[2])).toContain("B01");
      const households = await sheetOf(path.join(out, file), "汇总");
      expect(households.find((row) => row[0] === "合    计")?.[2]).toBe("3");
    }
  });

  test("restore says of 全县汇总 that there is no original in it", async () => {
    const ran = await run([
      "restore",
      path.join(out, "全县汇总.xlsx"),
      "-o",
      work.file("never-restored.xlsx"),
    ]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("整本是本工具写的全县汇总");
    expect(ran.err).toContain("逐个选择");
  });

  test("全县汇总 adds up, and names the file of each doubt and what was skipped", async () => {
    const file = path.join(out, "全县汇总.xlsx");
    const files = await sheetOf(file, "各文件情况");
    const rows = files.slice(2);
    const total = rows.find((row) => row[1] === "合    计") ?? [];
    const checked = rows.filter((row) => row[8] === "已核查");
    expect(checked).toHaveLength(2);
    for (let column = 2; column < 8; column++) {
      const sum = checked.reduce((all, row) => all + Number(row[column]), 0);
      expect([column, Number(total[column])]).toEqual([column, sum]);
    }
    expect(rows.at(-1)?.[1]).toBe("通知.xlsx");
    const summary = await sheetOf(file, "汇总");
    expect(summary.find((row) => row[0] === "合    计")?.[2]).toBe("6");
    const doubts = await sheetOf(file, "疑点处理");
    expect(doubts.slice(3).map((row) => row[4])).toContain("青山镇.xlsx·农村低保");
  });

  test("a second run leaves the first one's results out, and writes the same", async () => {
    const before = readFileSync(path.join(out, "青山镇.xlsx"));
    const again = await run(["check", folder, ...ARGS, "--report", "all", "-o", out]);
    expect(again.code).toBe(0);
    expect(Buffer.compare(readFileSync(path.join(out, "青山镇.xlsx")), before)).toBe(0);
    const elsewhere = await run(["check", folder, ...ARGS]);
    expect(elsewhere.out).toContain("共 6 户");
  });
});

describe("several files", () => {
  test("are one county too", async () => {
    const folder = await county("两个文件");
    const files = [path.join(folder, "青山镇.xlsx"), path.join(folder, "东片", "白水乡.xlsx")];
    const file = work.file("两个文件.json");
    const out = work.file("两个文件-结果");
    const ran = await run(["check", ...files, ...ARGS, "-o", out, "--json", file]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(contents(out)).toEqual(["全县汇总.xlsx", "白水乡.xlsx", "青山镇.xlsx"]);
    const result = json(file);
    expect(result.inputs.map((input) => input.file)).toEqual(["青山镇.xlsx", "白水乡.xlsx"]);
    expect(result.findings.filter(({ rule }) => rule === "B01")).toHaveLength(2);
  });

  test("households and their people may be two files, as the provincial system exports them", async () => {
    const households = work.file("家庭查询.xlsx");
    const members = work.file("人员查询.xlsx");
    await newFile(households, {
      农村低保家庭查询: [
        ["户主姓名", "户主身份证号", "家庭人口", "家庭年总收入（元）", "户月保障金额（元）"],
        ["陈一", id("1951-01-01", "male"), 2, 2400, 275],
        ["李一", id("1961-01-01", "male"), 1, 1200, 275],
      ],
    });
    await newFile(members, {
      农村低保人员查询: [
        ["户主身份证号", "姓名", "身份证号", "与户主关系"],
        [id("1951-01-01", "male"), "陈一", id("1951-01-01", "male"), "户主"],
        [id("1951-01-01", "male"), "王一", "52018119520202", "配偶"],
        [id("1961-01-01", "male"), "李一", id("1961-01-01", "male"), "户主"],
      ],
    });
    const out = work.file("家庭与人员");
    const ran = await run(["check", households, members, ...ARGS, "-o", out]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain("共 2 户 3 人");
    const rows = await sheetOf(path.join(out, "家庭查询.xlsx"), "农村低保家庭查询");
    expect(rows[0]?.[5]).toBe("核查建议");
    const people = await sheetOf(path.join(out, "人员查询.xlsx"), "农村低保人员查询");
    expect(people[2]?.[1]).toBe("王一");
    expect(people[2]?.join(" ")).toContain("[A03]");
  });

  test("decisions in one file's 疑点处理 are of its own doubts", async () => {
    const folder = await county("处理");
    const out = work.file("处理-结果");
    await run(["check", folder, ...ARGS, "-o", out]);
    const file = path.join(out, "青山镇.xlsx");
    const rows = await sheetOf(file, "疑点处理");
    const row = rows.findIndex((one) => one[2] === "B01") + 1;
    const { typeInto } = await import("../app/typed-cells");
    const edited = await typeInto(readFileSync(file), "疑点处理", [
      { row, column: 14, text: "已核实" },
      { row, column: 15, text: "电话核实" },
    ]);
    writeFileSync(file, edited);
    const second = work.file("处理-再次");
    expect((await run(["check", out, ...ARGS, "-o", second])).code).toBe(0);
    const decided = async (name: string): Promise<number> =>
      (await sheetOf(path.join(second, name), "疑点处理")).filter((one) => one[13] === "已核实")
        .length;
    expect(await decided("青山镇.xlsx")).toBe(1);
    expect(await decided(path.join("东片", "白水乡.xlsx"))).toBe(0);
  });
});

describe("a file that cannot be used", () => {
  test("ends the run, named with all the others, and nothing is written", async () => {
    const folder = await county("坏文件");
    const ole = new Uint8Array(2048);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    writeFileSync(path.join(folder, "旧表.xls"), ole);
    writeFileSync(path.join(folder, "空.xlsx"), "");
    const out = work.file("坏文件-结果");
    const ran = await run(["check", folder, ...ARGS, "-o", out]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err.trim().split("\n")).toHaveLength(1);
    for (const part of ["有 2 个文件不能用", "旧表.xls", "空.xlsx", "--skip-bad"]) {
      expect(ran.err).toContain(part);
    }
    expect(contents(work.path)).not.toContain("坏文件-结果");
    const skipping = await run(["check", folder, ...ARGS, "-o", out, "--skip-bad"]);
    expect(skipping.code).toBe(0);
    expect(skipping.out).toContain("共 6 户");
    expect(skipping.out).toContain("旧表.xls");
    expect(contents(out)).toEqual(["东片", "全县汇总.xlsx", "青山镇.xlsx"].sort());
  });

  test("a sheet damaged inside is named too", async () => {
    const folder = await county("坏部件");
    const bytes = readFileSync(path.join(folder, "青山镇.xlsx"));
    writeFileSync(path.join(folder, "截断.xlsx"), bytes.subarray(0, bytes.length / 2));
    const ran = await run(["check", folder, ...ARGS]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("截断.xlsx");
  });

  test("a file named itself in which there is no roster is refused", async () => {
    const folder = await county("点名");
    const ran = await run([
      "check",
      path.join(folder, "青山镇.xlsx"),
      path.join(folder, "通知.xlsx"),
      ...ARGS,
    ]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("“通知.xlsx”里没有找到名册");
  });
});

describe("outputs of several files", () => {
  const refused = async (args: readonly string[], ...parts: readonly string[]): Promise<void> => {
    const before = contents(work.path);
    const ran = await run(["check", ...args, ...ARGS]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    for (const part of parts) expect(ran.err).toContain(part);
    expect(contents(work.path)).toEqual(before);
  };

  test("a file is no folder", async () => {
    const folder = await county("输出");
    await refused([folder, "-o", work.file("结果.xlsx")], "-o 要写文件夹");
  });

  test("the folder itself would overwrite the rosters", async () => {
    const folder = await county("自身");
    const before = readFileSync(path.join(folder, "青山镇.xlsx"));
    await refused([folder, "-o", folder], "就是输入文件");
    expect(Buffer.compare(readFileSync(path.join(folder, "青山镇.xlsx")), before)).toBe(0);
  });

  test("a file that is nobody's result is not overwritten", async () => {
    const folder = await county("占用");
    const out = work.file("占用-结果");
    mkdirSync(out);
    writeFileSync(path.join(out, "青山镇.xlsx"), "county's own");
    await refused([folder, "-o", out], "不像是上次核查的结果");
    expect(readFileSync(path.join(out, "青山镇.xlsx"), "utf8")).toBe("county's own");
  });

  test("two files of one name, one file twice, a folder among files, an empty folder", async () => {
    const folder = await county("同名");
    const copy = path.join(folder, "东片", "青山镇.xlsx");
    copyFileSync(path.join(folder, "青山镇.xlsx"), copy);
    const first = path.join(folder, "青山镇.xlsx");
    await refused([first, copy], "同名");
    await refused([first, first], "给了两次");
    await refused([first, folder], "是文件夹");
    mkdirSync(work.file("空文件夹"));
    await refused([work.file("空文件夹")], "没有 Excel 工作簿");
  });
});

test("the bundled samples of one folder are one county", async () => {
  const file = work.file("样例.json");
  const ran = await run(["check", path.dirname(samplePath("01")), ...ARGS, "--json", file]);
  expect(ran).toMatchObject({ code: 0, err: "" });
  const result = json(file);
  const inputs = new Set(result.tables.map(({ input }) => input));
  expect(inputs.size).toBe(result.inputs.length);
});
