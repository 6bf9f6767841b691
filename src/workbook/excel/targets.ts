import type { Area } from "../cells";
import type { Grid } from "../grid";
import type { RecordedBlanks, RecordedWidth } from "../record";
import { readBlanks, usedWithin } from "./blanks";
import { EarlierRun } from "./earlier-run";
import { fillInquiry, FillMap } from "./fills";
import { markedSets } from "./fills-back";
import { followMarks } from "./follow-marks";
import { inquire } from "./inquiry";
import { foreignMerges, refuseMerges } from "./merges";
import { nextTask } from "./next-task";
import { coveringAreas, onSheet, type SheetArea } from "./places";
import { isOnOurs, type SheetPlan } from "./plan";
import type { Session } from "./session";
import { oursOnSheet, type Survey } from "./survey";
import { changedInquiry } from "./touched";
import { widthsOf } from "./widths";

/** The sheet as it was last read in this session, or null. */
export type LastRead = (sheet: string) => Grid | null;

/** What was seen of the sheets that are to be written to, before anything is changed. */
export interface Seen {
  readonly earlier: EarlierRun;
  /** The fills of cells that are marked or are to be. */
  readonly fills: FillMap;
  /** The looks of blank cells where our columns go and nothing of ours stands yet, by sheet. */
  readonly blanks: ReadonlyMap<string, readonly RecordedBlanks[]>;
  /** What the widths of the columns are, or were before an earlier run. */
  width(sheet: string, column: number): RecordedWidth | undefined;
}

/** A sheet that is to be written to. */
interface Target {
  readonly plan: SheetPlan;
  /** Areas of ours from an earlier run: what stands there goes before we write. */
  readonly present: readonly Area[];
}

/**
 * Looks at all sheets that are to be written to, at once: at what could forbid the writing, and at
 * what the record has to keep.
 *
 * @throws WorkbookError not-blank, changed-elsewhere
 */
export async function lookAtTargets(
  session: Session,
  found: Survey,
  plans: readonly SheetPlan[],
  lastRead: LastRead,
): Promise<Seen> {
  const targets = plans.map((plan): Target => {
    return { plan, present: oursOnSheet(found.ours, plan.sheet).map(({ area }) => area) };
  });
  const recorded = new EarlierRun(found);
  const used = usedWithin(targets.flatMap(freePlaces));
  const merges = foreignMerges(
    targets.flatMap(({ plan, present }) =>
      plan.ours.map((area) => ({ area: { ...area, sheet: plan.sheet }, present })),
    ),
  );
  await nextTask();
  const fills = fillInquiry([...markedSets(recorded.marks), newlyMarked(plans, recorded)]);
  await nextTask();
  const columns = plans.flatMap(widthColumns).filter(({ sheet, column }) => {
    return recorded.width(sheet, column) === undefined;
  });
  const widths = widthsOf(columns);
  const changed = changedInquiry(
    plans.flatMap((plan) => {
      const grid = lastRead(plan.sheet);
      const tables = plan.tables.map(({ table }) => table);
      return grid ? [{ grid, tables, marks: plan.marks }] : [];
    }),
  );
  await inquire(session, [used, merges, fills, widths, changed], onlySheet(plans));
  const blanks = await readBlanks(session, used.answer);
  refuseMerges(merges.answer);
  const present = new FillMap(fills.found);
  const marks = found.ours && (await followMarks(session, found.ours, recorded.marks, present));
  const earlier = marks ? new EarlierRun(found, marks) : recorded;
  return {
    earlier,
    fills: present,
    blanks,
    width: (sheet, column) =>
      earlier.width(sheet, column) ??
      widths.answer[columns.findIndex((one) => one.sheet === sheet && one.column === column)],
  };
}

/** The parts of our places where nothing of ours stands yet. */
function freePlaces({ plan, present }: Target): SheetArea[] {
  return onSheet(
    plan.sheet,
    plan.ours.flatMap((area) => present.reduce(without, [area])),
  );
}

/** Areas without what another covers of them. */
function without(areas: readonly Area[], gone: Area): Area[] {
  return areas.flatMap((area) => {
    const firstRow = Math.max(area.firstRow, gone.firstRow);
    const lastRow = Math.min(area.lastRow, gone.lastRow);
    const firstColumn = Math.max(area.firstColumn, gone.firstColumn);
    const lastColumn = Math.min(area.lastColumn, gone.lastColumn);
    if (firstRow > lastRow || firstColumn > lastColumn) return [area];
    return [
      { ...area, lastRow: firstRow - 1 },
      { ...area, firstRow: lastRow + 1 },
      { ...area, firstRow, lastRow, lastColumn: firstColumn - 1 },
      { ...area, firstRow, lastRow, firstColumn: lastColumn + 1 },
    ].filter((one) => one.firstRow <= one.lastRow && one.firstColumn <= one.lastColumn);
  });
}

/** The cells to be marked that are not marked yet. A mark on a cell of ours goes when the cell goes. */
function newlyMarked(plans: readonly SheetPlan[], earlier: EarlierRun): SheetArea[] {
  return plans.flatMap((plan) => {
    const { sheet, marks } = plan;
    const cells = marks.filter(
      ({ row, column }) => !isOnOurs(plan, row, column) && !earlier.isMarked(sheet, row, column),
    );
    return onSheet(sheet, coveringAreas(cells));
  });
}

/** The columns whose widths we set. */
export function widthColumns({ sheet, blocks }: SheetPlan): { sheet: string; column: number }[] {
  const columns = new Set<number>();
  for (const { firstColumn, widths = [] } of blocks) {
    widths.forEach((_, index) => columns.add(firstColumn + index));
  }
  return [...columns].map((column) => ({ sheet, column }));
}

/** The sheet to name in a fault: that of all plans when it is one. */
function onlySheet(plans: readonly SheetPlan[]): string | undefined {
  const [first, ...others] = plans;
  return others.length === 0 ? first?.sheet : undefined;
}
