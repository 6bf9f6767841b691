import { fillKey, type Fill } from "../fill";
import type { Conflict, Mark } from "../port";
import type { RecordedCell, RecordedMarks, RecordedPlace } from "../record";
import { readBlanks, usedWithin } from "./blanks";
import { cellsOf, readFills } from "./fills";
import { coveringAreas } from "./places";
import { isOnOurs, type SheetPlan } from "./plan";
import type { Session } from "./session";
import { readWidths } from "./widths";

/** What the record keeps of a sheet before anything on it is changed. */
export interface BeforeImage {
  readonly place: RecordedPlace;
  /** The marks that can be made. */
  readonly marks: readonly Mark[];
  readonly conflicts: readonly Conflict[];
}

/** Reads all that our writing on a sheet will change. */
export async function readBefore(
  session: Session,
  plan: SheetPlan,
  id: number,
): Promise<BeforeImage> {
  const { sheet, ours, tables, areas } = plan;
  const { kept, marks, conflicts } = await readMarks(session, plan);
  const used = await usedWithin(session, sheet, ours);
  const place: RecordedPlace = {
    id,
    tables: tables.map(({ id: table, table: written }) => ({ id: table, ...written })),
    areas,
    marks: kept,
    blanks: await readBlanks(session, sheet, used),
    widths: await readWidths(session, sheet, [...widthColumns(plan)]),
    createdRows: [],
    part: null,
  };
  return { place, marks, conflicts };
}

function widthColumns({ blocks }: SheetPlan): Set<number> {
  const columns = new Set<number>();
  for (const { firstColumn, widths = [] } of blocks) {
    widths.forEach((_, index) => columns.add(firstColumn + index));
  }
  return columns;
}

/** The fills under the marks; a mark over a fill that cannot be made again is not made. */
async function readMarks(
  session: Session,
  plan: SheetPlan,
): Promise<{ kept: RecordedMarks[]; marks: Mark[]; conflicts: Conflict[] }> {
  const { sheet } = plan;
  const marks = plan.marks.filter(({ row, column }) => isOnOurs(plan, row, column));
  const colours = new Map(
    plan.marks
      .filter(({ row, column }) => !isOnOurs(plan, row, column))
      .map((mark) => [`${mark.row},${mark.column}`, mark]),
  );
  const kept = new Map<string, RecordedMarks & { readonly cells: RecordedCell[] }>();
  const conflicts: Conflict[] = [];
  const looks = await readFills(session, sheet, coveringAreas(colours.values()));
  for (const { areas, look } of looks) {
    for (const { row, column } of cellsOf(areas)) {
      const mark = colours.get(`${row},${column}`);
      if (!mark) continue;
      if (!look) {
        conflicts.push({ sheet, row, column, reason: "fill-not-reproducible" });
        continue;
      }
      marks.push(mark);
      keep(kept, mark, look);
    }
  }
  return { kept: [...kept.values()], marks, conflicts };
}

function keep(
  kept: Map<string, RecordedMarks & { readonly cells: RecordedCell[] }>,
  { row, column, fill }: Mark,
  original: Fill,
): void {
  const ours = fill.toUpperCase();
  const key = `${ours}|${fillKey(original)}`;
  const group = kept.get(key) ?? { ours, original, style: null, created: false, cells: [] };
  group.cells.push({ row, column });
  kept.set(key, group);
}
