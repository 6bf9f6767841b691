import { BATCH_BYTES } from "./batch-bytes";
import { sheetRange, type SheetArea } from "./places";
import type { Session } from "./session";

/** Bytes that one row's `{"rowHidden":false},` takes. */
const ROW_BYTES = 24;

/**
 * The rows of some areas that are hidden, by a filter or by hand: by sheet, in ascending order.
 * Some 60,000 rows go into one request.
 */
export async function hiddenRowsOf(
  session: Session,
  areas: readonly SheetArea[],
): Promise<Map<string, Set<number>>> {
  const hidden = new Map<string, Set<number>>();
  for (const batch of rowBatches(areas, ROW_BYTES)) {
    const told = await session.read((context) => {
      const rows = batch.map((area) =>
        sheetRange(context, area).getRowProperties({ rowHidden: true }),
      );
      return () => rows.map(({ value }) => value);
    });
    batch.forEach(({ sheet, firstRow }, index) => {
      const rows = hidden.get(sheet) ?? new Set<number>();
      told[index]?.forEach((row, offset) => {
        if (row.rowHidden === true) rows.add(firstRow + offset);
      });
      hidden.set(sheet, rows);
    });
  }
  return hidden;
}

/** Areas in batches of as many rows as one answer holds; a longer area is split. */
export function rowBatches(areas: readonly SheetArea[], rowBytes: number): SheetArea[][] {
  const most = Math.floor(BATCH_BYTES / rowBytes);
  const all: SheetArea[][] = [];
  let left = 0;
  for (const area of areas) {
    let { firstRow } = area;
    while (firstRow <= area.lastRow) {
      if (left === 0) {
        all.push([]);
        left = most;
      }
      const lastRow = Math.min(area.lastRow, firstRow + left - 1);
      all.at(-1)?.push({ ...area, firstRow, lastRow });
      left -= lastRow - firstRow + 1;
      firstRow = lastRow + 1;
    }
  }
  return all;
}
