import type { FindingGroupView } from "../../engine/contract";

/** One line of the list: a group's heading, or a doubt counted through all groups. */
export type ListItem =
  | { readonly kind: "group"; readonly group: FindingGroupView; readonly isOpen: boolean }
  | { readonly kind: "finding"; readonly index: number };

/** The lines in sight-order: closed groups show their heading alone. */
export interface ListItems {
  readonly count: number;
  at(position: number): ListItem | null;
  /** Where a doubt stands, or null while its group is closed. */
  positionOf(index: number): number | null;
}

/** Lines over groups, without an object for each of a hundred thousand doubts. */
export function listItems(
  groups: readonly FindingGroupView[],
  opened: ReadonlySet<string>,
): ListItems {
  let position = 0;
  let index = 0;
  const spans = groups.map((group) => {
    const isOpen = opened.has(group.key);
    const span = { group, isOpen, position, index };
    position += 1 + (isOpen ? group.count : 0);
    index += group.count;
    return span;
  });
  return {
    count: position,
    at(wanted) {
      const span = spans.findLast((one) => one.position <= wanted);
      if (span === undefined || wanted >= position) return null;
      const { group, isOpen } = span;
      if (wanted === span.position) return { kind: "group", group, isOpen };
      return { kind: "finding", index: span.index + wanted - span.position - 1 };
    },
    positionOf(wanted) {
      const span = spans.findLast((one) => one.index <= wanted);
      if (span?.isOpen !== true || wanted >= span.index + span.group.count) return null;
      return span.position + 1 + wanted - span.index;
    },
  };
}
