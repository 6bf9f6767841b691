import { squeezed } from "../cell-text";
import type { MemberPlace } from "../household";
import type { Layout } from "../layout";
import { relationOf } from "../relation-of";
import type { RowGroup } from "./grouping";

/** Whether a name or a number stands for somebody at a place. */
export function isSomebody(layout: Layout, row: number, member: number): boolean {
  if (isName(squeezed(layout.raw(row, "name", member)))) return true;
  if (/\d{6}/.test(squeezed(layout.raw(row, "id_card", member)))) return true;
  if (member !== 0) return false;
  return (
    isName(squeezed(layout.raw(row, "head_name"))) ||
    /\d{6}/.test(squeezed(layout.raw(row, "head_id")))
  );
}

function isName(text: string): boolean {
  return text !== "" && !/^[-—/\\无、]+$/.test(text);
}

/** The people of a household that stand in rows, one each. */
export function membersInRows(layout: Layout, group: RowGroup): readonly MemberPlace[] {
  return group.rows.map((row) => ({ layout, row, member: 0, isHead: row === group.headRow }));
}

/**
 * The people of a household that stand in one row, across its columns: the head, where the row names
 * him, and each member that is filled in. A head who is a member too counts once.
 */
export function membersAcrossRow(layout: Layout, row: number): readonly MemberPlace[] {
  const places: number[] = [];
  for (let member = 1; member <= layout.members; member += 1) {
    if (isSomebody(layout, row, member)) places.push(member);
  }
  const namesHead = isSomebody(layout, row, 0);
  const headsPlace =
    places.find((member) => namesHead && isSamePerson(layout, row, member)) ??
    places.find((member) => relationOf(layout.text(row, "relation", member)) === "户主") ??
    (namesHead ? 0 : null) ??
    places.find((member) => layout.text(row, "relation", member) === null) ??
    null;
  const all = headsPlace === 0 ? [0, ...places] : places;
  return all.map((member) => ({ layout, row, member, isHead: member === headsPlace }));
}

/** Whether a member is the head that the row names: by number where both have one, else by name. */
function isSamePerson(layout: Layout, row: number, member: number): boolean {
  const headId = squeezed(layout.raw(row, "head_id")) || squeezed(layout.raw(row, "id_card"));
  const memberId = squeezed(layout.raw(row, "id_card", member));
  if (headId !== "" && memberId !== "") return headId.toUpperCase() === memberId.toUpperCase();
  const headName = squeezed(layout.raw(row, "head_name")) || squeezed(layout.raw(row, "name"));
  return headName !== "" && headName === squeezed(layout.raw(row, "name", member));
}
