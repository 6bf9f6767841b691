import { planWriteBack, sampleOf, sampleSheets, type WriteBackOptions } from "../../src/app";
import type { Workbook } from "../../src/workbook/port";
import { checked, HOSTS, ROWS, SHEET } from "./both-hosts";

async function write(
  workbook: Workbook,
  seed: number | null,
  options: Partial<WriteBackOptions>,
): Promise<readonly string[]> {
  const done = await checked(workbook);
  const [input] = done.inputs;
  if (input === undefined) throw new Error("a check has an input");
  const written = { language: "zh", version: "0" } as const;
  const question = {
    size: { kind: "count", count: 4 },
    by: { kind: "town" },
    doubtful: 0,
  } as const;
  const further =
    seed === null ? [] : sampleSheets(done, input, sampleOf(done, { ...question, seed }), written);
  const plan = planWriteBack(done, input, { ...written, reports: [], further, ...options });
  const { sheetsWritten, conflicts } = await workbook.apply(plan);
  expect(conflicts).toEqual([]);
  return sheetsWritten;
}

describe.each(HOSTS)("a sample in %s", (_, open) => {
  test("is added without columns, stays with what was typed on it, and is taken out again", async () => {
    const { workbook, type } = await open();
    const first = await write(workbook, 7, { columns: "if-standing" });
    expect(first).toEqual(["抽查表", "抽查说明", "抽查差异表"]);
    expect((await workbook.ours())?.tables).toEqual([]);
    const note = await valuesOf(workbook, "抽查说明");
    await type("抽查表", 4, 17, "属实");
    // A check with columns, then another sample: neither takes away what the other wrote.
    expect(await write(workbook, null, { reports: ["log"] })).toEqual(["核查日志", ...first]);
    expect((await workbook.read("抽查表")).value(4, 17)).toBe("属实");
    expect(await valuesOf(workbook, "抽查说明")).toEqual(note);
    const names = await write(workbook, 8, { columns: "if-standing" });
    expect(new Set(names)).toEqual(new Set(["核查日志", ...first]));
    expect((await workbook.ours())?.tables).toHaveLength(1);
    expect((await valuesOf(workbook, "抽查表")).flat()).toContain("属实");
    await workbook.restore();
    expect(await workbook.ours()).toBeNull();
    expect((await workbook.info()).sheets.map(({ name }) => name)).toEqual([SHEET]);
    expect(await valuesOf(workbook, SHEET)).toEqual(ROWS);
  });
});

async function valuesOf(workbook: Workbook, sheet: string): Promise<unknown[][]> {
  const grid = await workbook.read(sheet);
  const { lastRow = 0, lastColumn = 0 } = grid.area ?? {};
  return Array.from({ length: lastRow }, (_, r) =>
    Array.from({ length: lastColumn }, (__, c) => grid.value(r + 1, c + 1)),
  );
}
