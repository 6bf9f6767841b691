/**
 * All rules, family by family. A new rule joins its family's index; a new family joins this list.
 */
import { ageAndChildrenRules } from "./age-and-children";
import { basicNeedsRules } from "./basic-needs";
import { outreachRules } from "./outreach";
import { disabilityAllowanceRules } from "./disability-allowances";
import { duplicatesRules } from "./duplicates";
import { eligibilityRules } from "./eligibility";
import { exitsRules } from "./exits";
import { identityRules } from "./identity";
import { oneCardRules } from "./one-card";
import { paymentsRules } from "./payments";
import { phaseOutRules } from "./phase-out";
import { processRules } from "./process";
import { registeredPoorRules } from "./registered-poor";
import { relocationRules } from "./relocation";
import { standardsRules } from "./standards";
import { statusRules } from "./status";
import { tablesRules } from "./tables";
import { tekunRules } from "./tekun";
import type { Rule } from "./types";
import { verificationRules } from "./verification";

/** Every rule, in the order of the catalogue of checks (A01 … L09), then those of the five documents (M01 …). */
export const RULES: readonly Rule[] = [
  ...identityRules,
  ...duplicatesRules,
  ...statusRules,
  ...eligibilityRules,
  ...tekunRules,
  ...disabilityAllowanceRules,
  ...ageAndChildrenRules,
  ...paymentsRules,
  ...phaseOutRules,
  ...registeredPoorRules,
  ...processRules,
  ...tablesRules,
  ...outreachRules,
  ...relocationRules,
  ...verificationRules,
  ...basicNeedsRules,
  ...oneCardRules,
  ...standardsRules,
  ...exitsRules,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id (`A04`), or null when there is none. */
export function ruleById(id: string): Rule | null {
  return BY_ID.get(id) ?? null;
}
