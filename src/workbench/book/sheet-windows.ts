import type { CellWindow, SheetFacts } from "../worker/book-contract";
import { windowCells, type WindowCells } from "../worker/cell-window";

/** Cells of a window: a few milliseconds' work to pack, to hand over and to draw. */
const CELLS = 12_000;

/** Rows, first and last. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/**
 * The cells of a sheet, fetched in windows of whole rows when they come into sight, and kept for as
 * long as the sheet stays as it is. One window is fetched at a time, and always the one that is
 * wanted now: what was scrolled past is not waited for.
 */
export class SheetWindows {
  private readonly windows = new Map<number, WindowCells>();
  private readonly listeners = new Set<() => void>();
  private readonly rowsAtOnce: number;
  private readonly lastColumn: number;
  private readonly lastRow: number;
  private wanted: readonly number[] = [];
  private isFetching = false;
  private count = 0;

  constructor(
    { rows, columns }: SheetFacts,
    private readonly fetch: (first: number, last: number, column: number) => Promise<CellWindow>,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.lastColumn = columns.numbers.at(-1) ?? 1;
    this.lastRow = rows.numbers.at(-1) ?? 1;
    this.rowsAtOnce = Math.max(1, Math.floor(CELLS / this.lastColumn));
  }

  /** The cells of the window that a row lies in; null until they are there. */
  at(row: number): WindowCells | null {
    return this.windows.get(this.indexOf(row)) ?? null;
  }

  /** Grows with every window that arrives. */
  get version(): number {
    return this.count;
  }

  /** Tells of every window that arrives. */
  readonly onArrival = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Fetches the rows that are in sight, then those beside them, and forgets what was wanted before. */
  want(rows: Rows): void {
    const [first, last] = [this.indexOf(rows.first), this.indexOf(rows.last)];
    this.wanted = [...indexes(first, last), last + 1, first - 1];
    void this.pump();
  }

  /** The rows that were last wanted, for a sheet that takes this one's place. */
  get inSight(): Rows {
    const [first = 0] = this.wanted;
    const last = Math.max(first, (this.wanted.at(-2) ?? 1) - 1);
    return { first: first * this.rowsAtOnce + 1, last: (last + 1) * this.rowsAtOnce };
  }

  /** Settles when all these rows are there. */
  async load(rows: Rows): Promise<void> {
    for (const index of indexes(this.indexOf(rows.first), this.indexOf(rows.last))) {
      await this.fetchWindow(index);
    }
  }

  private async pump(): Promise<void> {
    if (this.isFetching) return;
    this.isFetching = true;
    try {
      for (;;) {
        const next = this.wanted.find((index) => this.isMissing(index));
        if (next === undefined) return;
        await this.fetchWindow(next);
      }
    } catch (error) {
      this.wanted = [];
      this.onFault(error);
    } finally {
      this.isFetching = false;
    }
  }

  private async fetchWindow(index: number): Promise<void> {
    if (!this.isMissing(index)) return;
    const first = index * this.rowsAtOnce + 1;
    const last = Math.min(this.lastRow, first + this.rowsAtOnce - 1);
    this.windows.set(index, windowCells(await this.fetch(first, last, this.lastColumn)));
    this.count++;
    for (const listener of this.listeners) listener();
  }

  private isMissing(index: number): boolean {
    return index >= 0 && index * this.rowsAtOnce < this.lastRow && !this.windows.has(index);
  }

  private indexOf(row: number): number {
    return Math.floor((Math.max(1, row) - 1) / this.rowsAtOnce);
  }
}

function indexes(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
