/** What is compared with what: told by the tables themselves, or given. */
import type { Scheme } from "../roster/types";
import type { Side } from "./side";

/**
 * `dibao-registered-poor`: 双清双入双退 (source 003) and the monthly comparison of source 001, with
 * `dibao-tekun` and `registered-poor-tekun` its other two pairs. `payments`: a roster against what
 * was paid. `urban-rural`: urban against rural dibao. `period`: one roster in two months (异动预警).
 * `lists`: any two lists.
 */
export const COMPARISON_KINDS = [
  "dibao-registered-poor",
  "dibao-tekun",
  "registered-poor-tekun",
  "payments",
  "urban-rural",
  "period",
  "lists",
] as const;
export type ComparisonKind = (typeof COMPARISON_KINDS)[number];

/** Which of two lists a role falls to. */
export type Place = "a" | "b";

/** The schemes that a pair of registers compares. */
const PAIRS: Partial<Record<ComparisonKind, readonly [Scheme, Scheme]>> = {
  "dibao-registered-poor": ["dibao", "registered-poor"],
  "dibao-tekun": ["dibao", "tekun"],
  "registered-poor-tekun": ["registered-poor", "tekun"],
};

/** What two lists are to one another, as far as they say it themselves. */
export function kindOf(a: Side, b: Side): ComparisonKind {
  if (a.isPayments !== b.isPayments) return "payments";
  for (const kind of COMPARISON_KINDS) {
    const pair = PAIRS[kind];
    if (pair === undefined) continue;
    const [first, second] = pair;
    const isPair =
      (a.scheme === first && b.scheme === second) || (a.scheme === second && b.scheme === first);
    if (isPair) return kind;
  }
  if (a.scheme !== b.scheme) return "lists";
  if (a.area !== null && b.area !== null && a.area !== b.area) {
    return a.scheme === "dibao" ? "urban-rural" : "lists";
  }
  return isOneRosterTwice(a, b) ? "period" : "lists";
}

/** One roster at two times: of a known scheme, or of the same columns and plainly of two times. */
function isOneRosterTwice(a: Side, b: Side): boolean {
  if (a.isPayments || (a.month !== null && a.month === b.month)) return false;
  if (
    a.tables.some(({ role }) => role === "list") ||
    b.tables.some(({ role }) => role === "list")
  ) {
    return false;
  }
  if (a.scheme !== null) return true;
  if (!laterPlace(a, b).isSaid) return false;
  const [first] = a.tables;
  return first !== undefined && b.tables.some(({ layoutKey }) => layoutKey === first.layoutKey);
}

/** The side of a scheme in a pair of registers; where neither or both say it, the kind's own order. */
export function placeOfScheme(
  kind: ComparisonKind,
  scheme: Scheme,
  a: Side,
  b: Side,
): Place | null {
  const pair = PAIRS[kind];
  if (pair === undefined || !pair.includes(scheme)) return null;
  const other = pair[0] === scheme ? pair[1] : pair[0];
  if (a.scheme === scheme || b.scheme === other) return "a";
  if (b.scheme === scheme || a.scheme === other) return "b";
  return pair[0] === scheme ? "a" : "b";
}

/** The payments' side; null where neither or both are payments. */
export function placeOfPayments(a: Side, b: Side): Place | null {
  if (a.isPayments === b.isPayments) return null;
  return a.isPayments ? "a" : "b";
}

/**
 * The later of two months of a roster, and whether the lists say it themselves. Where they do not,
 * the first given is taken for this month and the second for the month before.
 */
export function laterPlace(a: Side, b: Side): { readonly place: Place; readonly isSaid: boolean } {
  if (a.month !== null && b.month !== null && a.month !== b.month) {
    return { place: a.month > b.month ? "a" : "b", isSaid: true };
  }
  if (a.saysEarlier !== b.saysEarlier) return { place: a.saysEarlier ? "b" : "a", isSaid: true };
  return { place: "a", isSaid: false };
}
