/**
 * Grades of disability that count as 无劳动能力. They differ by date: 民发〔2016〕178号 has grades one and
 * two of intellectual and mental and grade one of limb disability, 民发〔2021〕43号 adds grade three of
 * the former, grade two of limbs and grade one of vision.
 */
import type { Decimal } from "../../money";
import type { Parameter, Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { disabilityOf, hasSeveralKinds, type Disability, type DisabilityKind } from "../disability";

const SCOPES: Readonly<Record<Exclude<DisabilityKind, "other">, string>> = {
  mind: "智力精神",
  limb: "肢体",
  vision: "视力",
};

/** The mildest grade of a kind that counts; null for kinds that never do. */
export function gradeLimit(kind: DisabilityKind, policy: Policy): Parameter<Decimal> | null {
  return kind === "other" ? null : policy.number("tekun_disability_grade", SCOPES[kind]);
}

/** Whether a disability of a known kind counts as unable to work on the policy's day. */
export function countsAsUnable({ kind, grade }: Disability, policy: Policy): boolean {
  const limit = kind === null ? null : gradeLimit(kind, policy);
  return limit?.set === true && limit.value.gte(grade);
}

/**
 * Whether a person's disability counts as 无劳动能力; null where the roster leaves open which kind it
 * is, or names several at once, at a grade that some kind would need.
 */
export function isUnableByDisability(person: Person, policy: Policy): boolean | null {
  const disability = disabilityOf(person);
  if (disability === null) return false;
  if (countsAsUnable(disability, policy)) return true;
  const isOpen = disability.kind === null || hasSeveralKinds(person);
  return isOpen && countsAsUnable({ ...disability, kind: "mind" }, policy) ? null : false;
}
