import type { Grid, WorkbookInfo } from "./grid";
import type { Ours, Workbook } from "./port";

/** A workbook as it stood when the reading of it began; sheets are read as they are asked for. */
export interface WorkbookReading {
  readonly info: WorkbookInfo;
  readonly ours: Ours | null;
  read(sheet: string): Promise<Grid>;
  /**
   * The rows that came along with the beginning, where the host had some for nothing: the first of a
   * sheet, and those asked for ahead, from top to bottom with gaps between. Dates among them are not
   * told from numbers yet. Empty for a sheet of which none came.
   */
  readonly firstRows?: (sheet: string) => readonly Grid[];
}

/** Rows from first to last, both included. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Rows of one sheet that somebody waits for, in their order. */
export interface RowsAhead {
  readonly sheet: string;
  readonly spans: readonly Rows[];
}

/** Rows to have first, or a question for them that is asked together with the beginning. */
export type Ahead = RowsAhead | null | Promise<RowsAhead | null>;

/**
 * Begins the reading of a whole workbook, in as few requests as its host can make do with.
 *
 * @param ahead rows that are to be among the first, where the host gives any: not all if there are many
 * @throws WorkbookError, and whatever the question for rows ahead rejects with
 * @example const { info, read } = await beginReading(workbook);
 */
export async function beginReading(
  workbook: Workbook,
  ahead: Ahead = null,
): Promise<WorkbookReading> {
  if (workbook.beginReading) return workbook.beginReading(ahead);
  const [info, ours] = await Promise.all([workbook.info(), workbook.ours(), ahead]);
  return { info, ours, read: (sheet) => workbook.read(sheet) };
}

/** What earlier runs left, and the values of some sheets of ours. */
export interface OursReading {
  readonly ours: Ours | null;
  readonly date1904: boolean;
  /** The sheets that were asked for, in the order of `ours.sheets`. */
  readonly grids: readonly Grid[];
}

/**
 * Looks what is ours in a workbook, and reads those of its sheets of ours that are asked for, in as
 * few requests as its host can make do with.
 *
 * @throws WorkbookError
 * @example const { ours, grids } = await readOurs(workbook, (sheet) => sheet.includes("政策参数"));
 */
export async function readOurs(
  workbook: Workbook,
  isAsked: (sheet: string) => boolean,
): Promise<OursReading> {
  if (workbook.readOurs) return workbook.readOurs(isAsked);
  const ours = await workbook.ours();
  const { date1904 } = await workbook.info();
  const grids: Grid[] = [];
  for (const sheet of (ours?.sheets ?? []).filter(isAsked)) grids.push(await workbook.read(sheet));
  return { ours, date1904, grids };
}
