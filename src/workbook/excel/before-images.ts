import { fillKey, type Fill } from "../fill";
import type { Conflict, Mark } from "../port";
import type { RecordedCell, RecordedMarks, RecordedPlace } from "../record";
import { readBlanks, usedWithin } from "./blanks";
import { cellsOf, readFills } from "./fills";
import { coveringAreas, onSheet, type SheetArea } from "./places";
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

/**
 * Reads all that our writing will change, on all sheets at once; places are numbered from 1.
 *
 * @param known the parts of our places that their sheets use, where that was read already
 */
export async function readBefore(
  session: Session,
  plans: readonly SheetPlan[],
  known: readonly SheetArea[] | null,
): Promise<BeforeImage[]> {
  const images = plans.map((plan) => new MarksBefore(plan));
  const marked = images.flatMap((image) => onSheet(image.plan.sheet, image.areas()));
  for (const { sheet, areas, look } of await readFills(session, [marked])) {
    const image = images.find(({ plan }) => plan.sheet === sheet);
    for (const { row, column } of cellsOf(areas)) image?.take(row, column, look);
  }
  const ours = plans.flatMap((plan) => onSheet(plan.sheet, plan.ours));
  const blanks = await readBlanks(session, known ?? (await usedWithin(session, ours)));
  const columns = plans.flatMap(widthColumns);
  const widths = await readWidths(session, columns);
  return images.map((image, index) => {
    const { sheet, tables, areas } = image.plan;
    const place: RecordedPlace = {
      id: index + 1,
      tables: tables.map(({ id, table }) => ({ id, ...table })),
      areas,
      marks: image.kept(),
      blanks: blanks.get(sheet) ?? [],
      widths: widths.filter((_, at) => columns[at]?.sheet === sheet),
      createdRows: [],
      part: null,
    };
    return { place, marks: image.marks, conflicts: image.conflicts };
  });
}

function widthColumns({ sheet, blocks }: SheetPlan): { sheet: string; column: number }[] {
  const columns = new Set<number>();
  for (const { firstColumn, widths = [] } of blocks) {
    widths.forEach((_, index) => columns.add(firstColumn + index));
  }
  return [...columns].map((column) => ({ sheet, column }));
}

/** The marks of a sheet and the fills under them; a mark over a fill that cannot be made again is not made. */
class MarksBefore {
  readonly marks: Mark[];
  readonly conflicts: Conflict[] = [];
  private readonly wanted: ReadonlyMap<string, Mark>;
  private readonly groups = new Map<string, RecordedMarks & { readonly cells: RecordedCell[] }>();

  constructor(readonly plan: SheetPlan) {
    // A mark on a cell of ours goes when the cell goes.
    this.marks = plan.marks.filter(({ row, column }) => isOnOurs(plan, row, column));
    const others = plan.marks.filter(({ row, column }) => !isOnOurs(plan, row, column));
    this.wanted = new Map(others.map((mark) => [`${mark.row},${mark.column}`, mark]));
  }

  areas(): ReturnType<typeof coveringAreas> {
    return coveringAreas(this.wanted.values());
  }

  take(row: number, column: number, original: Fill | null): void {
    const mark = this.wanted.get(`${row},${column}`);
    if (!mark) return;
    if (!original) {
      this.conflicts.push({ sheet: this.plan.sheet, row, column, reason: "fill-not-reproducible" });
      return;
    }
    this.marks.push(mark);
    const ours = mark.fill.toUpperCase();
    const key = `${ours}|${fillKey(original)}`;
    const group = this.groups.get(key) ?? {
      ours,
      original,
      style: null,
      created: false,
      cells: [],
    };
    group.cells.push({ row, column });
    this.groups.set(key, group);
  }

  kept(): RecordedMarks[] {
    return [...this.groups.values()];
  }
}
