/**
 * 重度残疾人护理补贴: disability of grade one or two with lasting need of care; intellectual and mental
 * disability of grade three or four where the county includes it.
 */
import type { Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { disabilityOf, type Disability } from "../disability";
import { groundOf, missingField, missingParameter, plainReason, reason } from "../reasons";
import { selfCareOf } from "../tekun/self-care";
import { amountOf, entitlement, openOn, receiptOf } from "./draft";
import { barredBy, excluded } from "./exclusion";
import { groundOfAid } from "./grounds";
import type { KnownAid } from "./known-aid";
import { gradeScope, holdsCertificate } from "./living-allowance";
import type { Entitlement } from "./types";

const KIND = "nursing-allowance";

type Verdict = Pick<Entitlement, "due" | "reasons" | "missing">;

/** Whether somebody should have the nursing allowance; null where neither disability nor payment is shown. */
export function nursingAllowance(
  person: Person,
  policy: Policy,
  known: KnownAid,
): Entitlement | null {
  const receipt = receiptOf(person, "nursing_allowance");
  const disability = disabilityOf(person);
  if (disability === null && receipt.received !== true) {
    return holdsCertificate(person) ? gradeUnknown(person) : null;
  }
  const people = [person];
  const barred = barredBy(known, "nursing", policy);
  if (barred !== null) return entitlement(KIND, people, barred.due, { ...receipt, ...barred });
  if (disability === null) return { ...gradeUnknown(person), ...receipt };
  const verdict = byGrade(person, disability, policy);
  const entry = entitlement(KIND, people, verdict.due, { ...receipt, ...verdict });
  if (verdict.due !== "yes") return entry;
  const amount = amountOf(
    policy.monthly("nursing_allowance_standard", gradeScope(disability.grade)),
  );
  return besideCareSubsidy({ ...entry, ...amount }, known, policy);
}

function gradeUnknown(person: Person): Entitlement {
  const open = openOn(plainReason("grade-not-shown"), missingField("disability_level"));
  return entitlement(KIND, [person], open.due, open);
}

function byGrade(person: Person, { kind, grade }: Disability, policy: Policy): Verdict {
  const ground = groundOfAid("重度残疾人护理补贴", policy);
  if (grade <= 2) return withCareNeed(person, grade, policy);
  const mild = policy.flag("nursing_allowance_mild_mind");
  if (kind !== null && kind !== "mind") {
    return { due: "no", reasons: [reason("nursing-mild", { grade }, ground)], missing: [] };
  }
  if (kind === null) {
    return mild.set && !mild.value
      ? { due: "no", reasons: [reason("nursing-mild", { grade }, groundOf(mild))], missing: [] }
      : openOn(reason("nursing-kind-unknown", { grade }), missingField("disability_type"));
  }
  if (!mild.set) return openOn(reason("nursing-mild-mind-open", { grade }), missingParameter(mild));
  return mild.value
    ? { due: "yes", reasons: [reason("nursing-mild-mind", { grade }, groundOf(mild))], missing: [] }
    : { due: "no", reasons: [reason("nursing-mild", { grade }, groundOf(mild))], missing: [] };
}

/** Grade one or two: due where the roster shows need of care, or the policy does not ask for it. */
function withCareNeed(person: Person, grade: number, policy: Policy): Verdict {
  const own = groundOfAid("重度残疾人护理补贴", policy);
  const need = policy.flag("nursing_allowance_care_need");
  if (!need.set) return openOn(reason("nursing-need-unset", { grade }), missingParameter(need));
  const ground = own.source === null ? groundOf(need) : own;
  if (!need.value) {
    return { due: "yes", reasons: [reason("nursing-by-grade", { grade }, ground)], missing: [] };
  }
  const care = selfCareOf(person, policy);
  if (care === null) {
    return openOn(reason("nursing-need-unknown", { grade }, ground), missingField("self_care"));
  }
  const code = care === "full" ? "nursing-no-need" : "nursing-with-need";
  const due = care === "full" ? "no" : "yes";
  return { due, reasons: [reason(code, { grade }, ground)], missing: [] };
}

/** Beside a care subsidy for old people: the higher of the two, or both, as the policy says. */
function besideCareSubsidy(entry: Entitlement, known: KnownAid, policy: Policy): Entitlement {
  if (known.careSubsidy !== true) return entry;
  const overlap = policy.choice("nursing_care_overlap");
  const operands = { aid: "care-subsidy" };
  if (!overlap.set) {
    const why = reason("overlap-open", operands);
    return {
      ...entry,
      due: "unknown",
      reasons: [why, ...entry.reasons],
      missing: [...entry.missing, missingParameter(overlap)],
    };
  }
  if (overlap.value === "both") return entry;
  // What the subsidy pays is in no roster: which of the two is higher stays open.
  const why = reason("overlap-higher", operands, groundOf(overlap));
  return { ...excluded(entry, "care-subsidy", why), due: "unknown" };
}
