import { runCheck } from "../../src/taskpane/actions/check-actions";
import {
  askRestore,
  planWriting,
  restore,
  write,
} from "../../src/taskpane/actions/writing-actions";
import { givenPane, type GivenPane } from "./given";

/** A pane that has written columns, 汇总, 疑点处理 and 核查日志. */
async function written(): Promise<GivenPane> {
  const pane = await givenPane();
  await runCheck(pane);
  await planWriting(pane);
  await write(pane);
  return pane;
}

async function sheets({ book }: GivenPane): Promise<readonly string[]> {
  return (await book.info()).sheets.map(({ name }) => name);
}

describe("asking to restore", () => {
  test("changes nothing, and names no sheet on which nobody wrote", async () => {
    const pane = await written();
    const before = await pane.book.save();
    await askRestore(pane);
    expect(pane.store.getState()).toMatchObject({ restoreAsked: [], writingProgress: null });
    expect(Buffer.from(await pane.book.save()).equals(Buffer.from(before))).toBe(true);
  });

  test("names the sheets on which somebody wrote; they stay unless given up", async () => {
    const pane = await written();
    await pane.book.edit("疑点处理", [{ row: 4, column: 15, value: "已入户" }]);
    await askRestore(pane);
    expect(pane.store.getState().restoreAsked).toEqual(["疑点处理"]);
    await restore(pane);
    expect(pane.store.getState()).toMatchObject({
      restoreAsked: null,
      result: { kind: "restored", kept: ["疑点处理"] },
    });
    expect(await sheets(pane)).toEqual(["农村低保", "疑点处理"]);
  });

  test("lets the officer give them up", async () => {
    const pane = await written();
    await pane.book.edit("疑点处理", [{ row: 4, column: 15, value: "已入户" }]);
    await askRestore(pane);
    await restore(pane, pane.store.getState().restoreAsked ?? []);
    expect(pane.store.getState().result).toMatchObject({ kept: [] });
    expect(await sheets(pane)).toEqual(["农村低保"]);
  });

  test("a sheet that is filled in after the question stays: nobody gave it up", async () => {
    const pane = await written();
    await askRestore(pane);
    await pane.book.edit("疑点处理", [{ row: 4, column: 15, value: "已入户" }]);
    await restore(pane, pane.store.getState().restoreAsked ?? []);
    expect(pane.store.getState().result).toMatchObject({ kept: ["疑点处理"] });
  });
});
