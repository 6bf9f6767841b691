/**
 * 临时救助: a monitored household in sudden hardship may be given relief. Whether and how much is the
 * county's to decide, so that it is named and never a doubt; a sum is computed only where the county
 * has entered a multiple of the dibao standard.
 */
import { once } from "../../money";
import { scopeOfArea } from "../../policy";
import type { Policy } from "../../policy/types";
import type { Household } from "../../roster/types";
import { groundOf, missingField, missingParameter, plainReason, reason } from "../reasons";
import type { Assessment, Missing } from "../types";
import { entitlement } from "./draft";
import { isInSuddenHardship, isMonitored } from "./monitored";
import type { Entitlement } from "./types";

type ReliefKind = "医疗" | "灾害" | "就学" | "其他";

const KINDS: readonly (readonly [RegExp, ReliefKind])[] = [
  [/病|医/, "医疗"],
  [/灾|火|洪|地震|滑坡/, "灾害"],
  [/学|教育/, "就学"],
];

/** What the hardship is of, as the kind of risk or the warning says. */
function reliefKind(household: Household): ReliefKind {
  const words = `${household.text("risk_type") ?? ""}${household.text("warn_reason") ?? ""}`;
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? "其他";
}

/** Relief that may be given; null where the roster shows no sudden hardship. */
export function temporaryRelief(assessment: Assessment, policy: Policy): Entitlement | null {
  const { household } = assessment;
  if (!isInSuddenHardship(household) || !isMonitored(household)) return null;
  const kind = reliefKind(household);
  const named = policy.flag("temporary_relief_for", kind);
  const { amount, missing } = amountFor(kind, assessment, policy);
  const why =
    named.set && named.value
      ? reason("relief-may", {}, groundOf(named))
      : plainReason("relief-may");
  return entitlement("temporary-relief", [], "unknown", {
    amountOnce: amount,
    reasons: [why],
    missing,
  });
}

function amountFor(
  kind: ReliefKind,
  { area, size }: Assessment,
  policy: Policy,
): { readonly amount: Entitlement["amountOnce"]; readonly missing: readonly Missing[] } {
  const multiple = policy.number("temporary_relief_multiple", kind);
  const per = policy.choice("temporary_relief_per");
  const standard = area === null ? null : policy.monthly("dibao_standard", scopeOfArea(area));
  if (!multiple.set || !per.set || standard?.set !== true) {
    const gaps = [multiple, per, standard].map((one) => {
      if (one === null) return missingField("hukou_type");
      return one.set ? null : missingParameter(one);
    });
    return { amount: null, missing: gaps.filter((gap) => gap !== null) };
  }
  const heads = per.value === "person" ? size : 1;
  if (heads === null) return { amount: null, missing: [missingField("household_size")] };
  return {
    amount: once(standard.value.value.times(multiple.value).times(heads)),
    missing: [],
  };
}
