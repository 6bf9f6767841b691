/**
 * Basic living allowance of orphans and of children without de facto care: below 18, or older and still
 * at school. Tekun and this aid are a choice: nobody has both.
 */
import type { Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { missingField, plainReason, reason } from "../reasons";
import { isInSchoolOrCollege } from "../schooling";
import { childKindOf, kindByParents, type ChildKind } from "./child-kind";
import { amountOf, entitlement, openOn, receiptOf } from "./draft";
import { groundOfAid } from "./grounds";
import type { KnownAid } from "./known-aid";
import type { Entitlement } from "./types";

/** Orphans and children without de facto care are minors. */
const FULL_AGE = 18;

const KINDS = { orphan: "orphan-allowance", uncared: "uncared-child-allowance" } as const;
const SCOPES = { orphan: "孤儿", uncared: "事实无人抚养儿童" } as const;

/** Whether a child should have the allowance; null where the roster shows no such child. */
export function childAllowance(
  person: Person,
  policy: Policy,
  known: KnownAid,
): Entitlement | null {
  const receipt = receiptOf(person, "child_amount");
  const listed = childKindOf(person);
  const kind = listed ?? kindByParents(person) ?? listedKind(known);
  if (kind === null) return null;
  const verdict = verdictOn(person, kind, listed !== null, policy, known);
  const amount =
    verdict.due === "yes"
      ? amountOf(policy.monthly("child_allowance_standard", careMode(person)))
      : null;
  return entitlement(KINDS[kind], [person], verdict.due, { ...receipt, ...verdict, ...amount });
}

function listedKind({ orphan, uncaredChild }: KnownAid): ChildKind | null {
  if (orphan === true) return "orphan";
  return uncaredChild === true ? "uncared" : null;
}

function verdictOn(
  person: Person,
  kind: ChildKind,
  isListed: boolean,
  policy: Policy,
  known: KnownAid,
): Pick<Entitlement, "due" | "reasons" | "missing"> & Partial<Pick<Entitlement, "excludedBy">> {
  const { age } = person;
  if (known.tekun === true) {
    const why = plainReason("child-on-tekun");
    return { due: "no", excludedBy: "tekun", reasons: [why], missing: [] };
  }
  if (age === null) return openOn(plainReason("child-age-unknown"), missingField("id_card"));
  const ground = groundOfAid(SCOPES[kind], policy);
  if (age < FULL_AGE) {
    const code = isListed ? "child-listed" : "child-by-parents";
    return { due: "yes", reasons: [reason(code, { age }, ground)], missing: [] };
  }
  const school = isInSchoolOrCollege(person);
  if (school === null) {
    return openOn(reason("child-school-unknown", { age }), missingField("school_status"));
  }
  const code = school ? "child-at-school" : "child-of-age";
  return { due: school ? "yes" : "no", reasons: [reason(code, { age }, ground)], missing: [] };
}

/** Children in families unless the row or the table says that they live in an institution. */
export function careMode(person: Person): "集中养育" | "分散养育" {
  const { title, sheet } = person.table;
  const own = `${person.text("tekun_mode") ?? ""} ${person.text("child_type") ?? ""}`;
  const words = /集中|机构|分散|散居|社会/.test(own) ? own : `${title ?? ""} ${sheet}`;
  return /集中|机构/.test(words) ? "集中养育" : "分散养育";
}
