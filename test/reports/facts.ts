import { assessAll } from "../../src/assessment";
import { runRules } from "../../src/findings";
import { findPack, policyAt } from "../../src/policy";
import type { RunFacts } from "../../src/reports";
import {
  day,
  inputOf,
  rosterOf,
  type Rows,
  type TestOptions,
  type TestSheet,
} from "../roster/build";

/** Facts of a run over rows typed in a test, under one pack and day. */
export function factsOf(
  source: Rows | readonly TestSheet[],
  options: { readonly policy?: string; readonly asOf?: string; readonly roster?: TestOptions } = {},
): RunFacts {
  const asOf = day(options.asOf ?? "2020-06-30");
  const pack = findPack(options.policy ?? "guizhou");
  if (!pack) throw new Error("no such pack");
  const policy = policyAt(pack, asOf);
  const roster = rosterOf(source, { asOf, area: "rural", ...options.roster });
  const assessments = assessAll(roster, policy, { area: "rural" });
  const { findings, coverage, rulesNotRun } = runRules({
    asOf,
    policy,
    roster,
    inputs: [inputOf(source)],
    assessments,
  });
  return {
    asOf,
    policy,
    roster,
    assessments,
    findings,
    rulesNotRun,
    coverage,
    aid: null,
    decisions: new Map(),
    language: "zh",
  };
}
