import { findingSource, findingText, type Finding } from "../../src/findings";
import { formatSource } from "../../src/policy";
import { cellName } from "../../src/workbook/cells";
import { ruleTables, runOf, sheetsOf, type Expected, type RuleCase } from "./case-table";
import { findingsOf } from "./context";

/** Declares the tests of the case tables of some rules. */
export function describeCases(rules: RegExp): void {
  describe.each(ruleTables(rules))("$rule", ({ rule, cases }) => {
    test.each(cases)("$name", (one) => {
      const { findings, rulesNotRun } = findingsOf(sheetsOf(one), runOf(one, rule));
      expect(rulesNotRun.flatMap(({ missing }) => missing)).toEqual(one.missing ?? []);
      const expected = expectedOf(one);
      expect(findings.map((finding) => placeOf(finding, one))).toEqual(
        expected.map(({ cell }) => cell),
      );
      findings.forEach((finding, order) => {
        const wanted = expected[order];
        if (wanted !== undefined) expectAsWanted(finding, wanted);
      });
    });

    test("is tried where it fires and where it does not", () => {
      expect(cases.some((one) => (one.finds ?? []).length > 0)).toBe(true);
      expect(cases.some((one) => one.finds?.length === 0)).toBe(true);
    });
  });
}

function expectAsWanted(finding: Finding, wanted: Expected): void {
  const zh = findingText(finding, "zh");
  for (const text of [zh, findingText(finding, "en")]) {
    expect(text).not.toMatch(/[{}]|undefined|null/);
  }
  if (wanted.level !== undefined) expect(finding.level).toBe(wanted.level);
  if (wanted.variant !== undefined) expect(finding.variant ?? "").toBe(wanted.variant);
  if (wanted.marks !== undefined) expect(marksOf(finding)).toEqual(wanted.marks);
  if (wanted.says !== undefined) expect(zh).toContain(wanted.says);
  if (wanted.source === undefined) return;
  const source = findingSource(finding);
  if (wanted.source === null) expect(source).toBeNull();
  else expect(source === null ? "" : formatSource(source)).toContain(wanted.source);
}

function expectedOf(one: RuleCase): readonly Expected[] {
  return (one.finds ?? []).map((entry) => (typeof entry === "string" ? { cell: entry } : entry));
}

/** `B2`, with the sheet before it where a case has several; `row 2` for a doubt without a cell. */
function placeOf(finding: Finding, one: RuleCase): string {
  const { cell, row } = finding;
  const place = cell === null ? `row ${row}` : cellName(cell.row, cell.column);
  return one.sheets === undefined ? place : `${finding.table.sheet}!${place}`;
}

function marksOf({ cells, table }: Finding): readonly string[] {
  return cells.map(({ sheet, row, column }) => {
    const cell = cellName(row, column);
    return sheet === table.sheet ? cell : `${sheet}!${cell}`;
  });
}
