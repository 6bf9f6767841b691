import fc from "fast-check";
import type { CellValue } from "../../src/workbook/cells";
import type { Grid } from "../../src/workbook/grid";
import { gridFromRows } from "../../src/workbook/memory-grid";
import { packedGrid, packRows, type PackedRows } from "../../src/workbook/packed-grid";

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.string({ minLength: 1 }),
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.record({ error: fc.constantFrom("#N/A", "#REF!") }),
);

/** Packs a grid in pieces of some rows each. */
function pack(grid: Grid, step: number): readonly PackedRows[] {
  const { area } = grid;
  if (area === null) return [];
  const pieces: PackedRows[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += step) {
    pieces.push(packRows(grid, area, row, Math.min(row + step - 1, area.lastRow)));
  }
  return pieces;
}

test("a packed grid holds what the grid held, in pieces of any size", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      (rows, step) => {
        const grid = gridFromRows("表", rows, ["B2:C9"]);
        const packed = packedGrid("表", structuredClone(pack(grid, step)));
        expect(packed.area).toEqual(grid.area);
        for (let row = 0; row <= 14; row++) {
          for (let column = 0; column <= 8; column++) {
            expect(packed.value(row, column)).toEqual(grid.value(row, column));
            expect(packed.isDate(row, column)).toBe(grid.isDate(row, column));
          }
        }
      },
    ),
  );
});

test("rows are found in any order", () => {
  const rows = Array.from({ length: 100 }, (_, index) => [`第${index + 1}行`]);
  const packed = packedGrid("表", pack(gridFromRows("表", rows), 7));
  for (const row of [100, 1, 50, 49, 99, 2]) expect(packed.value(row, 1)).toBe(`第${row}行`);
  expect(packed.value(101, 1)).toBeNull();
  expect(packed.value(3, 1)).toBe("第3行");
});

test("an empty sheet has no area and no values", () => {
  const packed = packedGrid("空", []);
  expect(packed.area).toBeNull();
  expect(packed.value(1, 1)).toBeNull();
});

test("rows between pieces are blank, whichever way they are come upon", () => {
  const rows = Array.from({ length: 100 }, (_, index) => [`第${index + 1}行`]);
  const grid = gridFromRows("表", rows);
  const area = grid.area ?? { firstRow: 1, lastRow: 0, firstColumn: 1, lastColumn: 1 };
  const pieces = [
    packRows(grid, area, 3, 10),
    packRows(grid, area, 40, 41),
    packRows(grid, area, 90, 99),
  ];
  const packed = packedGrid("表", pieces);
  expect(packed.area).toMatchObject({ firstRow: 3, lastRow: 99 });
  for (const row of [50, 41, 11, 39, 10, 2, 3, 100, 99, 89, 40, 1]) {
    const isThere = (row >= 3 && row <= 10) || row === 40 || row === 41 || (row >= 90 && row <= 99);
    expect(packed.value(row, 1)).toBe(isThere ? `第${row}行` : null);
  }
});
