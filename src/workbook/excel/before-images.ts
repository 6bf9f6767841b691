import { contains } from "../cells";
import { fillKey } from "../fill";
import type { Conflict } from "../port";
import type { RecordedBlanks, RecordedCell, RecordedMarks, RecordedPlace } from "../record";
import { isPatterned } from "./assumptions";
import { isOnOurs, type Plan, type SheetPlan } from "./plan";
import { widthColumns, type Seen } from "./targets";
import type { MarkedCell } from "./write-marks";

/** What the record keeps of a sheet before anything on it is changed. */
export interface BeforeImage {
  readonly place: RecordedPlace;
  /** The marks that can be made. */
  readonly marks: readonly MarkedCell[];
  readonly conflicts: readonly Conflict[];
}

/**
 * All that our writing will change, as it is once an earlier run has been taken out: what stands
 * under that run's marks and columns is known from its record.
 */
export function beforeImages({ sheets, firstId }: Plan, seen: Seen): BeforeImage[] {
  return sheets.map((plan, index) => {
    const { kept, made, conflicts } = marksBefore(plan, seen);
    const place: RecordedPlace = {
      id: firstId + index,
      tables: plan.tables.map(({ id, table }) => ({ id, ...table })),
      areas: plan.areas,
      marks: kept,
      blanks: blanksBefore(plan, seen),
      widths: widthColumns(plan).flatMap(({ sheet, column }) => seen.width(sheet, column) ?? []),
      createdRows: [],
      part: null,
    };
    return { place, marks: made, conflicts };
  });
}

/** The blank cells under our columns that have a look of their own, now or after the taking-out. */
function blanksBefore({ sheet, ours }: SheetPlan, { blanks, earlier }: Seen): RecordedBlanks[] {
  const isHere = ({ row, column }: RecordedCell): boolean =>
    ours.some((area) => contains(area, row, column));
  const recorded = earlier.blanks.flatMap((one) => {
    const cells = one.sheet === sheet ? one.blanks.cells.filter(isHere) : [];
    return cells.length > 0 ? [{ style: null, look: one.blanks.look, cells }] : [];
  });
  return [...recorded, ...(blanks.get(sheet) ?? [])];
}

interface MarksBefore {
  /** Marks by the fills under them. */
  readonly kept: readonly RecordedMarks[];
  readonly made: readonly MarkedCell[];
  readonly conflicts: readonly Conflict[];
}

/** The fills under the marks of a sheet; a mark over one that cannot be made again is not made. */
function marksBefore(plan: SheetPlan, { earlier, fills }: Seen): MarksBefore {
  const { sheet } = plan;
  const groups = new Map<string, RecordedMarks & { readonly cells: RecordedCell[] }>();
  const made: MarkedCell[] = [];
  const conflicts: Conflict[] = [];
  for (const mark of plan.marks) {
    const { row, column } = mark;
    // A mark on a cell of ours goes when the cell goes.
    if (isOnOurs(plan, row, column)) {
      made.push(mark);
      continue;
    }
    const original = earlier.fillBelow(fills, sheet, row, column);
    if (!original) {
      conflicts.push({ sheet, row, column, reason: "fill-not-reproducible" });
      continue;
    }
    made.push({ ...mark, isPatterned: isPatterned(original) });
    const ours = mark.fill.toUpperCase();
    const key = `${ours}|${fillKey(original)}`;
    const group = groups.get(key) ?? { ours, original, style: null, created: false, cells: [] };
    group.cells.push({ row, column });
    groups.set(key, group);
  }
  return { kept: [...groups.values()], made, conflicts };
}
