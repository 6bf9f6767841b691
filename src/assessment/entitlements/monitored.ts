/**
 * Households monitored against falling back into poverty (防止返贫监测对象) in which nobody can work:
 * they are to be covered by dibao or tekun where they qualify (source 002 二（四）5).
 */
import type { Policy } from "../../policy/types";
import type { Household, Person } from "../../roster/types";
import { readPovertyStatus } from "../../roster/values";
import { isSeverelyDisabled } from "../disability";
import { labourOf } from "../person-state";
import { groundOf, missingField, plainReason, reason } from "../reasons";
import { remembered } from "../remembered";
import { termsOf } from "../terms";
import type { Answer } from "../tekun/condition";
import { entitlement } from "./draft";
import type { Entitlement } from "./types";
import { openFor } from "./verdict";

const MONITORED = new Set(["unstable", "marginal-prone", "sudden-hardship", "lifted-monitored"]);
const statusIn = remembered((text: string) => readPovertyStatus(text).value);

const FIELDS = ["monitor_type", "poverty_status", "household_type"] as const;

const SAYS_NOT = /^(?:无|否|非|不|未)/;

const wordsOf = (household: Household): readonly string[] =>
  FIELDS.map((field) => household.text(field)).filter((text) => text !== null);

/** What one column says: 监测户 of whatever kind, not another standing. */
function saysMonitored(text: string): boolean {
  const status = statusIn(text);
  if (status !== null) return MONITORED.has(status);
  return /监测/.test(text) && !SAYS_NOT.test(text);
}

/** Whether the roster shows a household as monitored now, its risk not removed. */
export function isMonitored(household: Household): boolean {
  return household.flag("risk_removed")?.value !== true && wordsOf(household).some(saysMonitored);
}

/** 突发严重困难户. */
export function isInSuddenHardship(household: Household): boolean {
  return wordsOf(household).some((text) => statusIn(text) === "sudden-hardship");
}

/** Whether nobody of a household can work: yes, no, or unknown where somebody's ability is not stated. */
export function isWithoutLabour(household: Household, policy: Policy): Answer {
  if (!household.membersListed || household.people.length === 0) return "unknown";
  const answers = household.people.map((person) => cannotWork(person, policy));
  if (answers.includes(false)) return "no";
  return answers.includes(null) ? "unknown" : "yes";
}

/** By the labour column, else by age and severe disability; null where neither tells. */
export function cannotWork(person: Person, policy: Policy): boolean | null {
  const labour = labourOf(person);
  if (labour !== null) return labour === "none";
  const { age } = person;
  const { workingFrom, workingBelow } = termsOf(policy);
  if (age !== null) {
    const below =
      person.sex === null
        ? Math.max(workingBelow.male, workingBelow.female)
        : workingBelow[person.sex];
    if (age < workingFrom || age >= below) return true;
  }
  return isSeverelyDisabled(person) ? true : null;
}

/** What a monitored household without labour should have; null for any other. */
export function monitoredSupport(
  household: Household,
  receives: boolean | null,
  policy: Policy,
): Entitlement | null {
  if (!isMonitored(household)) return null;
  const asked = policy.flag("monitored_without_labour");
  if (asked.set && !asked.value) return null;
  const answer = isWithoutLabour(household, policy);
  if (answer === "no") return null;
  const ground = groundOf(asked);
  const received = { received: receives };
  if (answer === "unknown") {
    if (!household.people.some((person) => person.cell("labor_ability") !== null)) return null;
    const open = openFor(plainReason("monitored-labour-unknown"), missingField("labor_ability"));
    return entitlement("monitored-support", [], open.due, { ...open, ...received });
  }
  const code = receives === true ? "monitored-covered" : "monitored-without-labour";
  return entitlement("monitored-support", [], "yes", {
    ...received,
    reasons: [reason(code, {}, ground)],
  });
}
