/** 困难残疾人生活补贴: for holders of a certificate in dibao households, where the county says so in others too. */
import type { Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { disabilityOf } from "../disability";
import { groundOf, missingField, missingParameter, plainReason, reason } from "../reasons";
import { amountOf, entitlement, openOn, receiptOf } from "./draft";
import { barredBy } from "./exclusion";
import { groundOfAid } from "./grounds";
import type { KnownAid } from "./known-aid";
import type { Entitlement } from "./types";

const KIND = "living-allowance";
const GRADES = ["一级", "二级", "三级", "四级"] as const;

/** The scope of a grade. @example gradeScope(2) // "二级" */
export function gradeScope(grade: 1 | 2 | 3 | 4): string {
  return GRADES[grade - 1] ?? "";
}

/** Whether the roster shows that somebody holds a certificate: a grade, its number, or a mark. */
export function holdsCertificate(person: Person): boolean {
  if (disabilityOf(person) !== null) return true;
  if (/\d{10}/.test(person.text("disability_cert") ?? "")) return true;
  return person.flag("is_disabled")?.value === true;
}

/** Whether somebody should have the living allowance; null where neither certificate nor payment is shown. */
export function livingAllowance(
  person: Person,
  policy: Policy,
  known: KnownAid,
): Entitlement | null {
  const receipt = receiptOf(person, "living_allowance");
  const holds = holdsCertificate(person);
  if (!holds && receipt.received !== true) return null;
  const people = [person];
  const barred = barredBy(known, "living", policy);
  if (barred !== null) return entitlement(KIND, people, barred.due, { ...receipt, ...barred });
  if (!holds) {
    const open = openOn(plainReason("certificate-not-shown"), missingField("disability_cert"));
    return entitlement(KIND, people, open.due, { ...receipt, ...open });
  }
  const hardship = inHardship(policy, known);
  if (hardship.due !== "yes") {
    return entitlement(KIND, people, hardship.due, { ...receipt, ...hardship });
  }
  return entitlement(KIND, people, "yes", {
    ...receipt,
    ...amountFor(person, policy),
    reasons: hardship.reasons,
  });
}

/** In hardship are members of dibao households, and of other low-income ones where the county says so. */
function inHardship(
  policy: Policy,
  known: KnownAid,
): Pick<Entitlement, "due" | "reasons" | "missing"> {
  const groups = policy.choice("living_allowance_groups");
  if (!groups.set) return openOn(plainReason("living-groups-unset"), missingParameter(groups));
  const own = groundOfAid("困难残疾人生活补贴", policy);
  const ground = own.source === null ? groundOf(groups) : own;
  if (known.dibao === true) {
    return { due: "yes", reasons: [reason("living-on-dibao", {}, ground)], missing: [] };
  }
  const isWider = groups.value === "low-income";
  if (isWider && known.lowIncome === true) {
    return { due: "yes", reasons: [reason("living-low-income", {}, ground)], missing: [] };
  }
  if (known.dibao === null || (isWider && known.lowIncome === null)) {
    return openOn(reason("living-dibao-unknown", {}, ground), missingField("dibao_is"));
  }
  return { due: "no", reasons: [reason("living-not-in-hardship", {}, ground)], missing: [] };
}

function amountFor(person: Person, policy: Policy): Pick<Entitlement, "amountMonth" | "missing"> {
  const grade = disabilityOf(person)?.grade ?? null;
  if (grade === null) return { amountMonth: null, missing: [missingField("disability_level")] };
  return amountOf(policy.monthly("living_allowance_standard", gradeScope(grade)));
}
