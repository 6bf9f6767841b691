import { runCheck } from "../../src/taskpane/actions/check-actions";
import {
  openPolicy,
  readParametersBack,
  writeParameters,
} from "../../src/taskpane/actions/policy-actions";
import { restore } from "../../src/taskpane/actions/writing-actions";
import type { ParameterView } from "../../src/taskpane/engine/contract";
import { matching, needed } from "../../src/taskpane/views/policy/matching";
import { givenPane, type GivenPane } from "./given";

function parameter(pane: GivenPane, code: string, scope: string | null): ParameterView {
  const found = (pane.store.getState().policyView?.subjects ?? [])
    .flatMap(({ parameters }) => parameters)
    .find((one) => one.code === code && one.scope === scope);
  if (found === undefined) throw new Error(`${code} is shown`);
  return found;
}

/** Writes into a column of the sheet's row of a parameter. */
async function fill(
  { book }: GivenPane,
  [code, scope]: readonly [string, string],
  column: number,
  value: string | number,
): Promise<void> {
  const grid = await book.read("政策参数");
  const rows = Array.from({ length: grid.area?.lastRow ?? 0 }, (_, index) => index + 1);
  const row = rows.find((one) => grid.value(one, 2) === code && grid.value(one, 3) === scope);
  if (row === undefined) throw new Error(`${code} stands in the sheet`);
  await book.edit("政策参数", [{ row, column, value }]);
}

describe("the parameters in force", () => {
  test("have value, unit, source, words and history", async () => {
    const pane = await givenPane();
    await openPolicy(pane);
    const standard = parameter(pane, "dibao_standard", "农村");
    expect(standard).toMatchObject({
      state: "set",
      value: "4500 元/年",
      standing: "sourced",
      isToConfirm: false,
    });
    expect(standard.source).toContain("三（一）");
    expect(standard.source).not.toContain("：“");
    expect(standard.quote).toContain("4500元/年");
    expect(standard.history.map(({ value, isNow }) => [value, isNow])).toEqual([
      ["3908 元/年", false],
      ["4220 元/年", false],
      ["4500 元/年", true],
    ]);
    expect(standard.rules.length).toBeGreaterThan(0);
  });

  test("say a default that is to be confirmed, and a figure that has lapsed", async () => {
    const pane = await givenPane("01", { asOf: { year: 2022, month: 1, day: 1 } });
    await openPolicy(pane);
    expect(parameter(pane, "dibao_standard", "农村").state).toBe("lapsed");
    expect(parameter(pane, "dibao_standard", "城市").state).toBe("unset");
    expect(parameter(pane, "amount_method", null).isToConfirm).toBe(true);
  });

  test("are found by words, and those that are not set come first", async () => {
    const pane = await givenPane();
    await openPolicy(pane);
    const view = pane.store.getState().policyView;
    if (view === null) throw new Error("the policy is shown");
    const [subject] = matching(view, "dibao_standard", "all");
    expect(subject?.parameters.map(({ scope, state }) => [scope, state])).toEqual([
      ["城市", "unset"],
      ["农村", "set"],
    ]);
    expect(matching(view, "没有这样的参数", "all")).toEqual([]);
    for (const { parameters } of matching(view, "", "to-fill")) {
      for (const { state } of parameters) expect(state).not.toBe("set");
    }
  });

  test("tell after a check how many households each one would judge", async () => {
    const pane = await givenPane("01", { pack: "blank" });
    await runCheck(pane);
    await openPolicy(pane);
    const view = pane.store.getState().policyView;
    const summary = pane.store.getState().summary;
    if (view === null || summary === null) throw new Error("checked and shown");
    expect(needed(view)[0]).toMatchObject({
      code: "dibao_standard",
      households: summary.suggestions.undetermined,
    });
  });
});

describe("the county's own sheet", () => {
  test("stands beside what is ours, and its values are in force once read back", async () => {
    const pane = await givenPane("01", { pack: "blank" });
    await writeParameters(pane);
    await fill(pane, ["dibao_standard", "农村"], 5, 380);
    await fill(pane, ["dibao_standard", "农村"], 6, "元/月");
    await readParametersBack(pane);
    expect(pane.store.getState().sheetProblems).toEqual([]);
    expect(parameter(pane, "dibao_standard", "农村")).toMatchObject({
      value: "380 元/月",
      standing: "county",
      place: { sheet: "政策参数" },
    });
    await runCheck(pane);
    const { summary, problem } = pane.store.getState();
    expect(problem).toBeNull();
    expect(summary?.policy.title.zh).toContain("本工作簿参数表");
    expect(summary?.suggestions.undetermined).toBeLessThan(summary?.households ?? 0);
  });

  test("with a faulty cell is not used, and the cell is named", async () => {
    const pane = await givenPane("01", { pack: "blank" });
    await writeParameters(pane);
    await fill(pane, ["dibao_standard", "农村"], 5, "很多");
    await readParametersBack(pane);
    const [problem] = pane.store.getState().sheetProblems;
    expect(problem?.placeName).toMatch(/^E\d+$/);
    expect(problem?.place).toMatchObject({ sheet: "政策参数", column: 5 });
    expect(pane.store.getState().settings.sheet).toBeNull();
  });

  test("that was filled in survives a restore; one that was not goes with it", async () => {
    const sheets = async (pane: GivenPane): Promise<readonly string[]> =>
      (await pane.book.info()).sheets.map(({ name }) => name);
    const untouched = await givenPane();
    await writeParameters(untouched);
    await restore(untouched);
    expect(await sheets(untouched)).not.toContain("政策参数");
    const filled = await givenPane();
    await writeParameters(filled);
    await fill(filled, ["dibao_standard", "城市"], 5, 600);
    await restore(filled);
    expect(await sheets(filled)).toContain("政策参数");
    expect(filled.store.getState().result?.kept).toEqual(["政策参数"]);
  });

  test("is never written over", async () => {
    const pane = await givenPane();
    await writeParameters(pane);
    await fill(pane, ["dibao_standard", "城市"], 5, 600);
    await writeParameters(pane);
    expect(pane.store.getState().policyProblem?.zh).toContain("没有覆盖");
    expect(
      (await pane.book.info()).sheets.filter(({ name }) => name.includes("政策参数")),
    ).toHaveLength(1);
  });
});
