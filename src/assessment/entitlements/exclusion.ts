import type { Policy } from "../../policy/types";
import { groundOf, missingParameter, reason } from "../reasons";
import type { Reason } from "../types";
import type { KnownAid } from "./known-aid";
import type { Entitlement, Exclusion } from "./types";
import { openFor, type Verdict } from "./verdict";

/** Groups that the policy may exclude from the disability allowances. */
const GROUPS: readonly {
  readonly aid: keyof KnownAid;
  readonly scope: string;
  readonly exclusion: Exclusion;
}[] = [
  { aid: "tekun", scope: "特困人员", exclusion: "tekun" },
  { aid: "workInjury", scope: "领取工伤生活护理费", exclusion: "work-injury" },
  { aid: "orphan", scope: "孤儿", exclusion: "orphan" },
  { aid: "uncaredChild", scope: "事实无人抚养儿童", exclusion: "uncared-child" },
];

/**
 * Whether other aid that somebody has excludes a disability allowance: care benefit for work injury and
 * tekun both, orphans' aid the living allowance alone, as the policy says. Null where nothing does.
 */
export function barredBy(
  known: KnownAid,
  allowance: "living" | "nursing",
  policy: Policy,
): Verdict | null {
  let open: Verdict | null = null;
  for (const { aid, scope, exclusion } of GROUPS) {
    if (known[aid] !== true) continue;
    const rule = policy.choice("allowance_exclusion", scope);
    const operands = { aid: exclusion };
    if (!rule.set) {
      open ??= openFor(reason("aid-exclusion-open", operands), missingParameter(rule));
    } else if (rule.value === "both" || (rule.value === "living" && allowance === "living")) {
      return {
        due: "no",
        excludedBy: exclusion,
        reasons: [reason("aid-excluded", operands, groundOf(rule))],
        missing: [],
      };
    }
  }
  return open;
}

/** The same entitlement, excluded by another one. */
export function excluded(entry: Entitlement, by: Exclusion, why: Reason): Entitlement {
  return { ...entry, due: "no", excludedBy: by, reasons: [why, ...entry.reasons] };
}
