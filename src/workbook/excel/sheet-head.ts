import type { Area } from "../cells";
import type { RowsAhead } from "../reading";
import { areaOfRange, RANGE_PLACE, rowsAddress } from "./places";
import type { ReadBlock } from "./read-blocks";
import type { Work } from "./session";

/** Rows that are read along with the size of the used area. */
export const FIRST_ROWS = 500;

/** The size of a sheet's used area, and its first rows where they came along. */
export interface Head {
  readonly name: string;
  readonly area: Area | null;
  readonly rows: ReadBlock | null;
  /** The first row that is still to be read. */
  readonly next: number;
  /** Further down, the rows that came ahead of the others: they are read once more with these. */
  readonly ahead: readonly ReadBlock[];
}

/** Asks for the head of a sheet: its size and so many rows, and some further down. */
export function askHead(
  sheet: string,
  firstRows: number,
  ahead: RowsAhead["spans"] = [],
): Work<Head> {
  return (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet).load("name");
    const used = worksheet.getUsedRangeOrNullObject(true).untrack().load(RANGE_PLACE);
    const top = firstRows > 0 ? askRows(worksheet, { first: 1, last: firstRows }) : null;
    const below = ahead.map((span) => askRows(worksheet, span));
    return () => {
      const { name } = worksheet;
      const head = {
        name,
        area: used.isNullObject ? null : areaOfRange(used),
        ahead: below.flatMap((range) => blockOf(range, name) ?? []),
      };
      if (!top) return { ...head, rows: null, next: 1 };
      if (top.isNullObject) return { ...head, rows: null, next: firstRows + 1 };
      const rows = blockOf(top, name);
      // Values that Excel leaves out are asked for again, fewer at a time.
      return { ...head, rows, next: rows ? firstRows + 1 : 1 };
    };
  };
}

/** Queues the reading of what is used of some rows. */
function askRows(
  worksheet: Excel.Worksheet,
  { first, last }: RowsAhead["spans"][number],
): Excel.Range {
  return worksheet
    .getRange(rowsAddress(first, last))
    .untrack()
    .getUsedRangeOrNullObject(true)
    .untrack()
    .load(`${RANGE_PLACE},values`);
}

/** Null where nothing is used, and where Excel left the values out. */
function blockOf(range: Excel.Range, sheet: string): ReadBlock | null {
  if (range.isNullObject) return null;
  const rows: unknown = range.values;
  if (!Array.isArray(rows)) return null;
  return { area: { ...areaOfRange(range), sheet }, rows: rows as unknown[][] };
}
