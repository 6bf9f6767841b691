import type { Policy } from "../../policy/types";
import { NO_GROUND, type Ground } from "../reasons";

/** Scopes of `aid_swept` and `aid_paid_in_full`. */
export type AidScope =
  "困难残疾人生活补贴" | "重度残疾人护理补贴" | "高龄津贴" | "孤儿" | "事实无人抚养儿童";

/**
 * The clause of the place's document that asks for an aid: that it be paid in time and in full, or
 * that whoever should have it be looked for. None where no document names it.
 */
export function groundOfAid(scope: AidScope, policy: Policy): Ground {
  for (const code of ["aid_paid_in_full", "aid_swept"] as const) {
    const parameter = policy.flag(code, scope);
    if (parameter.set && parameter.value) return parameter;
  }
  return NO_GROUND;
}
