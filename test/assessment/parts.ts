/**
 * The parts of assessment by subject. Their case tables and neighbours stand in test files of their
 * own, so that one part can be tried alone: mutation testing does (scripts/mutation.mjs).
 */
import { TABLES } from "./case-table";

/** Names of the case tables of a part, by their beginning; what none of them takes is `decision`. */
const BEGINNINGS = {
  tekun: ["tekun", "other-schemes"],
  entitlements: ["children", "disability-allowances", "old-age-allowance", "other-entitlements"],
  "phase-out": ["phase-out"],
  income: ["income", "deductions", "labour", "household", "maintenance"],
} as const;

export type Part = keyof typeof BEGINNINGS | "decision";

function partOf(file: string): Part {
  for (const [part, beginnings] of Object.entries(BEGINNINGS)) {
    if (beginnings.some((beginning) => file.startsWith(beginning))) return part as Part;
  }
  return "decision";
}

/** The case tables of a part. */
export function tablesOf(part: Part): typeof TABLES {
  return TABLES.filter(({ name }) => partOf(name) === part);
}
