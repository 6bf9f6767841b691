import { WorkbookError } from "../port";
import { bytesOfValue } from "./batch-bytes";
import { inquire, type Asked, type Inquiry } from "./inquiry";
import { nextTask } from "./next-task";
import { cellCount, sheetRange, type SheetArea } from "./places";
import type { Session } from "./session";

/** What can be read of every cell of a block. */
export type CellProperty = "values" | "valueTypes" | "numberFormat" | "formulas";

/** A block of cells with what was read of them, row by row. */
export interface ReadBlock {
  readonly area: SheetArea;
  readonly rows: readonly (readonly unknown[])[];
}

/** Cells that are taken in before the page may draw again: some milliseconds' work. */
const CELLS_AT_ONCE = 12_000;

/** What a row takes in an answer beside its cells: brackets and a comma. */
export const ROW_BYTES = 3;
/** Of so many rows the bytes of one are counted: rows of a roster are much alike. */
const COUNTED = 8;
/** Fewer cells than this tell nothing of the others. */
const FEWEST_COUNTED = 150;

/** How many bytes a cell takes in an answer. */
interface BytesPerCell {
  readonly perCell: number;
  /** Takes note of what was read. */
  add(rows: ReadBlock["rows"]): void;
}

/** As many as the cells took when they were read before. */
export class KnownBytes implements BytesPerCell {
  constructor(readonly perCell: number) {}

  add(): void {
    // Some columns are wider than others: what was seen of these says little of those to come.
  }
}

/** Assumed at first, then what was seen. */
export class CellBytes implements BytesPerCell {
  private bytes = 0;
  private cells = 0;

  constructor(private readonly assumed: number) {}

  add(rows: ReadBlock["rows"]): void {
    for (let index = 0; index < rows.length; index += COUNTED) {
      const row = rows[index] ?? [];
      this.cells += row.length;
      this.bytes += ROW_BYTES;
      for (const value of row) this.bytes += bytesOfValue(value);
    }
  }

  get perCell(): number {
    return this.cells < FEWEST_COUNTED
      ? this.assumed
      : Math.max(3, (this.bytes / this.cells) * 1.1);
  }
}

/**
 * Reads one property of every cell of some areas: as many cells in a request as fit in a batch, one
 * range for each block. An answer that is too large, or that Excel leaves out, is asked for in halves.
 */
export async function readBlocks(
  session: Session,
  areas: readonly SheetArea[],
  property: CellProperty,
  size: CellBytes,
  visit: (block: ReadBlock) => void,
): Promise<void> {
  const inquiry = new BlockInquiry(areas, property, size, visit);
  await inquire(session, [inquiry], areas[0]?.sheet);
}

/** The same, to be made beside other inquiries. */
export class BlockInquiry implements Inquiry {
  private pending: readonly SheetArea[];
  private most = Infinity;
  private asked = 0;

  constructor(
    areas: readonly SheetArea[],
    private readonly property: CellProperty,
    private readonly size: BytesPerCell,
    private readonly visit: (block: ReadBlock) => void,
  ) {
    this.pending = areas;
  }

  get isOver(): boolean {
    return this.pending.length === 0;
  }

  ask(context: Excel.RequestContext, bytes: number): Asked {
    const { property } = this;
    const rest = [...this.pending];
    const share = evenShare(rest, bytes / this.size.perCell);
    const batch = takeBatch(rest, Math.min(this.most, share));
    this.asked = batch.reduce((sum, area) => sum + cellCount(area), 0);
    const ranges = batch.map((area) => sheetRange(context, area).load(property));
    return {
      bytes: this.asked * this.size.perCell,
      take: async () => {
        const blocks = blocksOf(batch, ranges, property);
        if (blocks) await this.takeBlocks(blocks, rest);
        else if (!this.askLess()) throw new WorkbookError("range-too-large", sheetOf(batch));
      },
    };
  }

