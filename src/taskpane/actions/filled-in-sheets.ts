import type { Grid } from "../../workbook/grid";
import { packRows, type PackedRows } from "../../workbook/packed-grid";
import type { Additions, Ours, Workbook } from "../../workbook/port";
import { readOurs } from "../../workbook/reading";
import type { SheetRows } from "../engine/contract";
import type { PaneServices } from "../pane-services";

/** What every 政策参数 sheet has in its name. */
export const PARAMETERS = "政策参数";

/** Whether a sheet of ours holds parameters: once filled in, it is the county's own in any case. */
export const isOfParameters = (sheet: string): boolean => sheet.includes(PARAMETERS);

/** What stood of ours, and which of its sheets people wrote on. */
export interface FilledIn {
  readonly ours: Ours | null;
  readonly sheets: readonly string[];
}

/** The sheets of ours on which people wrote, of those that `isAsked` names. Rejects with `WorkbookError`. */
export async function filledInSheets(
  pane: PaneServices,
  isAsked: (sheet: string) => boolean,
): Promise<FilledIn> {
  const { ours, date1904, grids } = await readOurs(pane.host.current().workbook, isAsked);
  const sheets: string[] = [];
  for (const grid of grids) {
    const rows = await packedSheet(grid, date1904);
    if (await pane.engine.current().writing.isFilledIn(rows)) sheets.push(grid.sheet);
  }
  return { ours, sheets };
}

/**
 * Gives the county its own: sheets of ours in which anything was filled in, of those that `isAsked`
 * names; 政策参数 sheets where nothing else is said. Gives which they are; neither writing nor restoring
 * touches them from then on. Rejects with `WorkbookError`.
 */
export async function releaseFilledIn(
  pane: PaneServices,
  isAsked: (sheet: string) => boolean = isOfParameters,
): Promise<FilledIn> {
  const filledIn = await filledInSheets(pane, isAsked);
  for (const sheet of filledIn.sheets) await pane.host.current().workbook.release(sheet);
  return filledIn;
}

/**
 * The additions without blank 政策参数 sheets, where one was filled in after they were planned: it
 * would come back beside the county's own.
 */
export function withoutReleased(additions: Additions, released: readonly string[]): Additions {
  if (released.length === 0) return additions;
  return { ...additions, sheets: additions.sheets.filter(({ name }) => !isOfParameters(name)) };
}

/** Cells that are packed before the page may draw again. */
const CELLS_AT_ONCE = 24_000;

/** A sheet as it stands, to be handed to the engine at one stroke. */
export async function sheetRows(workbook: Workbook, sheet: string): Promise<SheetRows> {
  const { date1904 } = await workbook.info();
  return packedSheet(await workbook.read(sheet), date1904);
}

async function packedSheet(grid: Grid, date1904: boolean): Promise<SheetRows> {
  const { area } = grid;
  const pieces: PackedRows[] = [];
  if (area !== null) {
    const step = Math.ceil(CELLS_AT_ONCE / (area.lastColumn - area.firstColumn + 1));
    for (let row = area.firstRow; row <= area.lastRow; row += step) {
      if (row > area.firstRow) await new Promise((resolve) => setTimeout(resolve));
      pieces.push(packRows(grid, area, row, Math.min(row + step - 1, area.lastRow)));
    }
  }
  return { sheet: grid.sheet, date1904, pieces };
}
