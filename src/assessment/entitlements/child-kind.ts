/**
 * Orphans (孤儿) and children without de facto care (事实无人抚养儿童), as named by the roster or as the
 * state of their parents makes them: both dead or missing, or each dead, missing, severely disabled or
 * ill, in custody, out of contact, deprived of custody or expelled, and not both dead or missing.
 */
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { remembered } from "../remembered";

export type ChildKind = "orphan" | "uncared";

/** Of full age: orphans and children without de facto care are minors when they are taken in. */
export const FULL_AGE = 18;

/** The kind that a child is listed as; null where the roster names none. */
export function childKindOf(person: Person): ChildKind | null {
  const text = person.text("child_type") ?? person.text("aid_type");
  const kind = text === null ? null : kindIn(text);
  if (kind !== null || person.household.scheme !== "children") return kind;
  return text === null ? kindIn(`${person.table.title ?? ""} ${person.table.sheet}`) : null;
}

const NOT_MEANT = /非孤儿|不是孤儿|非事实|不属于|父母健在/;

const kindIn = remembered((text: string): ChildKind | null => {
  if (NOT_MEANT.test(text)) return null;
  if (/无人抚养/.test(text)) return /孤儿/.test(text) ? null : "uncared";
  return /孤儿|双孤|弃婴|弃儿/.test(text) ? "orphan" : null;
});

/** The kind that the state of the parents makes of a child; null where it makes none or does not say. */
export function kindByParents(person: Person): ChildKind | null {
  const text = person.text("child_parent_status");
  return text === null ? null : parentsIn(text);
}

type ParentState = "gone" | "unable";

const GONE = /死|亡|故|去世|失踪|下落不明/;
const UNABLE =
  /重残|重度残疾|[一二]级残|残疾[一二]级|重病|大病|服刑|在押|监狱|强制(?:隔离)?戒毒|强戒|限制人身自由|失联|失去联系|撤销监护|遣送|遣返|驱逐/;
const FOUND = /查找不到(?:生)?父母|弃婴|弃儿/;
const BOTH_GONE =
  /双亡|双双死亡|双失踪|一亡一失踪|(?:父母|双方|均|都|全)[^，,；;]{0,3}(?:死亡|亡故|去世|已故|失踪)/;
const ONE_EACH = /一(?:方)?(?:死亡|亡|失踪)[，,、；;]?(?:另)?一(?:方)?/;

const parentsIn = remembered((text: string): ChildKind | null => {
  const words = text.replace(/\s/g, "");
  if (NOT_MEANT.test(words)) return null;
  if (FOUND.test(words) || BOTH_GONE.test(words)) return "orphan";
  if (ONE_EACH.test(words)) return UNABLE.test(words) ? "uncared" : null;
  if (/(?:父母|双方)(?:均|都|全|双方)?/.test(words) && UNABLE.test(words) && !GONE.test(words)) {
    return "uncared";
  }
  const father = stateOf(/父(?:亲)?[^母]*/.exec(words)?.[0]);
  const mother = stateOf(/母(?:亲)?[^父]*/.exec(words)?.[0]);
  if (father === null || mother === null) return null;
  return father === "gone" && mother === "gone" ? "orphan" : "uncared";
});

function stateOf(words: string | undefined): ParentState | null {
  if (words === undefined) return null;
  if (GONE.test(words)) return "gone";
  return UNABLE.test(words) ? "unable" : null;
}

/** Where a roster may say what a child is: listed as such, the state of the parents, and other words. */
export const CHILD_FIELDS = [
  "child_type",
  "aid_type",
  "child_parent_status",
  "dibao_reason",
  "remark",
] as const satisfies readonly Field[];

/** What the roster makes of a child, and the field that says so; null where the table itself does. */
export interface ChildShown {
  readonly kind: ChildKind;
  readonly field: (typeof CHILD_FIELDS)[number] | null;
  /** Named as such, not only by the state of the parents. */
  readonly isListed: boolean;
}

/** An orphan or child without de facto care, as far as the roster shows one; null for anybody else. */
export function childShown(person: Person): ChildShown | null {
  const listed = childKindOf(person);
  if (listed !== null) {
    const field = (["child_type", "aid_type"] as const).find((one) => person.text(one) !== null);
    return { kind: listed, field: field ?? null, isListed: true };
  }
  // Words about the parents of adults make nobody an orphan.
  if (person.age === null || person.age >= FULL_AGE) return null;
  const kind = kindByParents(person);
  if (kind !== null) return { kind, field: "child_parent_status", isListed: false };
  for (const field of ["dibao_reason", "remark"] as const) {
    const text = person.text(field);
    const other = text === null ? null : (kindIn(text) ?? parentsIn(text));
    if (other !== null) return { kind: other, field, isListed: false };
  }
  return null;
}
