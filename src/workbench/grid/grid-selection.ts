import { CompactSelection, type GridSelection, type Rectangle } from "@glideapps/glide-data-grid";
import type { Area } from "../../workbook/cells";
import type { MergedAreas } from "./merged-areas";
import type { SheetAxes } from "./sheet-axes";

/** The areas that a selection of the grid covers, in sheet numbers, in the order they were selected. */
export function selectedAreas(
  { current, rows, columns }: GridSelection,
  axes: SheetAxes,
  lastRow: number,
  lastColumn: number,
): Area[] {
  const areas: Area[] = [];
  for (const [first, end] of ranges(rows)) {
    areas.push({
      firstRow: axes.rowAt(first),
      lastRow: axes.rowAt(end - 1),
      firstColumn: 1,
      lastColumn: Math.max(1, lastColumn),
    });
  }
  for (const [first, end] of ranges(columns)) {
    areas.push({
      firstRow: 1,
      lastRow: Math.max(1, lastRow),
      firstColumn: axes.columnAt(first),
      lastColumn: axes.columnAt(end - 1),
    });
  }
  if (current && areas.length === 0) {
    areas.push(...[...current.rangeStack, current.range].map((range) => areaOf(range, axes)));
  }
  return areas;
}

/** Runs of indexes, first and after the last. */
function ranges(selection: CompactSelection): [number, number][] {
  const found: [number, number][] = [];
  for (const index of selection) {
    const last = found.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}

function areaOf({ x, y, width, height }: Rectangle, axes: SheetAxes): Area {
  return {
    firstRow: axes.rowAt(y),
    lastRow: axes.rowAt(y + height - 1),
    firstColumn: axes.columnAt(x),
    lastColumn: axes.columnAt(x + width - 1),
  };
}

function rangeOf(area: Area, axes: SheetAxes): Rectangle {
  const x = axes.indexOfColumn(area.firstColumn);
  const y = axes.indexOfRow(area.firstRow);
  return {
    x,
    y,
    width: axes.indexOfColumn(area.lastColumn) - x + 1,
    height: axes.indexOfRow(area.lastRow) - y + 1,
  };
}

/** One cell selected, or the merged area that it lies in. */
export function selectionOfCell(
  row: number,
  column: number,
  axes: SheetAxes,
  merged: MergedAreas,
): GridSelection {
  const one = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  const area = merged.at(row, column) ?? one;
  const range = rangeOf(area, axes);
  return {
    current: { cell: [range.x, range.y], range, rangeStack: [] },
    rows: CompactSelection.empty(),
    columns: CompactSelection.empty(),
  };
}

/**
 * A selection that cuts no merged area. The cursor stands on a merged area's first cell, and steps
 * over the rest of the area when it comes from there.
 */
export function wholeSelection(
  next: GridSelection,
  before: GridSelection,
  axes: SheetAxes,
  merged: MergedAreas,
): GridSelection {
  if (!next.current) return next;
  const [x, y] = next.current.cell;
  const row = axes.rowAt(y);
  const column = axes.columnAt(x);
  const area = merged.at(row, column);
  const isCell = next.current.range.width * next.current.range.height === 1;
  const came = before.current?.cell;
  const isFromSame =
    area !== null &&
    came?.[0] === axes.indexOfColumn(area.firstColumn) &&
    came[1] === axes.indexOfRow(area.firstRow);
  if (isFromSame && y > came[1] && x === came[0] && isNarrow(next.current.range)) {
    return selectionOfCell(axes.rowAt(axes.indexOfRow(area.lastRow) + 1), column, axes, merged);
  }
  const range = rangeOf(merged.whole(areaOf(next.current.range, axes)), axes);
  if (area && isCell) return { ...next, ...selectionOfCell(row, column, axes, merged) };
  const rangeStack = next.current.rangeStack.map((one) =>
    rangeOf(merged.whole(areaOf(one, axes)), axes),
  );
  const cell: readonly [number, number] = area
    ? [axes.indexOfColumn(area.firstColumn), axes.indexOfRow(area.firstRow)]
    : [x, y];
  return { ...next, current: { cell: [cell[0], cell[1]], range, rangeStack } };
}

/** Whether a range is of one row: what a step down leaves behind. */
function isNarrow({ height }: Rectangle): boolean {
  return height === 1;
}
