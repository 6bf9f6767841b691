/** Lists as the comparison takes them, from rows typed in a test and read by the real reader. */
import type { CalendarDate } from "../../src/calendar";
import { findPack, policyAt, type ParameterEntry } from "../../src/policy";
import {
  compareLists,
  sideOf,
  type Comparison,
  type ComparisonKind,
  type ReconcileTerms,
  type Side,
} from "../../src/reconcile";
import { readRoster } from "../../src/roster";
import { inputOf, TEST_DAY, type Rows, type TestSheet } from "../roster/build";

export interface TestTerms {
  readonly policy?: string;
  readonly asOf?: CalendarDate;
  readonly overrides?: readonly ParameterEntry[];
}

export function termsOf({
  policy = "blank",
  asOf = TEST_DAY,
  overrides,
}: TestTerms = {}): ReconcileTerms {
  const pack = findPack(policy);
  if (pack === null) throw new Error(`No such pack: ${policy}`);
  return { policy: policyAt(pack, asOf, overrides), asOf, area: null };
}

/** A list of one sheet. */
export function listOf(sheet: string, rows: Rows, terms: ReconcileTerms, file = "表.xlsx"): Side {
  const source: readonly TestSheet[] = [{ sheet, rows }];
  const input = inputOf(source);
  const roster = readRoster([input], { asOf: terms.asOf });
  return sideOf({ file, sheet: null, input, roster }, terms);
}

export function compared(
  a: readonly [string, Rows],
  b: readonly [string, Rows],
  options: TestTerms & { readonly kind?: ComparisonKind } = {},
): Comparison {
  const terms = termsOf(options);
  const [sideA, sideB] = [listOf(...a, terms), listOf(...b, terms)];
  return options.kind === undefined
    ? compareLists(sideA, sideB, terms)
    : compareLists(sideA, sideB, terms, options.kind);
}
