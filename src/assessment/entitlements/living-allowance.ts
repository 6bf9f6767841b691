/** 困难残疾人生活补贴: for holders of a certificate in dibao households, where the county says so in others too. */
import type { Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { disabilityOf } from "../disability";
import { groundOf, missingField, missingParameter, plainReason, reason } from "../reasons";
import { certificateVerdict, isNotedDisabled } from "./certificate";
import { amountOf, entitlement } from "./draft";
import { barredBy } from "./exclusion";
import { groundOfAid } from "./grounds";
import type { KnownAid } from "./known-aid";
import { receiptOf } from "./receipt";
import type { Entitlement } from "./types";
import { dueFor, notDueFor, openFor, together, type Verdict } from "./verdict";

const KIND = "living-allowance";
const GRADES = { 1: "一级", 2: "二级", 3: "三级", 4: "四级" } as const;

/** The scope of a grade. @example gradeScope(2) // "二级" */
export function gradeScope(grade: 1 | 2 | 3 | 4): string {
  return GRADES[grade];
}

/** Whether somebody should have the living allowance; null where neither disability nor payment is shown. */
export function livingAllowance(
  person: Person,
  policy: Policy,
  known: KnownAid,
): Entitlement | null {
  const receipt = receiptOf(person, "living_allowance");
  if (!isNotedDisabled(person) && receipt.received !== true) return null;
  const hardship = inHardship(policy, known);
  const conditions = [
    barredBy(known, "living", policy),
    hardship,
    certificateVerdict(person, policy),
  ];
  const verdict = together(conditions, hardship);
  const amount = verdict.due === "yes" ? amountFor(person, policy) : null;
  return entitlement(KIND, [person], verdict.due, { ...receipt, ...verdict, ...amount });
}

/** In hardship are members of dibao households, and of other low-income ones where the county says so. */
export function inHardship(policy: Policy, known: KnownAid): Verdict {
  const groups = policy.choice("living_allowance_groups");
  const own = groundOfAid("困难残疾人生活补贴", policy);
  const ground = own.source === null ? groundOf(groups) : own;
  // Whatever the county decides of others, dibao households have it.
  if (known.dibao === true) return dueFor(reason("living-on-dibao", {}, ground));
  // Whom tekun excludes never comes so far.
  if (known.tekun === true) return dueFor(reason("living-on-tekun", {}, ground));
  if (!groups.set) return openFor(plainReason("living-groups-unset"), missingParameter(groups));
  const isWider = groups.value === "low-income";
  if (isWider && known.lowIncome === true) return dueFor(reason("living-low-income", {}, ground));
  if (known.dibao === null || (isWider && known.lowIncome === null)) {
    return openFor(reason("living-dibao-unknown", {}, ground), missingField("dibao_is"));
  }
  return notDueFor(reason("living-not-in-hardship", {}, ground));
}

function amountFor(person: Person, policy: Policy): Pick<Entitlement, "amountMonth" | "missing"> {
  const grade = disabilityOf(person)?.grade ?? null;
  if (grade === null) return { amountMonth: null, missing: [missingField("disability_level")] };
  return amountOf(policy.monthly("living_allowance_standard", gradeScope(grade)));
}
