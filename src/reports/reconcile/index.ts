/** The sheets of a comparison of lists. */
import type { Comparison, ReconcileTerms } from "../../reconcile";
import type { SheetDescription } from "../../workbook/sheets";
import type { Language } from "../facts";
import { changesSheet, HOUSEHOLD_SHEETS, suggestionSheet, suggestionsIn } from "./household-sheets";
import { bothSheet, differencesSheet, nearSheet, onlySheet, PEOPLE_SHEETS } from "./people-sheets";
import { reconcileSummarySheet } from "./summary-sheet";

export { HOUSEHOLD_SHEETS } from "./household-sheets";
export { PEOPLE_SHEETS } from "./people-sheets";
export { RECONCILE_SUMMARY, resultCounts } from "./summary-sheet";
export * from "./words";

/**
 * All sheets of a run: 比对汇总, then those of each comparison. Where there are several comparisons the
 * names begin with their number in the summary (`2-仅甲方`).
 */
export function reconcileSheets(
  comparisons: readonly Comparison[],
  terms: ReconcileTerms,
  language: Language,
): readonly SheetDescription[] {
  return [
    reconcileSummarySheet(comparisons, terms, language),
    ...comparisons.flatMap((comparison, i) =>
      sheetsOf(comparison, comparisons.length > 1 ? `${i + 1}-` : "", language),
    ),
  ];
}

function sheetsOf(
  comparison: Comparison,
  prefix: string,
  language: Language,
): readonly SheetDescription[] {
  const { differences, near, period } = comparison;
  const named = (name: string): string => prefix + name;
  const sheets = [bothSheet(comparison, named(PEOPLE_SHEETS.both), language)];
  if (differences.length > 0) {
    sheets.push(differencesSheet(comparison, named(PEOPLE_SHEETS.differences), language));
  }
  sheets.push(
    onlySheet(comparison, "a", named(PEOPLE_SHEETS.onlyA), language),
    onlySheet(comparison, "b", named(PEOPLE_SHEETS.onlyB), language),
  );
  if (near.length > 0) sheets.push(nearSheet(comparison, named(PEOPLE_SHEETS.near), language));
  for (const which of ["enter", "leave"] as const) {
    const isRegister = comparison.kind === "dibao-registered-poor";
    if (!isRegister && suggestionsIn(comparison, which).length === 0) continue;
    sheets.push(suggestionSheet(comparison, which, named(HOUSEHOLD_SHEETS[which]), language));
  }
  if (period !== null) {
    sheets.push(changesSheet(comparison, named(HOUSEHOLD_SHEETS.changes), language));
  }
  return sheets;
}
