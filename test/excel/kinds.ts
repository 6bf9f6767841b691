import { XML_KINDS } from "./objects/custom-xml";
import { FORMAT_KINDS } from "./objects/format";
import { NAME_KINDS } from "./objects/names";
import { PAGE_KINDS } from "./objects/page-layout";
import { RANGE_KINDS } from "./objects/range";
import { SETTING_KINDS } from "./objects/settings";
import { WORKBOOK_KINDS } from "./objects/workbook";
import { WORKSHEET_KINDS } from "./objects/worksheet";

/** The names of a kind's members, whatever they do. */
interface MemberNames {
  readonly name: string;
  readonly get?: object;
  readonly set?: object;
  readonly objects?: object;
  readonly call?: object;
  readonly item?: unknown;
}

const ALL: readonly MemberNames[] = [
  ...WORKBOOK_KINDS,
  ...WORKSHEET_KINDS,
  ...RANGE_KINDS,
  ...FORMAT_KINDS,
  ...NAME_KINDS,
  ...XML_KINDS,
  ...SETTING_KINDS,
  ...PAGE_KINDS,
];

export type MemberUse = "get" | "set" | "call" | "objects";

/** Whether the stand-in answers a member of the object model, by its JavaScript names. */
export function answers(type: string, member: string, use: MemberUse): boolean {
  const kind = ALL.find(({ name }) => name === type);
  if (!kind) return false;
  // Properties of the client that stand for a property with another name in the protocol.
  if (type === "RequestContext" || member === "items") return true;
  if (use === "call" && member === "getItem" && kind.item !== undefined) return true;
  const wire = member.slice(0, 1).toUpperCase() + member.slice(1);
  return wire in (kind[use] ?? {});
}

/** Whether the stand-in knows an event, which a client registers for by two methods. */
export function answersEvent(type: string, member: string): boolean {
  const kind = ALL.find(({ name }) => name === type);
  const event = member === "onChanged" ? "DataChanged" : member.slice(2);
  return `_Register${event}Event` in (kind?.call ?? {});
}
