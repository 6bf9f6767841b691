import type { Grid, WorkbookInfo } from "./grid";
import type { Ours, Workbook } from "./port";

/** A workbook as it stood when the reading of it began; sheets are read as they are asked for. */
export interface WorkbookReading {
  readonly info: WorkbookInfo;
  readonly ours: Ours | null;
  read(sheet: string): Promise<Grid>;
}

/**
 * Begins the reading of a whole workbook, in as few requests as its host can make do with.
 *
 * @throws WorkbookError
 * @example const { info, read } = await beginReading(workbook);
 */
export async function beginReading(workbook: Workbook): Promise<WorkbookReading> {
  if (workbook.beginReading) return workbook.beginReading();
  const [info, ours] = [await workbook.info(), await workbook.ours()];
  return { info, ours, read: (sheet) => workbook.read(sheet) };
}