  askLess(): boolean {
    if (this.asked <= 1) return false;
    this.most = Math.max(1, Math.floor(this.asked / 2));
    return true;
  }

  private async takeBlocks(
    blocks: readonly ReadBlock[],
    rest: readonly SheetArea[],
  ): Promise<void> {
    this.pending = rest;
    let taken = 0;
    for (const block of blocks) {
      for (const slice of slicesOf(block)) {
        this.size.add(slice.rows);
        this.visit(slice);
        taken += cellCount(slice.area);
        if (taken < CELLS_AT_ONCE) continue;
        await nextTask();
        taken = 0;
      }
    }
  }
}

/** A block in slices of whole rows. */
function* slicesOf({ area, rows }: ReadBlock): Generator<ReadBlock> {
  const width = area.lastColumn - area.firstColumn + 1;
  const step = Math.ceil(CELLS_AT_ONCE / width);
  for (let from = 0; from < rows.length; from += step) {
    const slice = rows.slice(from, from + step);
    const firstRow = area.firstRow + from;
    yield { area: { ...area, firstRow, lastRow: firstRow + slice.length - 1 }, rows: slice };
  }
}

/** By so much an answer may be larger than a batch where that spares a request: sizes are estimates. */
const OVERFULL = 0.1;

/**
 * How many cells to ask for at once where about so many fit: in as few requests as that allows, all of
 * the same size, so that none takes longer to take apart than it must.
 */
function evenShare(areas: readonly SheetArea[], fitting: number): number {
  const cells = areas.reduce((sum, area) => sum + cellCount(area), 0);
  return cells / Math.max(1, Math.ceil(cells / Math.max(1, fitting) - OVERFULL));
}

/** Takes areas off the list up to a number of cells, splitting the last one between rows or columns. */
function takeBatch(pending: SheetArea[], cells: number): SheetArea[] {
  const batch: SheetArea[] = [];
  let left = Math.max(1, Math.floor(cells));
  for (;;) {
    const area = left > 0 ? pending.shift() : undefined;
    if (!area) return batch;
    const count = cellCount(area);
    if (count <= left) {
      batch.push(area);
      left -= count;
      continue;
    }
    const width = area.lastColumn - area.firstColumn + 1;
    // Between columns only where not even one row fits into a batch of its own.
    if (left >= width || batch.length === 0) {
      const [taken, ...rest] = split(area, left);
      if (taken) batch.push(taken);
      pending.unshift(...rest);
    } else pending.unshift(area);
    return batch;
  }
}

function split(area: SheetArea, cells: number): SheetArea[] {
  const width = area.lastColumn - area.firstColumn + 1;
  const rows = Math.floor(cells / width);
  if (rows >= 1) {
    const lastRow = area.firstRow + rows - 1;
    return [
      { ...area, lastRow },
      { ...area, firstRow: lastRow + 1 },
    ];
  }
  const first = { ...area, lastRow: area.firstRow };
  const below = area.lastRow > area.firstRow ? [{ ...area, firstRow: area.firstRow + 1 }] : [];
  const lastColumn = area.firstColumn + cells - 1;
  return [{ ...first, lastColumn }, { ...first, firstColumn: lastColumn + 1 }, ...below];
}

/** Excel leaves values out without an error where there are too many: then the batch was too large. */
function blocksOf(
  areas: readonly SheetArea[],
  ranges: readonly Excel.Range[],
  property: CellProperty,
): ReadBlock[] | null {
  const blocks: ReadBlock[] = [];
  for (const [index, area] of areas.entries()) {
    const rows: unknown = ranges[index]?.[property];
    if (!Array.isArray(rows)) return null;
    blocks.push({ area, rows: rows as readonly (readonly unknown[])[] });
  }
  return blocks;
}

/** The sheet to name in a fault: that of the first area. */
function sheetOf([first]: readonly SheetArea[]): { sheet?: string } {
  return first ? { sheet: first.sheet } : {};
}
