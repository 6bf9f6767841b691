import { isWithin } from "../areas";
import { cellName, type Area } from "../cells";
import type { Grid } from "../grid";
import { WorkbookError } from "../port";
import { supports } from "./assumptions";
import { refuseNotBlank, usedWithin } from "./blanks";
import { areaOfRange, rangeOf } from "./places";
import type { SheetPlan } from "./plan";
import type { Session } from "./session";
import { refuseChanged } from "./touched";

/**
 * Looks at all that could forbid the writing on one sheet, before anything is changed.
 *
 * @param present areas of ours from an earlier run: what stands there goes before we write
 * @param grid the sheet as it was last read, if it was
 * @throws WorkbookError not-blank, changed-elsewhere
 */
export async function refuseSheet(
  session: Session,
  plan: SheetPlan,
  present: readonly Area[],
  grid: Grid | null,
): Promise<void> {
  const { sheet, ours, tables, marks } = plan;
  const free = ours.flatMap((area) => present.reduce(without, [area]));
  await refuseNotBlank(session, sheet, await usedWithin(session, sheet, free));
  await refuseMerges(session, sheet, ours, present);
  if (!grid) return;
  const written = tables.map(({ table }) => table);
  await refuseChanged(session, grid, written, marks);
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
async function refuseMerges(
  session: Session,
  sheet: string,
  ours: readonly Area[],
  present: readonly Area[],
): Promise<void> {
  if (ours.length === 0 || !supports("1.13")) return;
  const merges = await session.read((context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const merged = ours.map((area) =>
      rangeOf(worksheet, area)
        .getMergedAreasOrNullObject()
        .untrack()
        .load(
          "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
        ),
    );
    return () =>
      merged.flatMap((one) => (one.isNullObject ? [] : one.areas.items.map(areaOfRange)));
  }, sheet);
  const foreign = merges.find((merge) => !present.some((area) => isWithin(merge, area)));
  if (!foreign) return;
  const cell = cellName(foreign.firstRow, foreign.firstColumn);
  throw new WorkbookError("not-blank", { sheet, cell });
}
