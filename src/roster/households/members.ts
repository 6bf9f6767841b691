import { isBlankCell, squeezed } from "../cell-text";
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

/**
 * The people of a household that stand in rows, one each.
 *
 * @param headApart the head has no row: he stands in his own columns on the household's first row
 */
export function membersInRows(
  layout: Layout,
  group: RowGroup,
  headApart: boolean,
): readonly MemberPlace[] {
  const first = group.rows[0];
  const isApart = headApart && group.headRow === null && first !== undefined;
  const head: readonly MemberPlace[] = isApart
    ? [{ layout, row: first, member: 0, isHead: true, inHeadColumns: true }]
    : [];
  return [
    ...head,
    ...group.rows.map((row) => ({ layout, row, member: 0, isHead: row === group.headRow })),
  ];
}

/**
 * Whether a table lists the members only, the head in columns of his own on the first of their rows:
 * no row is ever the head's, and member rows leave the head's name blank. Where the name is repeated
 * on every row, the rows may be any people of the household (those with a disability, say), and
 * nobody is added.
 */
export function keepsHeadsApart(layout: Layout, groups: readonly RowGroup[]): boolean {
  const column = layout.column("head_name");
  if (column === null || !layout.has("name") || !layout.has("relation")) return false;
  if (groups.some(({ headRow }) => headRow !== null)) return false;
  const several = groups.filter(({ rows }) => rows.length > 1);
  const sparse = several.filter(({ rows: [first, ...more] }) => {
    const isBlank = (row: number): boolean => isBlankCell(layout.value(row, column));
    return first !== undefined && !isBlank(first) && more.every(isBlank);
  });
  return sparse.length > 0 && sparse.length === several.length;
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
