import type { Sighting } from "../findings/types";
import type { Assessment } from "../assessment/types";
import type { Household, Roster } from "../roster/types";
import type { Language } from "../reports";
import { contains, type CellAddress } from "../workbook/cells";

/** Rows from first to last, both included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** What a run is asked about. Nothing said: the whole workbook. */
export interface Scope {
  readonly sheet: string | null;
  /** First and last row, of `sheet` or, where none is named, of every sheet. */
  readonly rows: RowSpan | null;
  /** Several stretches of rows of `sheet`, as a selection has them; they win over `rows`. */
  readonly spans?: readonly RowSpan[];
  /** A cell: the table it stands in, or the nearest one on its sheet, is asked about. */
  readonly tableAt?: CellAddress;
}

export const EVERYTHING: Scope = { sheet: null, rows: null };

/**
 * Reads `7:120` or `7`; null when it is neither.
 *
 * @example parseRows("7:120") // { first: 7, last: 120 }
 */
export function parseRows(text: string): Scope["rows"] {
  const match = /^\s*(\d{1,7})\s*(?:[:：-]\s*(\d{1,7}))?\s*$/.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  return first >= 1 && last >= first ? { first, last } : null;
}

/** A scope that names a table by a cell of it, with the table's rows said; any other as it is. */
export function resolveScope(scope: Scope, roster: Roster): Scope {
  const { tableAt } = scope;
  if (tableAt === undefined) return scope;
  const tables = roster.tables.filter((table) => table.sheet === tableAt.sheet);
  const distance = (table: (typeof tables)[number]): number =>
    contains(table, tableAt.row, tableAt.column)
      ? 0
      : 1 + Math.max(table.firstRow - tableAt.row, tableAt.row - table.lastRow, 0);
  const nearest = tables.reduce<(typeof tables)[number] | null>(
    (best, table) => (best === null || distance(table) < distance(best) ? table : best),
    null,
  );
  const rows = nearest && { first: nearest.firstRow, last: nearest.lastRow };
  return { sheet: tableAt.sheet, rows };
}

/** The rows asked about; null for all of them. */
function spansOf(scope: Scope): readonly RowSpan[] | null {
  return scope.spans ?? (scope.rows === null ? null : [scope.rows]);
}

/**
 * Whether a household is asked about: one row of it is enough, so that a selection grows to whole
 * households; a row that was joined to it from another table counts too.
 */
export function householdInScope(
  household: Household,
  scope: Scope,
  sheetOfTable: ReadonlyMap<string, string> = new Map(),
): boolean {
  const spans = spansOf(scope);
  const touches = (sheet: string | undefined, rows: readonly number[]): boolean =>
    (scope.sheet === null || sheet === scope.sheet) &&
    (spans === null ||
      rows.some((row) => spans.some(({ first, last }) => row >= first && row <= last)));
  return (
    touches(household.table.sheet, household.rows) ||
    household.joined.some(({ table, rows }) => touches(sheetOfTable.get(table), rows))
  );
}

/** The sheet of each table, by its id. */
export function sheetsOfTables(roster: Roster): ReadonlyMap<string, string> {
  return new Map(roster.tables.map((table) => [table.id, table.sheet]));
}

function isEverything(scope: Scope): boolean {
  return scope.sheet === null && spansOf(scope) === null;
}

/** The households asked about. */
export function assessmentsInScope(
  assessments: readonly Assessment[],
  scope: Scope,
  sheetOfTable: ReadonlyMap<string, string> = new Map(),
): readonly Assessment[] {
  if (isEverything(scope)) return assessments;
  return assessments.filter(({ household }) => householdInScope(household, scope, sheetOfTable));
}

/** The doubts about them, and those of no household that stand in the rows asked about. */
export function findingsInScope<T extends Sighting>(
  findings: readonly T[],
  scope: Scope,
  sheetOfTable: ReadonlyMap<string, string> = new Map(),
): readonly T[] {
  if (isEverything(scope)) return findings;
  const spans = spansOf(scope);
  return findings.filter((finding) => {
    if (finding.household !== null) {
      return householdInScope(finding.household, scope, sheetOfTable);
    }
    if (scope.sheet !== null && finding.table.sheet !== scope.sheet) return false;
    return (
      spans === null || spans.some(({ first, last }) => finding.row >= first && finding.row <= last)
    );
  });
}

/** The scope in words, for the log. */
export function scopeText(scope: Scope, language: Language): string {
  const zh = language === "zh";
  const sheet = scope.sheet ?? (zh ? "整个工作簿" : "whole workbook");
  const spans = spansOf(scope);
  if (spans === null) return sheet;
  const rows = spans.map(({ first, last }) =>
    first === last ? `${first}` : zh ? `${first}至${last}` : `${first} to ${last}`,
  );
  return zh ? `${sheet} 第${rows.join("、")}行` : `${sheet}, rows ${rows.join(", ")}`;
}
