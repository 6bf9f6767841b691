import { areaName, type Area } from "../cells";

/** Longest address of several areas, below Excel's own bound of 8,192 characters. */
export const MAX_ADDRESS = 7_500;

/** An area and the sheet that it lies on. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

/** The same areas as areas of a sheet. */
export function onSheet(sheet: string, areas: readonly Area[]): SheetArea[] {
  return areas.map((area) => ({ ...area, sheet }));
}

/** A range wherever it lies. */
export function sheetRange(context: Excel.RequestContext, area: SheetArea): Excel.Range {
  return rangeOf(context.workbook.worksheets.getItem(area.sheet), area);
}

/**
 * A range of a sheet. It is not tracked: every request has its own context, and a tracked range
 * would cost a second request that lets it go.
 */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  return sheet
    .getRangeByIndexes(
      firstRow - 1,
      firstColumn - 1,
      lastRow - firstRow + 1,
      lastColumn - firstColumn + 1,
    )
    .untrack();
}

/** Several areas of a sheet as one object; at most as many as `addressChunks` puts together. */
export function areasOf(sheet: Excel.Worksheet, areas: readonly Area[]): Excel.RangeAreas {
  return sheet.getRanges(areas.map(areaName).join(",")).untrack();
}

/** Splits areas so that each part's address stays within the bound. The sheet's name is no part of it. */
export function addressChunks(areas: readonly Area[]): Area[][] {
  const chunks: Area[][] = [];
  let length = 0;
  for (const area of areas) {
    const added = areaName(area).length + 1;
    const chunk = chunks.at(-1);
    if (!chunk || length + added > MAX_ADDRESS) {
      chunks.push([area]);
      length = added;
    } else {
      chunk.push(area);
      length += added;
    }
  }
  return chunks;
}

/** A loaded range as a rectangle of ours. */
export function areaOfRange(range: {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}): Area {
  return {
    firstRow: range.rowIndex + 1,
    firstColumn: range.columnIndex + 1,
    lastRow: range.rowIndex + range.rowCount,
    lastColumn: range.columnIndex + range.columnCount,
  };
}

/** The properties that `areaOfRange` needs. */
export const RANGE_PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/** The same of each of several areas. */
export const AREAS_PLACE =
  "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

/** Whole rows as an address. */
export function rowsAddress(first: number, last: number): string {
  return `${first}:${last}`;
}

/** Rows from first to last, both included. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * Cells as the fewest rectangles that simple joining finds: runs down each column, then runs of
 * the same rows side by side. Their order is by column, then row.
 *
 * @example coveringAreas([{ row: 1, column: 1 }, { row: 2, column: 1 }]) // A1:A2
 */
export function coveringAreas(
  cells: Iterable<{ readonly row: number; readonly column: number }>,
): Area[] {
  const columns = new Map<number, Run[]>();
  for (const { row, column } of cells) addRun(columns, column, { first: row, last: row });
  return rectangles(columns);
}

/** The same of parts of single columns, which may overlap. */
export function coveringSpans(spans: Iterable<Area>): Area[] {
  const columns = new Map<number, Run[]>();
  for (const { firstRow, lastRow, firstColumn } of spans) {
    addRun(columns, firstColumn, { first: firstRow, last: lastRow });
  }
  return rectangles(columns);
}

/** Cells mostly come in order: then a run goes on. */
function addRun(columns: Map<number, Run[]>, column: number, run: Run): void {
  const runs = columns.get(column);
  const last = runs?.at(-1);
  if (!runs) columns.set(column, [run]);
  else if (last && run.first === last.last + 1) {
    runs[runs.length - 1] = { first: last.first, last: run.last };
  } else runs.push(run);
}

function rectangles(columns: ReadonlyMap<number, readonly Run[]>): Area[] {
  const open = new Map<string, { -readonly [K in keyof Area]: Area[K] }>();
  const done: Area[] = [];
  for (const [column, runs] of [...columns].sort(([a], [b]) => a - b)) {
    for (const { first, last } of joinedRuns(runs)) {
      const key = `${first}:${last}`;
      const beside = open.get(key);
      if (beside?.lastColumn === column - 1) {
        beside.lastColumn = column;
        continue;
      }
      const area = { firstRow: first, firstColumn: column, lastRow: last, lastColumn: column };
      open.set(key, area);
      done.push(area);
    }
  }
  return done;
}

/** Runs in order, those that touch or overlap as one. */
function joinedRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && run.first <= before.last + 1) {
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, run.last) };
    } else joined.push(run);
  }
  return joined;
}

/** How many cells an area has. */
export function cellCount({ firstRow, firstColumn, lastRow, lastColumn }: Area): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}
