import { isParametersSheet } from "../policy";
import { isOurList } from "../reports";
import type { RosterInput, RosterSheet } from "../roster/types";
import type { Ours, Workbook } from "../workbook/port";
import { contains, type Area } from "../workbook/cells";
import type { Grid, SheetInfo } from "../workbook/grid";

/** A workbook given to a run. */
export interface RunInput {
  readonly workbook: Workbook;
  /** Name as the user knows it. */
  readonly file: string;
  /** SHA-256 of the file's bytes, where there is a file. */
  readonly sha256: string | null;
  /** Given as a list of a named kind rather than as a roster. */
  readonly listKind?: string;
}

/** What was read of one input: the roster's sheets, and what is ours from earlier runs. */
export interface ReadInput {
  readonly source: RunInput;
  readonly roster: RosterInput;
  readonly ours: Ours | null;
  /** Sheets of ours, by name: their contents are read back (log, decisions), never as a roster. */
  readonly ourSheets: ReadonlyMap<string, Grid>;
}

/** Reads every worksheet of an input, or the one named `only`. Rejects with `WorkbookError`. */
export async function readInput(
  source: RunInput,
  input: number,
  onSheet: (sheet: string) => void,
  only: string | null = null,
): Promise<ReadInput> {
  const { workbook } = source;
  const [info, ours] = [await workbook.info(), await workbook.ours()];
  const mine = new Set(ours?.sheets ?? []);
  const sheets: RosterSheet[] = [];
  const ourSheets = new Map<string, Grid>();
  for (const sheet of info.sheets) {
    if (!sheet.isWorksheet || (only !== null && sheet.name !== only)) continue;
    onSheet(sheet.name);
    const grid = await workbook.read(sheet.name);
    if (mine.has(sheet.name)) ourSheets.set(sheet.name, grid);
    else if (!isParametersSheet(grid) && !isOurList(grid))
      sheets.push(rosterSheet(sheet, grid, ours));
  }
  const roster: RosterInput = {
    input,
    info,
    sheets,
    ...(source.listKind === undefined ? {} : { listKind: source.listKind }),
  };
  return { source, roster, ours, ourSheets };
}

/** One sheet of an input as the reader wants it: without what is ours. */
export function rosterSheet(info: SheetInfo, grid: Grid, ours: Ours | null): RosterSheet {
  const areas = (ours?.tables ?? [])
    .filter((table) => table.sheet === info.name)
    .map((table) => table.area);
  if (areas.length === 0) return { info, grid, ours: [] };
  return { info: infoWithoutOurs(info, areas), grid: withoutOurs(grid, areas), ours: areas };
}

/** The sheet's description as it was before we wrote: without our merged headings and our columns. */
function infoWithoutOurs(info: SheetInfo, areas: readonly Area[]): SheetInfo {
  const firstOfOurs = Math.min(...areas.map((area) => area.firstColumn));
  const lastOfOurs = Math.max(...areas.map((area) => area.lastColumn));
  const isOurs = (merge: Area): boolean =>
    areas.some((area) => contains(area, merge.firstRow, merge.firstColumn));
  return {
    ...info,
    merges: info.merges?.filter((merge) => !isOurs(merge)) ?? null,
    lastUsedColumn:
      info.lastUsedColumn > lastOfOurs
        ? info.lastUsedColumn
        : Math.min(info.lastUsedColumn, firstOfOurs - 1),
  };
}

/** A sheet's values with our own columns blank, so that a second run reads what the first one read. */
function withoutOurs(grid: Grid, areas: readonly Area[]): Grid {
  const isOurs = (row: number, column: number): boolean =>
    areas.some((area) => contains(area, row, column));
  const firstOfOurs = Math.min(...areas.map((area) => area.firstColumn));
  return {
    sheet: grid.sheet,
    area: originalArea(grid, isOurs),
    value: (row, column) =>
      column >= firstOfOurs && isOurs(row, column) ? null : grid.value(row, column),
    isDate: (row, column) => grid.isDate(row, column),
  };
}

/** The used area less the columns at its right edge that hold only values of ours. */
function originalArea(grid: Grid, isOurs: (row: number, column: number) => boolean): Grid["area"] {
  const { area } = grid;
  if (area === null) return null;
  let { lastColumn } = area;
  const isOnlyOurs = (column: number): boolean => {
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      if (grid.value(row, column) !== null && !isOurs(row, column)) return false;
    }
    return true;
  };
  while (lastColumn > area.firstColumn && isOnlyOurs(lastColumn)) lastColumn--;
  return { ...area, lastColumn };
}
