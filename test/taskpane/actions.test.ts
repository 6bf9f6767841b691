import { runCheck, stopCheck } from "../../src/taskpane/actions/check-actions";
import {
  decide,
  filterFindings,
  findingAt,
  openFinding,
} from "../../src/taskpane/actions/finding-actions";
import {
  clearMarks,
  planWriting,
  restore,
  write,
} from "../../src/taskpane/actions/writing-actions";
import { SHEET_NAMES } from "../../src/reports";
import { WorkbookError } from "../../src/workbook/port";
import { givenPane, type GivenPane } from "./given";

const at = (
  row: number,
): { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number } => ({
  firstRow: row,
  lastRow: row,
  firstColumn: 1,
  lastColumn: 1,
});

/** A pane that has checked the whole sample. */
async function checked(number = "01"): Promise<GivenPane> {
  const pane = await givenPane(number);
  await runCheck(pane);
  expect(pane.store.getState().problem).toBeNull();
  return pane;
}

describe("a check", () => {
  test("sums up the whole workbook", async () => {
    const { store } = await checked();
    const { summary, groups, isChecking } = store.getState();
    expect(isChecking).toBe(false);
    expect(summary).toMatchObject({ households: 24, people: 52, outdated: [] });
    expect(summary?.policy.id).toBe("guizhou");
    const listed = groups.reduce((sum, { count }) => sum + count, 0);
    const counted = Object.values(summary?.levels ?? {}).reduce((sum, count) => sum + count, 0);
    expect(listed).toBe(counted);
    expect(counted).toBeGreaterThan(10);
  });

  test("of a selected row grows to the household, and asks for nothing else", async () => {
    const pane = await givenPane();
    pane.store.getState().chooseScope("selection");
    pane.select({ sheet: "农村低保", areas: [at(5)] });
    await runCheck(pane);
    const { summary } = pane.store.getState();
    expect(summary?.households).toBe(1);
    expect(summary?.scope.zh).toBe("农村低保 第5行");
  });

  test("of this table takes the table that the selection stands in", async () => {
    const pane = await givenPane("10");
    pane.store.getState().chooseScope("table");
    pane.select({ sheet: (await pane.book.info()).sheets[0]?.name ?? "", areas: [at(6)] });
    await runCheck(pane);
    const part = pane.store.getState().summary;
    pane.store.getState().chooseScope("workbook");
    await runCheck(pane);
    const whole = pane.store.getState().summary;
    expect(part?.households).toBeGreaterThan(0);
    expect(part?.households).toBeLessThan(whole?.households ?? 0);
  });

  test("without a selection says what to do", async () => {
    const pane = await givenPane();
    pane.store.getState().chooseScope("selection");
    await runCheck(pane);
    expect(pane.store.getState().problem?.zh).toBe("请先在表格里选中要核查的行。");
  });

  test("of a title row says that no household is there", async () => {
    const pane = await givenPane();
    pane.store.getState().chooseScope("selection");
    pane.select({ sheet: "农村低保", areas: [at(1)] });
    await runCheck(pane);
    expect(pane.store.getState().problem?.zh).toContain("没有名册的数据行");
  });

  test("whose selection cannot be told says why, and reads no further", async () => {
    const pane = await givenPane();
    const read = jest.spyOn(pane.book, "read");
    Object.assign(pane.host.selection, {
      current: () => Promise.reject(new WorkbookError("access-denied")),
    });
    pane.store.getState().chooseScope("selection");
    await runCheck(pane);
    expect(pane.store.getState().problem?.zh).toContain("Excel 拒绝");
    expect(pane.store.getState().summary).toBeNull();
    expect(read).not.toHaveBeenCalled();
  });

  test("that is stopped leaves nothing half done", async () => {
    const pane = await givenPane();
    const running = runCheck(pane);
    stopCheck(pane);
    await running;
    expect(pane.store.getState()).toMatchObject({
      isChecking: false,
      summary: null,
      problem: null,
      groups: [],
    });
    await runCheck(pane);
    expect(pane.store.getState().summary?.households).toBe(24);
  });
});

describe("the list of doubts", () => {
  test("filters by severity and by name", async () => {
    const pane = await checked();
    await filterFindings(pane, { levels: ["high"] });
    const { groups, summary } = pane.store.getState();
    expect(groups.every(({ level }) => level === "high")).toBe(true);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(summary?.levels.high);
    await filterFindings(pane, { name: "没有这个人" });
    expect(pane.store.getState().groups).toEqual([]);
  });

  test("opening a doubt goes to its cell and opens its group", async () => {
    const pane = await checked();
    const total = pane.store.getState().groups.reduce((sum, { count }) => sum + count, 0);
    await openFinding(pane, total - 1);
    const finding = findingAt(pane, total - 1);
    expect(finding).not.toBeNull();
    expect(pane.visited).toEqual([finding?.place]);
    const { opened, groups } = pane.store.getState();
    expect(opened.has(groups.at(-1)?.key ?? "")).toBe(true);
  });
});

