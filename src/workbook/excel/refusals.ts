import { isWithin } from "../areas";
import { cellName, type Area } from "../cells";
import type { Grid } from "../grid";
import { WorkbookError } from "../port";
import { supports } from "./assumptions";
import { refuseNotBlank, usedWithin } from "./blanks";
import { areaOfRange, AREAS_PLACE, onSheet, sheetRange, type SheetArea } from "./places";
import type { SheetPlan } from "./plan";
import type { Session } from "./session";
import { refuseChanged } from "./touched";

/** A sheet that is to be written to. */
export interface Target {
  readonly plan: SheetPlan;
  /** Areas of ours from an earlier run: what stands there goes before we write. */
  readonly present: readonly Area[];
  /** The sheet as it was last read, if it was. */
  readonly grid: Grid | null;
}

/**
 * Looks at all that could forbid the writing, on all sheets at once, before anything is changed.
 * Gives the parts of our places that their sheets use, if only by a format.
 *
 * @throws WorkbookError not-blank, changed-elsewhere
 */
export async function refuseTargets(
  session: Session,
  targets: readonly Target[],
): Promise<SheetArea[]> {
  const free = targets.flatMap(({ plan, present }) =>
    onSheet(
      plan.sheet,
      plan.ours.flatMap((area) => present.reduce(without, [area])),
    ),
  );
  const used = await usedWithin(session, free);
  await refuseNotBlank(session, used);
  await refuseMerges(session, targets);
  const touched = targets.flatMap(({ plan, grid }) =>
    grid ? [{ grid, tables: plan.tables.map(({ table }) => table), marks: plan.marks }] : [],
  );
  await refuseChanged(session, touched);
  return used;
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

/**
 * The county's merged areas must not reach into ours: what we write there would not be seen, and
 * could not be cleared. Below ExcelApi 1.13 they cannot be asked for.
 */
async function refuseMerges(session: Session, targets: readonly Target[]): Promise<void> {
  const areas = targets.flatMap(({ plan, present }) =>
    plan.ours.map((area) => ({ ...area, sheet: plan.sheet, present })),
  );
  if (areas.length === 0 || !supports("1.13")) return;
  const merges = await session.read((context) => {
    const merged = areas.map((area) =>
      sheetRange(context, area).getMergedAreasOrNullObject().untrack().load(AREAS_PLACE),
    );
    return () => merged.map((one) => (one.isNullObject ? [] : one.areas.items.map(areaOfRange)));
  });
  for (const [index, { sheet, present }] of areas.entries()) {
    const foreign = merges[index]?.find((merge) => !present.some((area) => isWithin(merge, area)));
    if (!foreign) continue;
    const cell = cellName(foreign.firstRow, foreign.firstColumn);
    throw new WorkbookError("not-blank", { sheet, cell });
  }
}
