/** Runs case tables of test/cases/assessment: see the README there for how to read and add one. */
import { reasonText, sourceText, type Assessment } from "../../src/assessment";
import { definitionOf } from "../../src/policy";
import {
  entitlementTexts,
  expectedText,
  run,
  written,
  type Case,
  type CaseTable,
} from "./case-table";
import { tablesOf, type Part } from "./parts";

/** A test for each case of the tables of a part. */
export function describeCases(part: Part): void {
  describe.each(tablesOf(part))("$name", ({ table }) => {
    test.each(table.案例.map((given) => [given.名称, given] as const))("%s", (_name, given) => {
      expectResult(table, given);
    });
  });
}

/** The periods that the sums of an assessment are of: one for those of a month, one for income. */
function periodsOf(assessment: Assessment): readonly string[] {
  const { incomePerCapitaMonth, shortfallMonth, supplementMonth, payableMonth } = assessment;
  const months = [incomePerCapitaMonth, shortfallMonth, supplementMonth, payableMonth];
  const ofMonth = [...months, assessment.currentMonth, assessment.standardMonth];
  const ofYear = [assessment.incomeYear, assessment.override?.incomeYear ?? null];
  return [
    ...new Set(["month", ...ofMonth.flatMap((sum) => sum?.period ?? [])]),
    ...new Set(["year", ...ofYear.flatMap((sum) => sum?.period ?? [])]),
  ];
}

function expectResult(table: CaseTable, given: Case): void {
  const ran = run(table.前提, given);
  const { assessment } = ran;
  const { 理由: reasons = [], 不含理由: absent = [], 待遇写明: told = [], ...figures } = given.结果;
  const actual = written(ran);
  const expected = Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [key, expectedText(key, value)]),
  );
  const compared = Object.fromEntries(Object.keys(expected).map((key) => [key, actual[key]]));
  expect(compared).toEqual(expected);
  const codes: readonly string[] = assessment.reasons.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(reasons as string[]));
  for (const code of absent as string[]) expect(codes).not.toContain(code);
  const texts = entitlementTexts(ran, "zh");
  for (const words of told as string[]) expect(texts.join("\n")).toContain(words);
  for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|NaN|^$/);
  for (const text of entitlementTexts(ran, "en")) {
    expect(text).not.toMatch(/[{}]|undefined|NaN|^$|\p{Script=Han}/u);
  }
  for (const { kind, code } of assessment.missing) {
    expect([code, kind]).toEqual([code, definitionOf(code) === null ? "field" : "parameter"]);
  }
  expect(periodsOf(assessment)).toEqual(["month", "year"]);
  for (const reason of assessment.reasons) {
    expect(reasonText(reason, "zh")).not.toMatch(/[{}]|undefined|NaN/);
    expect(reasonText(reason, "en")).not.toMatch(/[{}]|undefined|NaN/);
    expect(sourceText(reason.source, reason.standing, "zh")).not.toMatch(/undefined/);
  }
}
