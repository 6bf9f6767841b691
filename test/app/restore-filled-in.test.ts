import {
  planWriteBack,
  restore,
  restoreText,
  sampleOf,
  sampleSheets,
  type Report,
} from "../../src/app";
import { clearMarks } from "../../src/app/clear-marks";
import type { Workbook } from "../../src/workbook/port";
import { checked, HOSTS, SHEET, type Host } from "./both-hosts";

const FILE = "名册.xlsx";
const REPORTS: readonly Report[] = ["summary", "findings", "biweekly", "ledger", "log"];
const WRITTEN = { language: "zh", version: "0" } as const;

/** Columns, every report and a sample. */
async function writeAll(workbook: Workbook): Promise<void> {
  const done = await checked(workbook);
  const [input] = done.inputs;
  if (input === undefined) throw new Error("a check has an input");
  const question = { size: { kind: "count", count: 4 }, by: null, doubtful: 0, seed: 7 } as const;
  const further = sampleSheets(done, input, sampleOf(done, question), WRITTEN);
  await workbook.apply(planWriteBack(done, input, { ...WRITTEN, reports: REPORTS, further }));
}

async function names(workbook: Workbook): Promise<readonly string[]> {
  return (await workbook.info()).sheets.map(({ name }) => name);
}

/** Where people write on each sheet. */
const TYPED = [
  ["抽查表", 4, 17, "属实"],
  ["整改台账", 40, 6, "本县自查发现的问题"],
  ["半月调度表", 4, 2, "本县另行起草的进展情况"],
  ["半月调度表", 2, 1, "填报单位：某县民政局  调度日期：2020年6月30日"],
  ["疑点处理", 4, 15, "已入户核实"],
] as const;

async function typeAll({ type }: Host): Promise<void> {
  for (const [sheet, row, column, text] of TYPED) await type(sheet, row, column, text);
}

describe.each(HOSTS)("a restore in %s", (_, open) => {
  test("of what nobody wrote on takes out everything, whatever is asked", async () => {
    const host = await open();
    await writeAll(host.workbook);
    const report = await restore(host.workbook, FILE, { keepFilledIn: true });
    expect(report).toMatchObject({ kept: [], takenOut: [], conflicts: [] });
    expect(await names(host.workbook)).toEqual([SHEET]);
  });

  test.each(TYPED)("keeps %s where something stands in row %i, column %i", async (sheet, ...at) => {
    const host = await open();
    await writeAll(host.workbook);
    await host.type(sheet, ...at);
    const { kept, takenOut } = await restore(host.workbook, FILE, { keepFilledIn: true });
    expect({ kept, takenOut }).toEqual({ kept: [sheet], takenOut: [] });
    expect(await names(host.workbook)).toEqual([SHEET, sheet]);
    const [row, column, text] = at;
    expect((await host.workbook.read(sheet)).value(row, column)).toBe(text);
    expect(await host.workbook.ours()).toBeNull();
  });

  test("otherwise takes them out too, and names them", async () => {
    const host = await open();
    await writeAll(host.workbook);
    await typeAll(host);
    const report = await restore(host.workbook, FILE);
    expect(report.kept).toEqual([]);
    expect(new Set(report.takenOut)).toEqual(new Set(TYPED.map(([sheet]) => sheet)));
    expect(restoreText(report, "恢复.xlsx", "zh")).toMatch(/整改台账.*只留在原文件中/);
    expect(await names(host.workbook)).toEqual([SHEET]);
  });

  test("sheets that were kept are no rosters of the next check", async () => {
    const host = await open();
    await writeAll(host.workbook);
    const before = await checked(host.workbook);
    await typeAll(host);
    await restore(host.workbook, FILE, { keepFilledIn: true });
    const after = await checked(host.workbook);
    expect(after.assessments).toHaveLength(before.assessments.length);
    expect(after.findings.map(({ id }) => id)).toEqual(before.findings.map(({ id }) => id));
  });

  test("what was filled in stays through later runs: texts that were rewritten stay so", async () => {
    const host = await open();
    await writeAll(host.workbook);
    await typeAll(host);
    const done = await checked(host.workbook);
    const [input] = done.inputs;
    if (input === undefined) throw new Error("a check has an input");
    await host.workbook.apply(planWriteBack(done, input, { ...WRITTEN, reports: ["log"] }));
    const { kept } = await restore(host.workbook, FILE, { keepFilledIn: true });
    expect(new Set(kept)).toEqual(new Set(TYPED.map(([sheet]) => sheet)));
    expect(valuesOf(await host.workbook.read("整改台账"))).toContain("本县自查发现的问题");
  });

  test("a report that is written after the marks were cleared marks no cell again", async () => {
    const host = await open();
    await writeAll(host.workbook);
    const plan = async () => {
      const done = await checked(host.workbook);
      const [input] = done.inputs;
      if (input === undefined) throw new Error("a check has an input");
      return planWriteBack(done, input, {
        ...WRITTEN,
        reports: ["biweekly"],
        columns: "if-standing",
      });
    };
    expect((await plan()).marks).not.toEqual([]);
    await clearMarks(host.workbook, FILE);
    const later = await plan();
    expect(later.blocks).not.toEqual([]);
    expect(later.marks).toEqual([]);
  });
});

function valuesOf(grid: Awaited<ReturnType<Workbook["read"]>>): readonly unknown[] {
  const { lastRow = 0, lastColumn = 0 } = grid.area ?? {};
  return Array.from({ length: lastRow }, (_, r) =>
    Array.from({ length: lastColumn }, (__, c) => grid.value(r + 1, c + 1)),
  ).flat();
}
