import type { Area } from "./cells";
import { fillKey } from "./fill";
import type { RecordedCell, RecordedMarks } from "./record";

/** A mark of the record, and the cell that it was made on. */
export interface MarkedCell extends RecordedCell {
  readonly marks: RecordedMarks;
}

/** What became of marks that are not where they were made. */
export interface FollowedMarks {
  /** Cells that have such a mark now. */
  readonly moved: readonly MarkedCell[];
  /** Marks, where they were made, of which nothing can be told. */
  readonly lost: readonly MarkedCell[];
}

/** The rows of one table in one column, in which marks of one colour are missing. */
interface Missing {
  readonly area: Area;
  readonly ours: string;
  readonly marks: MarkedCell[];
}

/**
 * Finds marks that a sort took along: fills go with their rows. In one column of a table as many
 * cells must have our colour without having been marked as were marked and have it no longer, and the
 * fills below must all be alike: then it does not matter which mark is which. Anything else is lost.
 *
 * @param missing marks that are not where they were made
 * @param tables our columns beside the tables, where they are now: a table has their rows
 * @param isStray whether a cell that was not marked has this colour
 * @example a table sorted upside down, of three rows of which the first was marked: the mark is on the third
 */
export function followSort(
  missing: readonly MarkedCell[],
  tables: readonly Area[],
  isStray: (row: number, column: number, ours: string) => boolean,
): FollowedMarks {
  const { groups, others } = missingByColumn(missing, tables);
  const moved: MarkedCell[] = [];
  const lost = [...others];
  for (const { area, ours, marks } of groups) {
    const column = area.firstColumn;
    const rows: number[] = [];
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      if (isStray(row, column, ours)) rows.push(row);
    }
    const below = new Set(marks.map((one) => fillKey(one.marks.original)));
    if (rows.length === marks.length && below.size === 1) {
      moved.push(...marks.map((one, index) => ({ ...one, row: rows[index] ?? one.row })));
    } else lost.push(...marks);
  }
  return { moved, lost };
}

/** The cells that have to be looked at to follow missing marks. */
export function placesToFollow(missing: readonly MarkedCell[], tables: readonly Area[]): Area[] {
  const areas = missingByColumn(missing, tables).groups.map(({ area }) => area);
  return [...new Map(areas.map((area) => [JSON.stringify(area), area])).values()];
}

function missingByColumn(
  missing: readonly MarkedCell[],
  tables: readonly Area[],
): { readonly groups: readonly Missing[]; readonly others: readonly MarkedCell[] } {
  const groups = new Map<string, Missing>();
  const others: MarkedCell[] = [];
  for (const mark of missing) {
    const { row, column } = mark;
    const { ours } = mark.marks;
    const index = tables.findIndex((area) => row >= area.firstRow && row <= area.lastRow);
    const table = tables[index];
    if (!table) {
      others.push(mark);
      continue;
    }
    const key = `${index}|${column}|${ours}`;
    const area = { ...table, firstColumn: column, lastColumn: column };
    const group = groups.get(key) ?? { area, ours, marks: [] };
    group.marks.push(mark);
    groups.set(key, group);
  }
  return { groups: [...groups.values()], others };
}
