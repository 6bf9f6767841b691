import type { Colour } from "../sheets";
import { setSolid } from "./assumptions";
import type { Change } from "./change-queue";
import { addressChunks, areasOf, coveringAreas, MAX_ADDRESS } from "./places";

/** A cell to be filled. */
export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  readonly fill: Colour;
  /** Whether the cell has a pattern now. */
  readonly isPatterned?: boolean;
}

/** The changes that fill cells of one sheet: a thousand cells of one colour to a call. */
export function writeMarks(sheet: string, marks: readonly MarkedCell[]): Change[] {
  const alike = new Map<string, { fill: Colour; isPatterned: boolean; cells: MarkedCell[] }>();
  for (const mark of marks) {
    const { fill, isPatterned = false } = mark;
    const key = `${fill} ${isPatterned}`;
    const group = alike.get(key) ?? { fill, isPatterned, cells: [] };
    group.cells.push(mark);
    alike.set(key, group);
  }
  return [...alike.values()].flatMap(({ fill, isPatterned, cells }) =>
    addressChunks(coveringAreas(cells)).map((chunk): Change => ({
      bytes: MAX_ADDRESS + 500,
      sheet,
      queue: (context): void => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        setSolid(areasOf(worksheet, chunk).format.fill, `#${fill}`, isPatterned);
      },
    })),
  );
}