describe("writing back", () => {
  test("adds what the plan says, and restoring takes all of it out", async () => {
    const pane = await checked();
    await planWriting(pane);
    const { plan } = pane.store.getState();
    expect(plan).toMatchObject({ rows: 52, obstacles: [], replaces: false });
    expect(plan?.sheets).toEqual(["汇总", "疑点处理", "核查日志"]);
    await write(pane);
    const { result } = pane.store.getState();
    expect(result).toMatchObject({ kind: "written", report: { conflicts: [] } });
    const marks = Object.values(plan?.marks ?? {}).reduce((sum, count) => sum + count, 0);
    expect(result?.kind === "written" && result.report.cellsMarked).toBe(marks);
    await restore(pane);
    expect(pane.store.getState().result).toMatchObject({ kind: "restored" });
    expect(await pane.book.ours()).toBeNull();
  });

  test("clearing marks keeps columns and sheets", async () => {
    const pane = await checked();
    await planWriting(pane);
    await write(pane);
    const ours = await pane.book.ours();
    await clearMarks(pane);
    expect(pane.store.getState().result).toMatchObject({ kind: "marks-cleared" });
    expect(await pane.book.ours()).toEqual(ours && { ...ours, hasMarks: false });
  });

  test("a decision is written into 疑点处理 and read back by the next check", async () => {
    const pane = await checked();
    await openFinding(pane, 0);
    const finding = findingAt(pane, 0);
    if (finding === null) throw new Error("the first doubt is at hand");
    await decide(pane, finding, { decision: "verified", reason: "已入户核实", who: "张经办" });
    expect(pane.store.getState().unwritten).toBe(1);
    await planWriting(pane);
    expect(pane.store.getState().plan?.decisions).toBe(1);
    await write(pane);
    expect(pane.store.getState().unwritten).toBe(0);
    const sheet = await pane.book.read(SHEET_NAMES.findings);
    const reasons = [];
    for (let row = 4; row <= (sheet.area?.lastRow ?? 0); row++) reasons.push(sheet.value(row, 15));
    expect(reasons).toContain("已入户核实");
    await runCheck(pane);
    await openFinding(pane, 0);
    expect(findingAt(pane, 0)?.decision).toMatchObject({
      decision: "verified",
      reason: "已入户核实",
      who: "张经办",
      when: "2020-06-30",
    });
  });

  test("after rows changed writes nothing and says so", async () => {
    const pane = await checked();
    await planWriting(pane);
    await pane.book.edit("农村低保", [{ row: 6, column: 3, value: "改过" }]);
    await write(pane);
    expect(pane.store.getState().writingProblem?.zh).toContain("没有写入");
    expect(await pane.book.ours()).toBeNull();
  });

  test("of a few rows also renews the rows that were written before", async () => {
    const pane = await checked();
    await planWriting(pane);
    await write(pane);
    pane.store.getState().chooseScope("selection");
    pane.select({ sheet: "农村低保", areas: [at(5)] });
    await runCheck(pane);
    await planWriting(pane);
    expect(pane.store.getState().plan).toMatchObject({ rows: 52, widened: true, replaces: true });
  });

  describe("that breaks off", () => {
    const broken = new WorkbookError("access-denied", { sheet: "农村低保" });

    test("says that a part may stand, when something of ours stands", async () => {
      const pane = await checked();
      await planWriting(pane);
      const apply = pane.book.apply.bind(pane.book);
      jest.spyOn(pane.book, "apply").mockImplementationOnce(async (additions) => {
        await apply(additions);
        throw broken;
      });
      await write(pane);
      expect(pane.store.getState().writingProblem?.zh).toMatch(
        /Excel 拒绝修改.*只写入了一部分.*恢复/,
      );
      expect(pane.store.getState().hasOurs).toBe(true);
    });

    test("says no such thing when nothing stands, or when it was refused beforehand", async () => {
      const pane = await checked();
      await planWriting(pane);
      jest.spyOn(pane.book, "apply").mockRejectedValueOnce(broken);
      await write(pane);
      expect(pane.store.getState().writingProblem?.zh).not.toContain("一部分");
      await planWriting(pane);
      await write(pane);
      const refused = new WorkbookError("sheet-protected", { sheet: "农村低保" });
      jest.spyOn(pane.book, "restore").mockRejectedValueOnce(refused);
      await restore(pane);
      expect(pane.store.getState().writingProblem?.zh).not.toContain("一部分");
    });

    test("by a fault of ours says what to tell, and no more than is true", async () => {
      const pane = await checked();
      await planWriting(pane);
      await write(pane);
      jest.spyOn(pane.book, "restore").mockRejectedValueOnce(new TypeError("x is null"));
      await restore(pane);
      const said = pane.store.getState().writingProblem?.zh ?? "";
      expect(said).toMatch(/程序自身出错.*TypeError: x is null.*一部分/);
      expect(said).not.toContain("没有被改动");
    });

    test("by a code of Office.js that we do not know says the code, and not its message", async () => {
      const pane = await checked();
      await planWriting(pane);
      await write(pane);
      const error = Object.assign(new Error("张三"), { code: "InvalidArgument" });
      jest.spyOn(pane.book, "restore").mockRejectedValueOnce(error);
      await restore(pane);
      const said = pane.store.getState().writingProblem?.zh ?? "";
      expect(said).toContain("InvalidArgument");
      expect(said).not.toContain("张三");
    });
  });
});
