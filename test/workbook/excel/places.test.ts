import fc from "fast-check";
import type { Area } from "../../../src/workbook/cells";
import { coveringAreas, coveringSpans } from "../../../src/workbook/excel/places";

const cell = fc.record({
  row: fc.integer({ min: 1, max: 9 }),
  column: fc.integer({ min: 1, max: 5 }),
});

/** The names of all cells of some areas, those of two areas twice. */
function cellsOf(areas: readonly Area[]): string[] {
  const names: string[] = [];
  for (const { firstRow, lastRow, firstColumn, lastColumn } of areas) {
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) names.push(`${row},${column}`);
    }
  }
  return names.sort();
}

describe("areas that cover cells", () => {
  test("hold each cell once and no other", () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const wanted = new Set(cells.map(({ row, column }) => `${row},${column}`));
        expect(cellsOf(coveringAreas(cells))).toEqual([...wanted].sort());
      }),
    );
  });

  test("are the same for spans as for their cells", () => {
    const span = fc.record({
      column: fc.integer({ min: 1, max: 5 }),
      firstRow: fc.integer({ min: 1, max: 9 }),
      rows: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(span), (given) => {
        const spans = given.map(({ column, firstRow, rows }) => ({
          firstRow,
          lastRow: firstRow + rows,
          firstColumn: column,
          lastColumn: column,
        }));
        const cells = spans.flatMap(({ firstRow, lastRow, firstColumn: column }) =>
          Array.from({ length: lastRow - firstRow + 1 }, (_, i) => ({ row: firstRow + i, column })),
        );
        expect(coveringSpans(spans)).toEqual(coveringAreas(cells));
      }),
    );
  });

  test("are few where cells stand in blocks", () => {
    const cells = [2, 3, 4].flatMap((row) => [2, 3].map((column) => ({ row, column })));
    expect(coveringAreas(cells)).toEqual([
      { firstRow: 2, lastRow: 4, firstColumn: 2, lastColumn: 3 },
    ]);
  });
});
