import fc from "fast-check";
import { contains, parseArea, type Area } from "../../src/workbook/cells";
import { MergedAreas, packMerges } from "../../src/workbench/grid/merged-areas";

const mergedAreas = (areas: readonly Area[]): MergedAreas => new MergedAreas(packMerges(areas));
const area = (name: string): Area => {
  const parsed = parseArea(name);
  if (!parsed) throw new Error(name);
  return parsed;
};

test("a cell finds the merged area that it lies in", () => {
  const merged = mergedAreas(["A1:D1", "B3:B5", "F1:F2000"].map(area));
  expect(merged.at(1, 4)).toEqual(area("A1:D1"));
  expect(merged.at(4, 2)).toEqual(area("B3:B5"));
  expect(merged.at(1500, 6)).toEqual(area("F1:F2000"));
  expect(merged.at(2, 1)).toBeNull();
});

test("a selection grows until it cuts no merged area", () => {
  const merged = mergedAreas(["A1:B2", "B3:C3", "C4:C9"].map(area));
  expect(merged.whole(area("B2:B3"))).toEqual(area("A1:C3"));
  expect(merged.whole(area("B2:C4"))).toEqual(area("A1:C9"));
  expect(merged.whole(area("D1:D9"))).toEqual(area("D1:D9"));
});

test("whatever is selected stays selected, and every merged area is in or out", () => {
  // One merged area in each field of a grid of fields, so that none overlap.
  const fields = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), {
    maxLength: 12,
    selector: ([row, column]) => row * 6 + column,
  });
  const sized = fields.chain((places) =>
    fc.tuple(
      ...places.map(([row, column]) =>
        fc.tuple(fc.nat(3), fc.nat(3)).map(([height, width]): Area => {
          const firstRow = row * 4 + 1;
          const firstColumn = column * 4 + 1;
          return {
            firstRow,
            firstColumn,
            lastRow: firstRow + height,
            lastColumn: firstColumn + width,
          };
        }),
      ),
    ),
  );
  const selection = fc
    .tuple(fc.nat(23), fc.nat(23), fc.nat(23), fc.nat(23))
    .map(([a, b, c, d]): Area => ({
      firstRow: Math.min(a, b) + 1,
      lastRow: Math.max(a, b) + 1,
      firstColumn: Math.min(c, d) + 1,
      lastColumn: Math.max(c, d) + 1,
    }));
  fc.assert(
    fc.property(sized, selection, (areas, selected) => {
      const whole = mergedAreas(areas).whole(selected);
      expect(contains(whole, selected.firstRow, selected.firstColumn)).toBe(true);
      expect(contains(whole, selected.lastRow, selected.lastColumn)).toBe(true);
      for (const one of areas) {
        const corners = [
          contains(whole, one.firstRow, one.firstColumn),
          contains(whole, one.lastRow, one.lastColumn),
          contains(whole, one.firstRow, one.lastColumn),
          contains(whole, one.lastRow, one.firstColumn),
        ];
        expect(new Set(corners).size).toBe(1);
      }
    }),
  );
});
