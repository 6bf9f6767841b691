/** What the rules are given in tests: a roster by the real reader, the real assessment, a bundled pack. */
import { assessAll } from "../../src/assessment";
import type { CalendarDate } from "../../src/calendar";
import { runRules, type RunContext } from "../../src/findings";
import type { FindingsResult } from "../../src/findings";
import { findPack, policyAt, type ParameterEntry } from "../../src/policy";
import { readRoster } from "../../src/roster";
import { inputOf, TEST_DAY, type Rows, type TestSheet } from "../roster/build";

export interface TestRun {
  readonly asOf?: CalendarDate;
  readonly policy?: string;
  readonly rules?: readonly string[];
  /** What the county enters over the pack. */
  readonly overrides?: readonly ParameterEntry[];
  /** Further files, by kind of list. */
  readonly lists?: Readonly<Record<string, Rows>>;
  /** The workbook counts its days from 1904. */
  readonly date1904?: boolean;
}

export function contextOf(source: Rows | readonly TestSheet[], run: TestRun = {}): RunContext {
  const asOf = run.asOf ?? TEST_DAY;
  const pack = findPack(run.policy ?? "blank");
  if (pack === null) throw new Error(`No such pack: ${run.policy ?? ""}`);
  const policy = policyAt(pack, asOf, run.overrides);
  const lists = Object.entries(run.lists ?? {});
  const inputs = [
    inputOf(source, { date1904: run.date1904 ?? false }),
    ...lists.map(([listKind, rows], at) => inputOf(rows, { input: at + 1, listKind })),
  ];
  const roster = readRoster(inputs, { asOf });
  return { asOf, policy, roster, inputs, assessments: assessAll(roster, policy) };
}

/** The findings of a roster typed in a test. */
export function findingsOf(source: Rows | readonly TestSheet[], run: TestRun = {}): FindingsResult {
  const options = run.rules === undefined ? {} : { rules: run.rules };
  return runRules(contextOf(source, run), options);
}
