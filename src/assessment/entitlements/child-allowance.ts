/**
 * Basic living allowance of orphans and of children without de facto care: below 18, or older and still
 * at school. Tekun and this aid are a choice: nobody has both.
 */
import type { Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { missingField, plainReason, reason } from "../reasons";
import { isInSchoolOrCollege } from "../schooling";
import { childShown, FULL_AGE, type ChildKind } from "./child-kind";
import { amountOf, entitlement } from "./draft";
import { groundOfAid } from "./grounds";
import type { KnownAid } from "./known-aid";
import { receiptOf } from "./receipt";
import type { Entitlement } from "./types";
import { dueFor, notDueFor, openFor, type Verdict } from "./verdict";

const KINDS = { orphan: "orphan-allowance", uncared: "uncared-child-allowance" } as const;
const SCOPES = { orphan: "孤儿", uncared: "事实无人抚养儿童" } as const;

/** Whether a child should have the allowance; null where the roster shows no such child. */
export function childAllowance(
  person: Person,
  policy: Policy,
  known: KnownAid,
): Entitlement | null {
  const receipt = receiptOf(person, "child_amount");
  const shown = childShown(person);
  const kind = shown?.kind ?? listedKind(known);
  if (kind === null) return null;
  const verdict = verdictOn(person, kind, shown?.isListed !== false, policy, known);
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
): Verdict {
  const { age } = person;
  if (known.tekun === true) {
    return { ...notDueFor(plainReason("child-on-tekun")), excludedBy: "tekun" };
  }
  if (age === null) return openFor(plainReason("child-age-unknown"), missingField("id_card"));
  const ground = groundOfAid(SCOPES[kind], policy);
  switch (afterFullAge(person, age)) {
    case "minor":
      return dueFor(reason(isListed ? "child-listed" : "child-by-parents", { age }, ground));
    case "at-school":
      return dueFor(reason("child-at-school", { age }, ground));
    case "ended":
      return notDueFor(reason("child-of-age", { age }, ground));
    case "open":
      return openFor(reason("child-school-unknown", { age }), missingField("school_status"));
  }
}

/**
 * Whether the allowance goes on by age: for minors, and beyond full age while in upper secondary or
 * vocational school or at college up to a first degree; `open` where the roster does not say.
 */
export function afterFullAge(
  person: Person,
  age: number,
): "minor" | "at-school" | "ended" | "open" {
  if (age < FULL_AGE) return "minor";
  const school = isInSchoolOrCollege(person);
  if (school === null) return "open";
  return school ? "at-school" : "ended";
}

/** Children in families unless the row or the table says that they live in an institution. */
export function careMode(person: Person): "集中养育" | "分散养育" {
  const { title, sheet } = person.table;
  const own = `${person.text("tekun_mode") ?? ""} ${person.text("child_type") ?? ""}`;
  const words = /集中|机构|分散|散居|社会/.test(own) ? own : `${title ?? ""} ${sheet}`;
  return /集中|机构/.test(words) ? "集中养育" : "分散养育";
}
