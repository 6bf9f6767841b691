/**
 * Orphans (孤儿) and children without de facto care (事实无人抚养儿童), as named by the roster or as the
 * state of their parents makes them: both dead or missing, or each dead, missing, severely disabled or
 * ill, in custody, out of contact, deprived of custody or expelled, and not both dead or missing.
 */
import type { Person } from "../../roster/types";
import { remembered } from "../remembered";

export type ChildKind = "orphan" | "uncared";

/** The kind that a child is listed as; null where the roster names none. */
export function childKindOf(person: Person): ChildKind | null {
  const text = person.text("child_type") ?? person.text("aid_type");
  const kind = text === null ? null : kindIn(text);
  if (kind !== null || person.household.scheme !== "children") return kind;
  return text === null ? kindIn(`${person.table.title ?? ""} ${person.table.sheet}`) : null;
}

const kindIn = remembered((text: string): ChildKind | null => {
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
