import { packRows } from "../../workbook/packed-grid";
import type { Additions, Workbook } from "../../workbook/port";
import type { SheetRows } from "../engine/contract";
import type { PaneServices } from "../pane-services";

/** What every 政策参数 sheet has in its name. */
export const PARAMETERS = "政策参数";

/**
 * Gives the county its own: 政策参数 sheets of ours in which anything was filled in. Gives their
 * names; neither writing nor restoring touches them from then on. Rejects with `WorkbookError`.
 */
export async function releaseFilledIn(pane: PaneServices): Promise<readonly string[]> {
  const { workbook } = pane.host.current();
  const ours = await workbook.ours();
  const released: string[] = [];
  for (const sheet of (ours?.sheets ?? []).filter((name) => name.includes(PARAMETERS))) {
    const rows = await sheetRows(workbook, sheet);
    if (!(await pane.engine.current().policies.isFilledIn(rows))) continue;
    await workbook.release(sheet);
    released.push(sheet);
  }
  return released;
}

/**
 * The additions without blank 政策参数 sheets, where one was filled in after they were planned: it
 * would come back beside the county's own.
 */
export function withoutReleased(additions: Additions, released: readonly string[]): Additions {
  if (released.length === 0) return additions;
  const sheets = additions.sheets.filter(({ name }) => !name.includes(PARAMETERS));
  return { ...additions, sheets };
}

/** A sheet as it stands, to be handed to the engine at one stroke: one of a few hundred rows. */
export async function sheetRows(workbook: Workbook, sheet: string): Promise<SheetRows> {
  const { date1904 } = await workbook.info();
  const grid = await workbook.read(sheet);
  const { area } = grid;
  const pieces = area === null ? [] : [packRows(grid, area, area.firstRow, area.lastRow)];
  return { sheet: grid.sheet, date1904, pieces };
}
