import type { Area } from "./cells";
import type { BlockWrite } from "./port";

/** The area that a block covers. */
export function blockArea({ firstRow, firstColumn, rows, columnStyles }: BlockWrite): Area {
  const width = rows.reduce((most, row) => Math.max(most, row.length), columnStyles.length);
  return {
    firstRow,
    firstColumn,
    lastRow: firstRow + Math.max(1, rows.length) - 1,
    lastColumn: firstColumn + Math.max(1, width) - 1,
  };
}
