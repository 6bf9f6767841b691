/**
 * 重度残疾人护理补贴: disability of grade one or two with lasting need of care; intellectual and mental
 * disability of grade three or four where the county includes it.
 */
import type { Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { disabilityOf, hasSeveralKinds, type Disability } from "../disability";
import { groundOf, missingField, missingParameter, plainReason, reason } from "../reasons";
import { selfCareOf } from "../tekun/self-care";
import { certificateVerdict, isNotedDisabled } from "./certificate";
import { amountOf, entitlement } from "./draft";
import { barredBy } from "./exclusion";
import { groundOfAid } from "./grounds";
import type { KnownAid } from "./known-aid";
import { gradeScope } from "./living-allowance";
import { besideCareSubsidy } from "./overlap";
import { receiptOf } from "./receipt";
import type { Entitlement } from "./types";
import { dueFor, notDueFor, openFor, together, type Verdict } from "./verdict";

const KIND = "nursing-allowance";

/** Whether somebody should have the nursing allowance; null where neither disability nor payment is shown. */
export function nursingAllowance(
  person: Person,
  policy: Policy,
  known: KnownAid,
): Entitlement | null {
  const receipt = receiptOf(person, "nursing_allowance");
  if (!isNotedDisabled(person) && receipt.received !== true) return null;
  const disability = disabilityOf(person);
  const grade = disability === null ? gradeUnknown() : nursingByGrade(person, disability, policy);
  const conditions = [
    grade,
    barredBy(known, "nursing", policy),
    certificateVerdict(person, policy),
  ];
  const verdict = together(conditions, grade);
  const entry = entitlement(KIND, [person], verdict.due, { ...receipt, ...verdict });
  if (verdict.due !== "yes" || disability === null) return entry;
  const amount = amountOf(
    policy.monthly("nursing_allowance_standard", gradeScope(disability.grade)),
  );
  const overlap = policy.choice("nursing_care_overlap");
  return besideCareSubsidy({ ...entry, ...amount }, known, overlap);
}

function gradeUnknown(): Verdict {
  return openFor(plainReason("grade-not-shown"), missingField("disability_level"));
}

/** What kind and grade of disability, and need of care, say of the nursing allowance. */
export function nursingByGrade(
  person: Person,
  { kind, grade }: Disability,
  policy: Policy,
): Verdict {
  if (grade <= 2) return withCareNeed(person, grade, policy);
  const ground = groundOfAid("重度残疾人护理补贴", policy);
  const mild = policy.flag("nursing_allowance_mild_mind");
  const isOpenKind = kind === null || (kind === "other" && hasSeveralKinds(person));
  if (kind !== "mind" && !isOpenKind) return notDueFor(reason("nursing-mild", { grade }, ground));
  if (mild.set && !mild.value) return notDueFor(reason("nursing-mild", { grade }, groundOf(mild)));
  if (isOpenKind) {
    return openFor(reason("nursing-kind-unknown", { grade }), missingField("disability_type"));
  }
  return mild.set
    ? dueFor(reason("nursing-mild-mind", { grade }, groundOf(mild)))
    : openFor(reason("nursing-mild-mind-open", { grade }), missingParameter(mild));
}

/** Grade one or two: due where the roster shows need of care, or the policy does not ask for it. */
function withCareNeed(person: Person, grade: number, policy: Policy): Verdict {
  const own = groundOfAid("重度残疾人护理补贴", policy);
  const need = policy.flag("nursing_allowance_care_need");
  if (!need.set) return openFor(reason("nursing-need-unset", { grade }), missingParameter(need));
  const ground = own.source === null ? groundOf(need) : own;
  if (!need.value) return dueFor(reason("nursing-by-grade", { grade }, ground));
  const care = selfCareOf(person, policy);
  if (care === null) {
    return openFor(reason("nursing-need-unknown", { grade }, ground), missingField("self_care"));
  }
  return care === "full"
    ? notDueFor(reason("nursing-no-need", { grade }, ground))
    : dueFor(reason("nursing-with-need", { grade }, ground));
}
