import type { Colour } from "../sheets";
import type { Change } from "./change-queue";
import { addressChunks, areasOf, coveringAreas, MAX_ADDRESS } from "./places";

/** A cell to be filled. */
export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  readonly fill: Colour;
}

/** The changes that fill cells of one sheet: a thousand cells of one colour to a call. */
export function writeMarks(sheet: string, marks: readonly MarkedCell[]): Change[] {
  const byFill = new Map<Colour, MarkedCell[]>();
  for (const mark of marks) {
    const cells = byFill.get(mark.fill) ?? [];
    cells.push(mark);
    byFill.set(mark.fill, cells);
  }
  return [...byFill].flatMap(([fill, cells]) =>
    addressChunks(coveringAreas(cells)).map((chunk): Change => ({
      bytes: MAX_ADDRESS + 500,
      sheet,
      queue: (context): void => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        areasOf(worksheet, chunk).format.fill.color = `#${fill}`;
      },
    })),
  );
}
