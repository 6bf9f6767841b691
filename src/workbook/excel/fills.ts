import type { Area } from "../cells";
import type { Fill } from "../fill";
import { commonFill } from "./assumptions";
import { readCommonLooks, type CommonLook } from "./uniform-looks";
import type { SheetArea } from "./places";
import type { Session } from "./session";

/** The fills of some cells, in groups of one fill; null for a cell whose fill cannot be made again. */
export function readFills(
  session: Session,
  sets: readonly (readonly SheetArea[])[],
): Promise<CommonLook<Fill>[]> {
  return readCommonLooks(session, sets, (range) => {
    const fill = range.format.fill.load("color,pattern,patternColor");
    return () => commonFill(fill);
  });
}

/** The cells of some areas, one by one. */
export function* cellsOf(areas: readonly Area[]): Generator<{ row: number; column: number }> {
  for (const { firstRow, lastRow, firstColumn, lastColumn } of areas) {
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) yield { row, column };
    }
  }
}
