import type { Finding } from "./types";

/** What a run was asked about: households by id, or rows of sheets. */
export type FindingScope =
  | { readonly households: ReadonlySet<string> }
  | {
      readonly rows: readonly {
        readonly sheet: string;
        readonly firstRow: number;
        readonly lastRow: number;
      }[];
    };

/**
 * Whether a finding belongs to what was asked about. Rules always see the whole roster; only what
 * they found in the scope is reported. A doubt of no household (a village, a column) is in the scope
 * of rows when one of its cells is, and never in that of households.
 */
export function inScope(finding: Finding, scope: FindingScope): boolean {
  if ("households" in scope) {
    return finding.household !== null && scope.households.has(finding.household.id);
  }
  const { sheet } = finding.table;
  const places = [
    { sheet, row: finding.row },
    ...(finding.household === null ? finding.cells : []),
  ];
  return places.some((place) =>
    scope.rows.some(
      (range) =>
        range.sheet === place.sheet && place.row >= range.firstRow && place.row <= range.lastRow,
    ),
  );
}
