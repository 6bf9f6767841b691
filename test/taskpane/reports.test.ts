import { runCheck } from "../../src/taskpane/actions/check-actions";
import { previewReport, writeReport } from "../../src/taskpane/actions/report-actions";
import { planWriting, write } from "../../src/taskpane/actions/writing-actions";
import type { Report } from "../../src/taskpane/engine/contract";
import { givenPane, type GivenPane } from "./given";

async function checked(): Promise<GivenPane> {
  const pane = await givenPane();
  await runCheck(pane);
  return pane;
}

async function writeOne(pane: GivenPane, report: Report): Promise<void> {
  pane.store.getState().chooseReport(report);
  await writeReport(pane);
  expect(pane.store.getState().reportProblem).toBeNull();
}

const sheetsOf = async (pane: GivenPane): Promise<readonly string[]> =>
  (await pane.book.ours())?.sheets ?? [];

describe.each(["biweekly", "summary", "findings", "ledger", "log"] as const)("%s", (report) => {
  test("shows figures and adds its sheet alone", async () => {
    const pane = await checked();
    pane.store.getState().chooseReport(report);
    await previewReport(pane);
    const { reportPreview } = pane.store.getState();
    expect(reportPreview).toMatchObject({ report, stands: false });
    expect(reportPreview?.figures.length).toBeGreaterThan(1);
    await writeReport(pane);
    const ours = await pane.book.ours();
    expect(ours?.tables).toEqual([]);
    expect(ours?.sheets).toHaveLength(1);
    expect(pane.store.getState().reportWritten).toEqual(ours?.sheets);
  });
});

test("the figures of the half-monthly report are those of the check", async () => {
  const pane = await checked();
  await previewReport(pane);
  const { reportPreview, summary } = pane.store.getState();
  const value = (label: string): string | undefined =>
    reportPreview?.figures.find((figure) => figure.label === label)?.value;
  expect(value("户数")).toBe(String(summary?.households));
  expect(value("现月发放(元)")).toBe(summary?.current.amount);
  expect(reportPreview?.before).toBeNull();
});

test("the change since last time is told where an earlier date stands", async () => {
  const pane = await checked();
  await writeOne(pane, "biweekly");
  pane.store.getState().change({ asOf: { year: 2020, month: 7, day: 10 } });
  await runCheck(pane);
  await previewReport(pane);
  const { reportPreview } = pane.store.getState();
  expect(reportPreview).toMatchObject({ before: "2020-06-30", stands: true });
  expect(reportPreview?.figures[0]).toMatchObject({ label: "户数", before: "24", change: "0" });
});

test("a report takes nothing away that was written before: columns, marks, other sheets", async () => {
  const pane = await checked();
  await planWriting(pane);
  await write(pane);
  const before = await pane.book.ours();
  await writeOne(pane, "biweekly");
  const after = await pane.book.ours();
  expect(after?.tables).toEqual(before?.tables);
  expect(new Set(after?.sheets)).toEqual(new Set([...(before?.sheets ?? []), "半月调度表"]));
  await writeOne(pane, "ledger");
  expect(await sheetsOf(pane)).toContain("半月调度表");
});

test("columns come along where they are asked for", async () => {
  const pane = await checked();
  pane.store.getState().reportOptions({ columns: true });
  await writeOne(pane, "summary");
  expect((await pane.book.ours())?.tables).toHaveLength(1);
});

test("what the county typed on its ledger and on the report stays", async () => {
  const pane = await checked();
  await writeOne(pane, "ledger");
  await writeOne(pane, "biweekly");
  await pane.book.edit("整改台账", [{ row: 4, column: 8, value: "青山镇民政办" }]);
  await pane.book.edit("半月调度表", [{ row: 4, column: 2, value: "本期已完成入户。" }]);
  await writeOne(pane, "summary");
  const ledger = async (): Promise<unknown> => (await pane.book.read("整改台账")).value(4, 8);
  const text = async (): Promise<unknown> => (await pane.book.read("半月调度表")).value(4, 2);
  expect([await ledger(), await text()]).toEqual(["青山镇民政办", "本期已完成入户。"]);
  await writeOne(pane, "ledger");
  expect(await ledger()).toBe("青山镇民政办");
  pane.store.getState().reportOptions({ keepsText: true });
  await writeOne(pane, "biweekly");
  expect(await text()).toBe("本期已完成入户。");
  pane.store.getState().reportOptions({ keepsText: false });
  await writeOne(pane, "biweekly");
  expect(await text()).not.toBe("本期已完成入户。");
});
