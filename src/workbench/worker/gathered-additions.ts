import type { Additions, BlockWrite, Mark } from "../../workbook/port";
import type { SheetDescription } from "../../workbook/sheets";
import type { AdditionsFrame, AdditionsSlice, BookService } from "./book-contract";

/** Items that are handed over before the page may draw again. */
const ITEMS_AT_ONCE = 1000;

/** Hands additions over in slices that never hold the page up. */
export async function sendAdditions(additions: Additions, book: BookService): Promise<void> {
  const { blocks, sheets, tables, marks, run } = additions;
  await book.beginAdditions({
    blocks: blocks.map(({ rows: _rows, ...block }) => block),
    sheets: sheets.map(({ rows: _rows, ...sheet }) => sheet),
    tables: tables.map(({ rowKeys: _rowKeys, ...table }) => table),
    run,
  });
  for (const [index, { rows }] of blocks.entries()) {
    for (const items of slices(rows)) await book.addSlice({ of: "block", index, items });
  }
  for (const [index, { rows }] of sheets.entries()) {
    for (const items of slices(rows)) await book.addSlice({ of: "sheet", index, items });
  }
  for (const [index, { rowKeys }] of tables.entries()) {
    for (const items of slices(rowKeys)) await book.addSlice({ of: "table", index, items });
  }
  for (const items of slices(marks)) await book.addSlice({ of: "marks", items });
}

function* slices<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += ITEMS_AT_ONCE) {
    yield all.slice(from, from + ITEMS_AT_ONCE);
  }
}

/** Additions while they come in. */
export class GatheredAdditions {
  private readonly blocks: BlockWrite["rows"][number][][];
  private readonly sheets: SheetDescription["rows"][number][][];
  private readonly tables: string[][];
  private readonly marks: Mark[] = [];

  constructor(private readonly frame: AdditionsFrame) {
    this.blocks = frame.blocks.map(() => []);
    this.sheets = frame.sheets.map(() => []);
    this.tables = frame.tables.map(() => []);
  }

  add(slice: AdditionsSlice): void {
    switch (slice.of) {
      case "block":
        return append(this.blocks[slice.index], slice.items);
      case "sheet":
        return append(this.sheets[slice.index], slice.items);
      case "table":
        return append(this.tables[slice.index], slice.items);
      case "marks":
        return append(this.marks, slice.items);
    }
  }

  whole(): Additions {
    const { blocks, sheets, tables, run } = this.frame;
    return {
      blocks: blocks.map((block, index) => ({ ...block, rows: this.blocks[index] ?? [] })),
      sheets: sheets.map((sheet, index) => ({ ...sheet, rows: this.sheets[index] ?? [] })),
      tables: tables.map((table, index) => ({ ...table, rowKeys: this.tables[index] ?? [] })),
      marks: this.marks,
      run,
    };
  }
}

function append<T>(list: T[] | undefined, items: readonly T[]): void {
  for (const item of items) list?.push(item);
}
