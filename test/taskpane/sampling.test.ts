import { runCheck } from "../../src/taskpane/actions/check-actions";
import { drawSample, openSampled, writeSample } from "../../src/taskpane/actions/sampling-actions";
import { planWriting, restore, write } from "../../src/taskpane/actions/writing-actions";
import { givenPane, type GivenPane } from "./given";

async function checked(number = "01"): Promise<GivenPane> {
  const pane = await givenPane(number);
  await runCheck(pane);
  expect(pane.store.getState().problem).toBeNull();
  return pane;
}

const keysOf = ({ store }: GivenPane): string[] => store.getState().sampled.map(({ key }) => key);

test("the day of the check is the seed until another one is typed, and it draws the same again", async () => {
  const pane = await checked();
  await drawSample(pane);
  const { sample, sampled } = pane.store.getState();
  expect(sample).toMatchObject({ population: 24, drawn: 3, seed: 20200630, listed: 0 });
  expect(sampled).toHaveLength(3);
  const first = keysOf(pane);
  await drawSample(pane);
  expect(keysOf(pane)).toEqual(first);
  pane.store.getState().askForSample({ seed: "8" });
  await drawSample(pane);
  expect(keysOf(pane)).not.toEqual(first);
});

test("draws within the scope of the check", async () => {
  const pane = await givenPane();
  pane.store.getState().chooseScope("selection");
  const row = (first: number): { firstRow: number; lastRow: number } => ({
    firstRow: first,
    lastRow: first,
  });
  pane.select({
    sheet: "农村低保",
    areas: [{ ...row(5), lastRow: 12, firstColumn: 1, lastColumn: 1 }],
  });
  await runCheck(pane);
  pane.store.getState().askForSample({ size: "100%" });
  await drawSample(pane);
  const { sample, summary } = pane.store.getState();
  expect(sample?.population).toBe(summary?.households);
  expect(sample?.population).toBeLessThan(24);
});

test("a household opens with its figures and clauses, and its row is gone to", async () => {
  const pane = await checked();
  pane.store.getState().askForSample({ size: "24" });
  await drawSample(pane);
  const { sampled } = pane.store.getState();
  const differing = sampled.find(({ comparisons }) => comparisons.some(({ differs }) => differs));
  if (differing === undefined) throw new Error("some household of the sample differs");
  await openSampled(pane, differing);
  expect(pane.visited).toEqual([differing.place]);
  expect(pane.store.getState().openSampled).toBe(differing.key);
  const amount = differing.comparisons.find(({ label }) => label === "月发放金额");
  expect(amount?.source).toBeTruthy();
});

test("what cannot be used is said in a sentence and the last sample stays", async () => {
  const pane = await checked();
  await drawSample(pane);
  const before = keysOf(pane);
  pane.store.getState().askForSample({ size: "许多" });
  await drawSample(pane);
  expect(pane.store.getState().sampleProblem?.zh).toContain("抽查户数“许多”不能用");
  expect(keysOf(pane)).toEqual(before);
});

test("writes three sheets and no column; a later write-back keeps what the auditor filled in", async () => {
  const pane = await checked();
  await drawSample(pane);
  await writeSample(pane);
  expect(pane.store.getState().sampleProblem).toBeNull();
  expect(pane.store.getState().sampleWritten).toEqual(["抽查表", "抽查说明", "抽查差异表"]);
  expect((await pane.book.ours())?.tables).toEqual([]);
  await pane.book.edit("抽查表", [{ row: 4, column: 17, value: "属实" }]);
  await planWriting(pane);
  await write(pane);
  expect(pane.store.getState().writingProblem).toBeNull();
  expect((await pane.book.ours())?.tables).toHaveLength(1);
  expect((await pane.book.read("抽查表")).value(4, 17)).toBe("属实");
  // And a sample that is written keeps the columns.
  await writeSample(pane);
  expect((await pane.book.ours())?.tables).toHaveLength(1);
  expect((await pane.book.read("抽查表")).value(4, 17)).toBe("属实");
  await restore(pane);
  expect(await pane.book.ours()).toBeNull();
});

test("after rows were changed nothing is written, and it is said", async () => {
  const pane = await checked();
  await drawSample(pane);
  await pane.book.edit("农村低保", [{ row: 6, column: 3, value: "改过" }]);
  await writeSample(pane);
  expect(pane.store.getState().sampleProblem?.zh).toContain("没有写入");
  expect(await pane.book.ours()).toBeNull();
});
