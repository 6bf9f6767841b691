/**
 * A 政策参数 sheet that we wrote into a workbook. Until an officer fills it in it is ours: a re-run
 * writes it again, `restore` takes it out. From then on it is the county's own, and neither touches it.
 */
import { isParametersSheet, parametersAsWritten, parametersSheet } from "../policy";
import type { Grid } from "../workbook/grid";
import type { Workbook } from "../workbook/port";
import type { SheetDescription } from "../workbook/sheets";

/** Sheets of ours that hold parameters as we wrote them, to be written again in a run. */
export function untouchedParameters(
  ourSheets: Iterable<Grid>,
  date1904: boolean,
): readonly SheetDescription[] {
  return [...ourSheets].flatMap((grid) => {
    const origin = parametersAsWritten(grid, date1904);
    return origin === null ? [] : [parametersSheet(origin.pack, origin.asOf)];
  });
}

/**
 * Gives the county its own: 政策参数 sheets of ours in which anything was filled in. Gives their
 * names. Rejects with `WorkbookError`.
 */
export async function releaseParameters(workbook: Workbook): Promise<readonly string[]> {
  const ours = await workbook.ours();
  if (ours === null || ours.sheets.length === 0) return [];
  const { date1904 } = await workbook.info();
  const released: string[] = [];
  for (const sheet of ours.sheets.filter((name) => name.includes("政策参数"))) {
    const grid = await workbook.read(sheet);
    if (!isParametersSheet(grid) || parametersAsWritten(grid, date1904) !== null) continue;
    await workbook.release(sheet);
    released.push(sheet);
  }
  return released;
}
