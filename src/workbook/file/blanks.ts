import { cellName, type Area } from "../cells";
import { WorkbookError } from "../port";
import type { RecordedBlanks, RecordedCell } from "../record";
import type { SheetPart } from "./sheet-part";
import { CellKind } from "./sheet-scan";
import type { StyleSheet } from "./style-sheet";

/**
 * The cells within areas of ours that the sheet lists: they must be blank, and their looks are what
 * the record keeps of them.
 *
 * @throws WorkbookError not-blank, naming the first cell that holds a value or a formula
 */
export function blanksWithin(
  { scan }: SheetPart,
  areas: readonly Area[],
  sheet: string,
  styles: StyleSheet,
): RecordedBlanks[] {
  const byStyle = new Map<number, RecordedCell[]>();
  const leftmost = Math.min(...areas.map(({ firstColumn }) => firstColumn));
  for (let index = 0; index < scan.rowCount; index++) {
    const row = scan.rows[index] ?? 0;
    const here = areas.filter(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
    if (here.length === 0) continue;
    const end = scan.rowCells[index + 1] ?? 0;
    // Beside a table nothing stands on most rows: its last cell tells.
    if (scan.isOrdered && (scan.columns[end - 1] ?? 0) < leftmost) continue;
    for (let cell = scan.rowCells[index] ?? 0; cell < end; cell++) {
      const column = scan.columns[cell] ?? 0;
      if (!here.some((area) => column >= area.firstColumn && column <= area.lastColumn)) continue;
      // A formula without a cached value is no blank cell either.
      if (scan.kinds[cell] !== CellKind.Blank) {
        throw new WorkbookError("not-blank", { sheet, cell: cellName(row, column) });
      }
      const style = scan.styles[cell] ?? 0;
      const cells = byStyle.get(style) ?? [];
      cells.push({ row, column });
      byStyle.set(style, cells);
    }
  }
  return [...byStyle].map(([style, cells]) => ({ style, look: styles.look(style), cells }));
}
