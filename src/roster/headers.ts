/**
 * From the words over a column to the canonical field it holds, with a confidence and a reason.
 */
import type { CellValue } from "../workbook/cells";
import type { Field } from "./fields";
import type { HeaderContext, HeaderMatch } from "./header-match";

export type { HeaderContext, HeaderMatch } from "./header-match";

const STARTERS: ReadonlyMap<string, Field> = new Map([
  ["序号", "seq_no"],
  ["户主姓名", "head_name"],
  ["姓名", "name"],
  ["身份证号", "id_card"],
  ["与户主关系", "relation"],
]);

/** The field that a header names. A list is read from the outermost parent to the header itself. */
export function matchHeader(
  header: string | readonly string[],
  _context: HeaderContext = {},
): HeaderMatch {
  const last = typeof header === "string" ? header : (header.at(-1) ?? "");
  const field = STARTERS.get(last.replace(/\s/g, "")) ?? null;
  return {
    field,
    confidence: field === null ? 0 : 1,
    reason: field === null ? "none" : "exact",
    alternatives: [],
    member: 0,
    period: null,
    of: null,
    ambiguous: false,
  };
}

/** Lets the values under a header confirm, choose among alternatives, or cast doubt. */
export function refineByValues(match: HeaderMatch, _samples: readonly CellValue[]): HeaderMatch {
  return match;
}

/** How much a cell's text looks like a header: 0 data or prose, 1 a listed header. */
export function headerLikeness(text: string): number {
  return matchHeader(text).confidence;
}
