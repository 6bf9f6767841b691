import { transfer } from "comlink";
import type { Grid } from "../../workbook/grid";
import { buffersOf, packRows } from "../../workbook/packed-grid";
import { packInfo } from "../../workbook/packed-info";
import type { Workbook } from "../../workbook/port";
import { beginReading, type Ahead } from "../../workbook/reading";
import type { FeedService, Progress } from "./contract";

/** Cells that are packed before the page may draw again: about five milliseconds' work. */
const CELLS_AT_ONCE = 24_000;

/** Thrown by `feedWorkbook` where `isCancelled` says so. */
export class FeedCancelled extends Error {
  override readonly name = "FeedCancelled";
}

export interface FeedOptions {
  readonly file: string;
  readonly onProgress: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
  /** Told when the engine has first rows to glance at, before the others are read. */
  readonly onFirstRows?: () => void;
  /** Rows that are to be among these. */
  readonly ahead?: Ahead;
}

/**
 * Reads the workbook through its port and hands it to the engine in slices that never hold the page
 * up. Rejects with the port's `WorkbookError`, or with `FeedCancelled`.
 */
export async function feedWorkbook(
  workbook: Workbook,
  feed: FeedService,
  { file, onProgress, isCancelled, onFirstRows, ahead = null }: FeedOptions,
): Promise<void> {
  const { info, ours, read, firstRows } = await beginReading(workbook, ahead);
  await feed.begin({ file, info: packInfo(info), ours });
  const sheets = info.sheets.filter((sheet) => sheet.isWorksheet);
  if (firstRows && onFirstRows) {
    for (const { name } of sheets) {
      for (const grid of firstRows(name)) await feedFirstRows(grid, feed);
    }
    onFirstRows();
  }
  for (const [index, { name }] of sheets.entries()) {
    if (isCancelled()) throw new FeedCancelled();
    onProgress({ stage: "reading", count: { done: index, total: sheets.length } });
    await feedSheet(await read(name), feed, isCancelled);
  }
}

async function feedFirstRows(grid: Grid, feed: FeedService): Promise<void> {
  const { area } = grid;
  if (area === null) return;
  const piece = packRows(grid, area, area.firstRow, area.lastRow);
  await feed.firstRows(grid.sheet, transfer(piece, buffersOf(piece)));
}

async function feedSheet(grid: Grid, feed: FeedService, isCancelled: () => boolean): Promise<void> {
  const { area } = grid;
  if (area === null) return;
  const width = area.lastColumn - area.firstColumn + 1;
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
  for (let row = area.firstRow; row <= area.lastRow; row += step) {
    if (isCancelled()) throw new FeedCancelled();
    const piece = packRows(grid, area, row, Math.min(row + step - 1, area.lastRow));
    await feed.rows(grid.sheet, transfer(piece, buffersOf(piece)));
  }
}
