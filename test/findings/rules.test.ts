import { findingText, type Finding } from "../../src/findings";
import { cellName } from "../../src/workbook/cells";
import { ruleTables, runOf, sheetsOf, type Expected, type RuleCase } from "./case-table";
import { findingsOf } from "./context";

describe.each(ruleTables(/^[AB]\d\d.*\.yaml$/))("$rule", ({ rule, cases }) => {
  test.each(cases)("$name", (one) => {
    const { findings, rulesNotRun } = findingsOf(sheetsOf(one), runOf(one, rule));
    expect(rulesNotRun.flatMap(({ missing }) => missing)).toEqual(one.missing ?? []);
    expect(findings.map((finding) => placeOf(finding, one))).toEqual(
      expectedOf(one).map((e) => e.cell),
    );
    expectedOf(one).forEach((expected, order) => {
      const finding = findings[order];
      if (finding === undefined) throw new Error("There are as many findings as expected.");
      if (expected.level !== undefined) expect(finding.level).toBe(expected.level);
      if (expected.variant !== undefined) expect(finding.variant ?? "").toBe(expected.variant);
      if (expected.says !== undefined) expect(findingText(finding, "zh")).toContain(expected.says);
    });
  });

  test("is tried where it fires and where it does not", () => {
    expect(cases.some((one) => (one.finds ?? []).length > 0)).toBe(true);
    expect(cases.some((one) => one.finds?.length === 0)).toBe(true);
  });
});

function expectedOf(one: RuleCase): readonly Expected[] {
  return (one.finds ?? []).map((entry) => (typeof entry === "string" ? { cell: entry } : entry));
}

/** `B2`, with the sheet before it where a case has several; `row 2` for a doubt without a cell. */
function placeOf(finding: Finding, one: RuleCase): string {
  const { cell, row } = finding;
  const place = cell === null ? `row ${row}` : cellName(cell.row, cell.column);
  return one.sheets === undefined ? place : `${finding.table.sheet}!${place}`;
}
