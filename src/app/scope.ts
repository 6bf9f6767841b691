import type { Finding } from "../findings/types";
import type { Assessment } from "../assessment/types";
import type { Household } from "../roster/types";
import type { Language } from "../reports";

/** What a run is asked about. Nothing said: the whole workbook. */
export interface Scope {
  readonly sheet: string | null;
  /** First and last row, of `sheet` or, where none is named, of every sheet. */
  readonly rows: { readonly first: number; readonly last: number } | null;
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

/** Whether a household is asked about: one row of it is enough, so that a selection grows to whole households. */
export function householdInScope(household: Household, scope: Scope): boolean {
  if (scope.sheet !== null && household.table.sheet !== scope.sheet) return false;
  const { rows } = scope;
  return rows === null || household.rows.some((row) => row >= rows.first && row <= rows.last);
}

/** The households asked about. */
export function assessmentsInScope(
  assessments: readonly Assessment[],
  scope: Scope,
): readonly Assessment[] {
  if (scope.sheet === null && scope.rows === null) return assessments;
  return assessments.filter((assessment) => householdInScope(assessment.household, scope));
}

/** The doubts about them, and those of no household that stand in the rows asked about. */
export function findingsInScope(findings: readonly Finding[], scope: Scope): readonly Finding[] {
  if (scope.sheet === null && scope.rows === null) return findings;
  return findings.filter((finding) => {
    if (finding.household !== null) return householdInScope(finding.household, scope);
    if (scope.sheet !== null && finding.table.sheet !== scope.sheet) return false;
    const { rows } = scope;
    return rows === null || (finding.row >= rows.first && finding.row <= rows.last);
  });
}

/** The scope in words, for the log. */
export function scopeText(scope: Scope, language: Language): string {
  const zh = language === "zh";
  const sheet = scope.sheet ?? (zh ? "整个工作簿" : "whole workbook");
  if (scope.rows === null) return sheet;
  const { first, last } = scope.rows;
  return zh ? `${sheet} 第${first}至${last}行` : `${sheet}, rows ${first} to ${last}`;
}
