import { readFileSync } from "node:fs";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import type { FileWorkbook } from "../../src/workbook/file/file-workbook";
import { openWorkbook } from "../../src/workbook/file/open";
import { SHEET_NAMES } from "../../src/reports";
import { contents, run, samplePath, workFolder } from "./terminal";

const folder = workFolder();
const sample = samplePath("01");
const POLICY = ["--policy", "guizhou", "--as-of", "2020-06-30"];
const DRAW = ["--size", "5", "--seed", "20200630"];

const open = (file: string): Promise<FileWorkbook> =>
  openWorkbook(readFileSync(file), { compression: nodeCompression });

interface Json {
  readonly sample: {
    readonly population: number;
    readonly drawn: number;
    readonly fingerprint: string;
    readonly strata: readonly { name: string; population: number; drawn: number }[];
  };
  readonly households: readonly {
    readonly key: string;
    readonly reason: string;
    readonly rows: readonly number[];
    readonly comparisons: readonly Record<string, unknown>[];
    readonly findings: readonly { readonly severity: string }[];
  }[];
}

async function jsonOf(args: readonly string[]): Promise<Json> {
  const file = folder.file(
    `${Math.abs(args.join().length * 7919)}-${contents(folder.path).length}.json`,
  );
  const ran = await run(["sample", sample, ...POLICY, ...args, "--json", file]);
  expect(ran).toMatchObject({ code: 0, err: "" });
  return JSON.parse(readFileSync(file, "utf8")) as Json;
}

async function cellsOf(workbook: FileWorkbook, sheet: string): Promise<unknown[][]> {
  const grid = await workbook.read(sheet);
  const rows: unknown[][] = [];
  for (let row = 1; row <= (grid.area?.lastRow ?? 0); row++) {
    const line: unknown[] = [];
    for (let column = 1; column <= (grid.area?.lastColumn ?? 0); column++) {
      line.push(grid.value(row, column));
    }
    rows.push(line);
  }
  return rows;
}

