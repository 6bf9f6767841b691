import { WorkbookError } from "../port";
import { bytesOfValue } from "./batch-bytes";
import { inquire, type Asked, type Inquiry } from "./inquiry";
import { cellCount, sheetRange, type SheetArea } from "./places";
import type { Session } from "./session";

/** What can be read of every cell of a block. */
export type CellProperty = "values" | "valueTypes" | "numberFormat" | "formulas";

/** A block of cells with what was read of them, row by row. */
export interface ReadBlock {
  readonly area: SheetArea;
  readonly rows: readonly (readonly unknown[])[];
}

/** How many bytes a cell takes: assumed at first, then what was seen. */
export class CellBytes {
  private bytes = 0;
  private cells = 0;

  constructor(private readonly assumed: number) {}

  add(rows: ReadBlock["rows"]): void {
    for (const row of rows) {
      this.cells += row.length;
      for (const value of row) this.bytes += bytesOfValue(value);
    }
  }

  get perCell(): number {
    return this.cells < 1000 ? this.assumed : Math.max(3, (this.bytes / this.cells) * 1.1);
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
    private readonly size: CellBytes,
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
    const batch = takeBatch(rest, Math.min(this.most, bytes / this.size.perCell));
    this.asked = batch.reduce((sum, area) => sum + cellCount(area), 0);
    const ranges = batch.map((area) => sheetRange(context, area).load(property));
    return {
      bytes: this.asked * this.size.perCell,
      take: () => {
        const blocks = blocksOf(batch, ranges, property);
        if (blocks) this.takeBlocks(blocks, rest);
        else if (!this.askLess()) throw new WorkbookError("range-too-large", sheetOf(batch));
      },
    };
  }

  askLess(): boolean {
    if (this.asked <= 1) return false;
    this.most = Math.max(1, Math.floor(this.asked / 2));
    return true;
  }

  private takeBlocks(blocks: readonly ReadBlock[], rest: readonly SheetArea[]): void {
    this.pending = rest;
    for (const block of blocks) {
      this.size.add(block.rows);
      this.visit(block);
    }
  }
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
