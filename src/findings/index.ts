/** Findings: the doubt rules of the catalogue, run over a whole roster, and their sentences. */
export type { LabourCoverage } from "./outreach/labour-coverage";
export { RULES, ruleById } from "./registry";
export { runRules, type RunContext } from "./run";
export { inScope, type FindingScope } from "./scope";
export { findingSource, findingText, nextStep, ruleTitle, type Lang } from "./sentences";
export type {
  Family,
  Finding,
  FindingContext,
  FindingsResult,
  Rule,
  RuleNotRun,
  RosterIndex,
  Severity,
  Sighting,
} from "./types";
