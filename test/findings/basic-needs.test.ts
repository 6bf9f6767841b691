import { findingText } from "../../src/findings";
import { day, id, type TestSheet } from "../roster/build";
import { describeCases } from "./check-case";
import { findingsOf } from "./context";

describeCases(/^M(?:1[7-9]|2[0-2]).*\.yaml$/);

describe("what more than half of a table has is said once", () => {
  const CHILD = ["姓名", "身份证号", "在校生状况", "信息更新日期", "饮水困难"];

  /** So many children of eight in the ledger of needy children, the first of them in need in every way. */
  function children(inNeed: number, all: number): readonly TestSheet[] {
    const rows = Array.from({ length: all }, (_, at) => [
      `儿童${at}`,
      id("2010-01-15", "male", at),
      at < inNeed ? "辍学" : "小学",
      at < inNeed ? "2018-01-05" : "2018-06-05",
      at < inNeed ? "是" : "否",
    ]);
    return [{ sheet: "困境儿童台账", rows: [CHILD, ...rows] }];
  }

  test.each(["M18", "M20", "M21"])("%s", (rule) => {
    const run = { policy: "guizhou", asOf: day("2018-06-30"), rules: [rule] };
    const half = findingsOf(children(21, 42), run).findings;
    expect(half).toHaveLength(21);
    const more = findingsOf(children(21, 41), run).findings;
    expect(more).toHaveLength(1);
    expect(findingText(more[0] ?? fail(), "zh")).toMatch(/21[名户]（共41[名户]/);
  });
});

function fail(): never {
  throw new Error("Nothing was found.");
}
