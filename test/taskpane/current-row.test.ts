import type { PhaseOutView, TryOutInputs } from "../../src/taskpane/engine/contract";
import { rowSpans } from "../../src/taskpane/views/current-row/row-spans";
import { timelineOf } from "../../src/taskpane/views/current-row/timeline";
import { assumptionsOf } from "../../src/taskpane/views/current-row/try-out-form";

const phaseOut = (start: string | null, end: string | null, asOf: string): PhaseOutView => ({
  state: "running",
  start,
  end,
  monthsLeft: null,
  asOf,
  schedule: null,
});

describe("the phase-out on a line", () => {
  test("half of it is over halfway", () => {
    const line = timelineOf(phaseOut("2020-01-01", "2020-12-31", "2020-06-30"));
    expect(line?.start).toBeCloseTo(0.04);
    expect(line?.end).toBeCloseTo(0.96);
    expect(line?.asOf).toBeCloseTo(0.5, 1);
  });

  test("the as-of date stands left of a start to come and right of an end that is past", () => {
    const before = timelineOf(phaseOut("2020-07-01", "2021-06-30", "2020-06-30"));
    expect(before?.asOf).toBeLessThan(before?.start ?? 0);
    const after = timelineOf(phaseOut("2018-01-01", "2018-12-31", "2020-06-30"));
    expect(after?.asOf).toBeGreaterThan(after?.end ?? 1);
  });

  test("an end or a start that nobody knows is left open, both are no line", () => {
    expect(timelineOf(phaseOut("2020-01-01", null, "2020-06-30"))?.end).toBeNull();
    expect(timelineOf(phaseOut(null, "2020-12-31", "2020-06-30"))?.start).toBeNull();
    expect(timelineOf(phaseOut(null, null, "2020-06-30"))).toBeNull();
  });
});

test("rows are said in a few characters", () => {
  expect(rowSpans([5, 6, 7, 12])).toBe("5–7, 12");
  expect(rowSpans([4])).toBe("4");
});

test("only what differs and is not blank is assumed", () => {
  const inputs: TryOutInputs = {
    incomeYear: "6000.00",
    size: "3",
    covered: "3",
    parameters: [
      {
        code: "dibao_standard",
        scope: "农村",
        title: "低保标准",
        value: "375",
        unit: "元/月",
        unitName: "元/月",
        choices: null,
      },
    ],
  };
  const form = { incomeYear: "6000.00", size: " 4 ", covered: "", "dibao_standard 农村": "400" };
  expect(assumptionsOf(form, inputs)).toEqual({
    incomeYear: null,
    size: "4",
    covered: null,
    parameters: [{ code: "dibao_standard", scope: "农村", value: "400", unit: "元/月" }],
  });
});
