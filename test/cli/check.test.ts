import { readFileSync } from "node:fs";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { openWorkbook } from "../../src/workbook/file/open";
import type { FileWorkbook } from "../../src/workbook/file/file-workbook";
import { SHEET_NAMES, STANDARD_COLUMNS } from "../../src/reports";
import { writeFileSync } from "node:fs";
import { id } from "../roster/build";
import { newFile } from "./new-file";
import { contents, run, samplePath, workFolder } from "./terminal";

const folder = workFolder();
const sample = samplePath("01");
const ARGS = ["--policy", "guizhou", "--as-of", "2020-06-30"];

const open = (file: string): Promise<FileWorkbook> =>
  openWorkbook(readFileSync(file), { compression: nodeCompression });

/** Every value of every sheet but those left out, by sheet and cell. */
async function valuesOf(file: string): Promise<Map<string, unknown>> {
  const workbook = await open(file);
  const values = new Map<string, unknown>();
  for (const { name } of (await workbook.info()).sheets) {
    const grid = await workbook.read(name);
    const { area } = grid;
    if (area === null) continue;
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        const value = grid.value(row, column);
        if (value !== null) values.set(`${name}!${row},${column}`, value);
      }
    }
  }
  return values;
}

describe("check -o", () => {
  const output = folder.file("核查.xlsx");
  const json = folder.file("核查.json");

  beforeAll(async () => {
    const ran = await run([
      "check",
      sample,
      ...ARGS,
      "--report",
      "all",
      "-o",
      output,
      "--json",
      json,
    ]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain("核查.xlsx");
  });

  test("keeps every original value and adds the sixteen columns beside the table", async () => {
    const [before, after] = [await valuesOf(sample), await valuesOf(output)];
    for (const [place, value] of before) expect([place, after.get(place)]).toEqual([place, value]);
    const names = STANDARD_COLUMNS.map((_, i) => after.get(`农村低保!3,${31 + i}`));
    expect(names).toEqual([
      "核查建议",
      "救助类别",
      "人均月收入(元)",
      "保障标准(元/月)",
      "月补差(元)",
      "分类施保(元)",
      "建议月发放(元)",
      "与现发差额(元)",
      "渐退状态",
      "渐退起始月",
      "渐退截止月",
      "渐退剩余月数",
      "疑点数",
      "疑点说明",
      "政策依据",
      "缺失信息",
    ]);
    expect(after.get("农村低保!2,31")).toMatch(/^兜底核查 2020-06-30/);
  });

  test("adds the sheets that were asked for, after the county's", async () => {
    const { sheets } = await (await open(output)).info();
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      "农村低保",
      SHEET_NAMES.summary,
      SHEET_NAMES.findings,
      SHEET_NAMES.biweekly,
      SHEET_NAMES.ledger,
      SHEET_NAMES.log,
    ]);
  });

  test("run again on its own output it writes the same file", async () => {
    const again = folder.file("again.xlsx");
    await run(["check", output, ...ARGS, "--report", "all", "-o", again]);
    expect(Buffer.compare(readFileSync(again), readFileSync(output))).toBe(0);
  });

  test("restore gives back the original file, byte for byte", async () => {
    const back = folder.file("back.xlsx");
    const ran = await run(["restore", output, "-o", back]);
    expect(ran.code).toBe(0);
    expect(await valuesOf(back)).toEqual(await valuesOf(sample));
  });

  test("the JSON holds the contract's fields in the contract's forms", () => {
    const result = JSON.parse(readFileSync(json, "utf8")) as {
      policy: unknown;
      inputs: { file: string; sha256: string }[];
      tables: { columns: { column: string; field: string | null }[]; headerRows: number[] }[];
      households: Record<string, unknown>[];
      findings: { cell: string | null; cells: string[]; rule: string; severity: string }[];
      totals: { households: number; findings: Record<string, number> };
    };
    expect(result.policy).toMatchObject({
      id: "guizhou",
      asOf: "2020-06-30",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(result.inputs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(result.tables[0]).toMatchObject({
      id: "t1",
      sheet: "农村低保",
      role: "person",
      headerRows: [3],
      firstRow: 4,
    });
    expect(result.tables[0]?.columns[8]).toMatchObject({ column: "I", field: "id_card" });
    expect(result.totals.households).toBe(result.households.length);
    for (const household of result.households) {
      for (const key of [
        "incomePerCapitaMonth",
        "standardMonth",
        "shortfallMonth",
        "payableMonth",
        "currentMonth",
      ]) {
        expect(household[key] === null || /^-?\d+\.\d\d$/.test(String(household[key]))).toBe(true);
      }
    }
    for (const finding of result.findings)
      expect(finding.cell ?? finding.cells[0] ?? null).toBe(finding.cell);
    expect(result.findings.some((one) => one.rule === "A04" && one.cell === "I4")).toBe(true);
  });
});

describe("scope", () => {
  test("--rows grows to whole households and reports nothing else", async () => {
    const json = folder.file("rows.json");
    await run(["check", sample, ...ARGS, "--rows", "10:10", "--json", json]);
    const result = JSON.parse(readFileSync(json, "utf8")) as {
      households: { rows: number[] }[];
      findings: { row: number }[];
    };
    expect(result.households).toHaveLength(1);
    const rows = result.households[0]?.rows ?? [];
    expect(rows).toContain(10);
    for (const finding of result.findings) expect(rows).toContain(finding.row);
  });
});

describe("what officers decided", () => {
  test("is kept on the next run, shown beside the doubt, and leaves the ledger when it is no problem", async () => {
    const first = folder.file("decide.xlsx");
    await run(["check", sample, ...ARGS, "--report", "all", "-o", first]);
    const workbook = await open(first);
    const grid = await workbook.read(SHEET_NAMES.findings);
    const id = String(grid.value(4, 18));
    expect(id).not.toBe("null");
    // The officer types into the sheet: the same cells, written through the port as the county's own would be.
    const { typeInto } = await import("../app/typed-cells");
    const edited = await typeInto(readFileSync(first), SHEET_NAMES.findings, [
      { row: 4, column: 14, text: "不是问题" },
      { row: 4, column: 15, text: "已电话核实" },
      { row: 4, column: 16, text: "王经办" },
    ]);
    writeFileSync(folder.file("decided.xlsx"), edited);
    const second = folder.file("decided-again.xlsx");
    await run(["check", folder.file("decided.xlsx"), ...ARGS, "--report", "all", "-o", second]);
    const values = await valuesOf(second);
    const texts = [...values.values()].map(String);
    expect(texts.some((text) => text.includes("（不是问题：已电话核实）"))).toBe(true);
    expect(values.get(`${SHEET_NAMES.findings}!4,16`)).toBe("王经办");
    const ledger = (all: Map<string, unknown>): number =>
      [...all.keys()].filter(
        (place) => place.startsWith(`${SHEET_NAMES.ledger}!`) && place.endsWith(",1"),
      ).length;
    expect(ledger(values)).toBe(ledger(await valuesOf(first)) - 1);
  });
});

describe("text that looks like a formula", () => {
  test.each(["=1+1", "+86139", "-cmd", "@SUM(A1)", "\t=1", "\r=2"])(
    "%j stays text in everything we write",
    async (name) => {
      const rows = [
        ["户编号", "户主姓名", "身份证号", "家庭人口", "家庭年总收入（元）", "户月保障金额（元）"],
        ["1", name, "520181199001010", 1, 60_000, 300],
      ];
      const file = await newFile(folder.file("公式.xlsx"), { 农村低保: rows });
      const output = folder.file("公式-核查.xlsx");
      const ran = await run(["check", file, ...ARGS, "--report", "all", "-o", output]);
      expect(ran).toMatchObject({ code: 0, err: "" });
      const { formulasOf } = await import("../app/typed-cells");
      for (const formula of await formulasOf(readFileSync(output))) {
        expect(formula).toMatch(
          /^(SUM\([A-Z0-9:,]+\)(\+SUM\([A-Z0-9:,]+\))*|[A-Z]+\d+-[A-Z]+\d+|0)$/,
        );
      }
    },
  );
});

test("a workbook of payments alone is checked for what payments show", async () => {
  const file = await newFile(folder.file("发放.xlsx"), {
    发放: [
      ["2020年6月农村低保金发放表"],
      ["序号", "户主姓名", "身份证号", "发放金额", "银行账号"],
      [1, "甲一", id("1960-05-01", "male"), 300, "6217000000000000001"],
      [2, "乙一", id("1961-05-01", "male"), 300, "6217000000000000002"],
      [3, "甲一", id("1960-05-01", "male"), 300, "6217000000000000001"],
    ],
  });
  const out = folder.file("发放-核查.xlsx");
  const ran = await run(["check", file, "--policy", "guizhou", "-o", out]);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain("没有名册，只核查了发放表，不作保障建议。");
  expect(ran.out).toMatch(/H05 .+ 1/);
  expect((await run(["restore", out, "-o", folder.file("发放-恢复.xlsx")])).code).toBe(0);
});

test("policies lists packs with their documents, as text and as JSON", async () => {
  const text = await run(["policies"]);
  expect(text.out).toContain("guizhou");
  expect(text.out).toContain("黔民发〔2018〕19号");
  const json = JSON.parse((await run(["policies", "--json"])).out) as { id: string }[];
  expect(json.map((pack) => pack.id)).toEqual(
    expect.arrayContaining(["guizhou", "xingan", "blank"]),
  );
});

test("params → check --params is the same as the pack itself", async () => {
  const params = folder.file("参数.xlsx");
  expect((await run(["params", "--policy", "guizhou", "-o", params])).code).toBe(0);
  const [a, b] = [folder.file("a.json"), folder.file("b.json")];
  await run(["check", sample, ...ARGS, "--json", a]);
  await run(["check", sample, ...ARGS, "--params", params, "--json", b]);
  const read = (file: string): unknown =>
    (JSON.parse(readFileSync(file, "utf8")) as { households: unknown }).households;
  expect(read(b)).toEqual(read(a));
});

test("inspect shows the tables and writes only what it is asked to", async () => {
  const before = contents(folder.path);
  const ran = await run(["inspect", sample]);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain("id_card");
  expect(contents(folder.path)).toEqual(before);
});

describe("what was asked for and is not there is said, not passed over", () => {
  const refused = async (...args: string[]): Promise<string> => {
    const output = folder.file("不写.xlsx");
    const ran = await run(["check", sample, ...ARGS, "-o", output, ...args]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(contents(folder.path)).not.toContain("不写.xlsx");
    return ran.err;
  };

  test("rows in which nobody stands", async () => {
    expect(await refused("--rows", "5000:6000")).toContain("第5000至6000行里没有名册数据");
  });

  test("a mapping of a sheet or a column that is not there", async () => {
    const mapping = folder.file("对照.yaml");
    writeFileSync(mapping, "tables:\n  - sheet: 没有的表\n    columns: { H: income_total_year }\n");
    expect(await refused("--mapping", mapping)).toContain("工作表“没有的表”在名册里没有");
    writeFileSync(
      mapping,
      "tables:\n  - sheet: 农村低保\n    columns: { ZZ: income_total_year }\n",
    );
    expect(await refused("--mapping", mapping)).toContain("列 ZZ 不在工作表“农村低保”的表格范围内");
    const inspected = await run(["inspect", sample, "--mapping", mapping]);
    expect(inspected).toMatchObject({ code: 2, out: "" });
  });

  test("an output that no program would open as a workbook", async () => {
    const ran = await run(["check", sample, ...ARGS, "-o", folder.file("结果.csv")]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("应以 .xlsx 结尾");
  });

  test("no suggested sum where not one household has an amount", async () => {
    const ran = await run(["check", sample]);
    expect(ran.out).toContain("建议月发放均无法测算");
  });

  test("English has no full-width brackets, and usage faults are Chinese first", async () => {
    const english = await run(["check", sample, ...ARGS, "--lang", "en"]);
    expect(english.out).not.toMatch(/[（），；：]/);
    expect((await run(["check"])).err).toMatch(/^doudi: 缺少参数：/);
  });
});

test("a workbook with macros is asked to keep its extension", async () => {
  const macro = folder.file("宏.xlsm");
  writeFileSync(macro, readFileSync(sample));
  const note = "请改用 .xlsm";
  expect((await run(["check", macro, ...ARGS, "-o", folder.file("宏.xlsx")])).out).toContain(note);
  const kept = await run(["check", macro, ...ARGS, "-o", folder.file("宏-核查.xlsm")]);
  expect(kept.out).not.toContain(note);
});
