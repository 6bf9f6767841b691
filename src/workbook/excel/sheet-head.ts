import type { Area } from "../cells";
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
}

/** Asks for the head of a sheet: its size and so many rows. */
export function askHead(sheet: string, firstRows: number): Work<Head> {
  return (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet).load("name");
    const used = worksheet.getUsedRangeOrNullObject(true).untrack().load(RANGE_PLACE);
    const top =
      firstRows > 0
        ? worksheet
            .getRange(rowsAddress(1, firstRows))
            .untrack()
            .getUsedRangeOrNullObject(true)
            .untrack()
            .load(`${RANGE_PLACE},values`)
        : null;
    return () => {
      const { name } = worksheet;
      const area = used.isNullObject ? null : areaOfRange(used);
      if (!top) return { name, area, rows: null, next: 1 };
      if (top.isNullObject) return { name, area, rows: null, next: firstRows + 1 };
      const rows: unknown = top.values;
      // Values that Excel leaves out are asked for again, fewer at a time.
      if (!Array.isArray(rows)) return { name, area, rows: null, next: 1 };
      const block = { area: { ...areaOfRange(top), sheet: name }, rows: rows as unknown[][] };
      return { name, area, rows: block, next: firstRows + 1 };
    };
  };
}
