import type { Additions } from "../../workbook/port";
import type { AdditionsHead, WritingService } from "./contract";

/** Rows that are taken over before the page may draw again. */
const ROWS_AT_ONCE = 1000;

/** Takes the planned additions over from the engine, in slices that never hold the page up. */
export async function fetchAdditions(
  writing: WritingService,
  head: AdditionsHead,
  onRows: (done: number, total: number) => void,
): Promise<Additions> {
  const total = [...head.blocks, ...head.sheets].reduce((sum, { rows }) => sum + rows, 0);
  let before = 0;
  const slices = async <T>(
    length: number,
    take: (from: number, to: number) => Promise<readonly T[]>,
    counts: boolean,
  ): Promise<readonly T[]> => {
    const all: T[] = [];
    for (let from = 0; from < length; from += ROWS_AT_ONCE) {
      for (const one of await take(from, from + ROWS_AT_ONCE)) all.push(one);
      if (counts) onRows(Math.min(total, before + all.length), total);
    }
    if (counts) before += length;
    return all;
  };
  const blocks: Additions["blocks"][number][] = [];
  for (const [index, block] of head.blocks.entries()) {
    const rows = await slices(block.rows, (a, b) => writing.blockRows(index, a, b), true);
    blocks.push({ ...block, rows });
  }
  const sheets: Additions["sheets"][number][] = [];
  for (const [index, sheet] of head.sheets.entries()) {
    const rows = await slices(sheet.rows, (a, b) => writing.sheetRows(index, a, b), true);
    sheets.push({ ...sheet, rows });
  }
  const tables: Additions["tables"][number][] = [];
  for (const [index, table] of head.tables.entries()) {
    const rowKeys = await slices(table.rowKeys, (a, b) => writing.rowKeys(index, a, b), false);
    tables.push({ ...table, rowKeys });
  }
  const marks = await slices(head.marks, (a, b) => writing.marks(a, b), false);
  return { blocks, marks, sheets, tables, run: head.run };
}