describe("sample", () => {
  test("lists who was drawn, why, and where the roster differs, without -o", async () => {
    const ran = await run(["sample", sample, ...POLICY, ...DRAW]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain("总体 24 户，抽取 5 户（20.83%），随机种子 20200630，分层：不分层");
    expect(ran.out.match(/随机抽取：抽样框第\d+户/g)).toHaveLength(5);
    expect(ran.out).toMatch(/名册 SHA-256 [0-9a-f]{64}/);
    expect(ran.out).toMatch(/月发放金额 名册 [\d.]+ 元\/月 复算 [\d.]+ 元\/月/);
    expect(ran.out).toContain("不作为认定结论");
  });

  test("the same seed draws the same, another one does not; English is complete", async () => {
    const first = await run(["sample", sample, ...POLICY, ...DRAW]);
    expect(await run(["sample", sample, ...POLICY, ...DRAW])).toEqual(first);
    const other = await run(["sample", sample, ...POLICY, "--size", "5", "--seed", "7"]);
    expect(other.out).not.toBe(first.out);
    const english = await run(["sample", sample, ...POLICY, ...DRAW, "--lang", "en"]);
    expect(english.out).toContain("5 of 24 households drawn (20.83%), seed 20200630");
  });

  test("what cannot be recomputed, or is not in the roster, has no unit", async () => {
    const draw = ["--as-of", "2020-06-30", "--size", "100%", "--seed", "1"];
    const ran = await run(["sample", sample, "--policy", "hunan", ...draw]);
    expect(ran.out).toMatch(/月发放金额 名册 [\d.]+ 元\/月 无法复算\n/);
    expect(ran.out).not.toMatch(/(?:未列|无法复算) 元/);
  });

  test("by village each stratum is told, and the JSON holds every figure", async () => {
    const done = await jsonOf(["--size", "50%", "--seed", "3", "--by", "村"]);
    expect(done.sample).toMatchObject({ population: 24, drawn: 12 });
    expect(done.sample.strata.length).toBeGreaterThan(1);
    const sum = (key: "population" | "drawn"): number =>
      done.sample.strata.reduce((total, stratum) => total + stratum[key], 0);
    expect([sum("population"), sum("drawn")]).toEqual([24, 12]);
    expect(done.sample.strata.every(({ drawn }) => drawn > 0)).toBe(true);
    expect(done.households).toHaveLength(12);
    expect(new Set(done.households.map(({ key }) => key)).size).toBe(12);
    for (const { comparisons } of done.households) {
      expect(comparisons.map(({ item }) => item)).toContain("amount");
    }
  });

  test("households with direct doubts are listed apart, and change nothing of the draw", async () => {
    const plain = await jsonOf(DRAW);
    const more = await jsonOf([...DRAW, "--doubtful", "all"]);
    expect(more.households.slice(0, 5)).toEqual(plain.households);
    const apart = more.households.slice(5);
    expect(apart.length).toBeGreaterThan(0);
    for (const { reason, findings } of apart) {
      expect(reason).toBe("direct-doubts");
      expect(findings.some(({ severity }) => severity === "high")).toBe(true);
    }
  });

  test("a size beyond the roster takes all of it", async () => {
    const done = await jsonOf(["--size", "500", "--seed", "1"]);
    expect(done.sample).toMatchObject({ population: 24, drawn: 24 });
  });
});

describe("sample -o", () => {
  const output = folder.file("抽查.xlsx");

  beforeAll(async () => {
    const ran = await run(["sample", sample, ...POLICY, ...DRAW, "--by", "村", "-o", output]);
    expect(ran).toMatchObject({ code: 0, err: "" });
  });

  test("adds three sheets and changes nothing else", async () => {
    const workbook = await open(output);
    const names = (await workbook.info()).sheets.map(({ name }) => name);
    const before = (await (await open(sample)).info()).sheets.map(({ name }) => name);
    expect(names).toEqual([
      ...before,
      SHEET_NAMES.sample,
      SHEET_NAMES.sampleNote,
      SHEET_NAMES.sampleDifferences,
    ]);
    for (const name of before) {
      expect(await cellsOf(workbook, name)).toEqual(await cellsOf(await open(sample), name));
    }
  });

  test("the note says everything by which the sample can be drawn again", async () => {
    const text = (await cellsOf(await open(output), SHEET_NAMES.sampleNote)).flat().join("\n");
    expect(text).toContain("20200630");
    expect(text).toMatch(/名册.xlsx|花名册.xlsx，SHA-256 [0-9a-f]{64}/);
    expect(text).toContain("MT19937");
    expect(text).toContain("合    计");
  });

  test("is taken out again without a trace", async () => {
    const back = folder.file("还原.xlsx");
    expect((await run(["restore", output, "-o", back])).code).toBe(0);
    const [first, again] = [await open(sample), await open(back)];
    const names = (await again.info()).sheets.map(({ name }) => name);
    expect(names).toEqual((await first.info()).sheets.map(({ name }) => name));
    for (const name of names)
      expect(await cellsOf(again, name)).toEqual(await cellsOf(first, name));
  });

  test("what the auditor filled in stays with its household in every later run", async () => {
    const workbook = await open(output);
    const lines = await cellsOf(workbook, SHEET_NAMES.sample);
    const key = lines[3]?.[22];
    await workbook.edit(SHEET_NAMES.sample, [
      { row: 4, column: 17, value: "入户见到本人，情况属实" },
      { row: 4, column: 19, value: "王审计" },
    ]);
    const filled = folder.file("已填.xlsx");
    const { writeFileSync } = await import("node:fs");
    writeFileSync(filled, await workbook.save());
    const again = folder.file("再次.xlsx");
    const other = ["--size", "3", "--seed", "99", "-o", again];
    expect((await run(["sample", filled, ...POLICY, ...other])).code).toBe(0);
    const line = (await cellsOf(await open(again), SHEET_NAMES.sample)).find(
      (one) => one[22] === key,
    );
    expect(line?.[16]).toBe("入户见到本人，情况属实");
    expect(line?.[18]).toBe("王审计");
    const checked = folder.file("核查.xlsx");
    expect((await run(["check", again, ...POLICY, "-o", checked])).code).toBe(0);
    const kept = await cellsOf(await open(checked), SHEET_NAMES.sample);
    expect(kept).toEqual(await cellsOf(await open(again), SHEET_NAMES.sample));
    const note = await cellsOf(await open(checked), SHEET_NAMES.sampleNote);
    expect(note).toEqual(await cellsOf(await open(again), SHEET_NAMES.sampleNote));
  });
});

describe("what cannot be used is named in one sentence, and nothing is written", () => {
  test.each([
    [["--size", "0", "--seed", "1"], "--size“0”不能用"],
    [["--size", "十户", "--seed", "1"], "--size“十户”不能用"],
    [["--size", "120%", "--seed", "1"], "--size“120%”不能用"],
    [["--size", "5", "--seed", "abc"], "--seed“abc”不能用"],
    [["--size", "5", "--seed", "-1"], "--seed“-1”不能用"],
    [["--size", "5", "--seed", "1", "--by", "星座"], "--by“星座”不认识"],
    [["--size", "5", "--seed", "1", "--doubtful", "x"], "--doubtful“x”不能用"],
    [["--size", "5"], "缺少必填选项"],
    [["--size", "5", "--seed", "1", "--sheet", "没有"], "没有名为“没有”的工作表"],
    [["--size", "5", "--seed", "1", "--rows", "1:1"], "没有名册数据"],
  ])("%j", async (args, sentence) => {
    const before = contents(folder.path);
    const ran = await run(["sample", sample, ...POLICY, ...args, "-o", folder.file("不写.xlsx")]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(sentence);
    expect(ran.err.trim().split("\n")).toHaveLength(1);
    expect(contents(folder.path)).toEqual(before);
  });

  test("the output is never the input", async () => {
    const ran = await run(["sample", sample, ...POLICY, ...DRAW, "-o", sample]);
    expect(ran).toMatchObject({ code: 2 });
  });
});
