import { NO_FILL, type Fill } from "../../src/workbook/fill";
import type { RecordedMarks } from "../../src/workbook/record";
import { followSort, placesToFollow, type MarkedCell } from "../../src/workbook/sorted-marks";

const TABLE = { firstRow: 3, lastRow: 8, firstColumn: 9, lastColumn: 12 };
const BLUE: Fill = {
  kind: "pattern",
  pattern: "solid",
  foreground: { rgb: "FFDDEBF7" },
  background: null,
};

function mark(row: number, column = 2, original: Fill = NO_FILL, ours = "FFC7CE"): MarkedCell {
  const marks: RecordedMarks = { ours, original, style: null, created: false, cells: [] };
  return { row, column, marks };
}

/** Cells that have a colour though they were not marked. */
function strays(...cells: readonly (readonly [number, number, string?])[]) {
  return (row: number, column: number, ours: string): boolean =>
    cells.some(([r, c, colour = "FFC7CE"]) => r === row && c === column && colour === ours);
}

test("as many strays as marks are missing in a column are the marks", () => {
  const missing = [mark(3), mark(4), mark(5, 4)];
  const { moved, lost } = followSort(missing, [TABLE], strays([7, 2], [8, 2], [6, 4]));
  expect(moved.map(({ row, column }) => [row, column])).toEqual([
    [7, 2],
    [8, 2],
    [6, 4],
  ]);
  expect(lost).toEqual([]);
});

test.each([
  ["fewer strays", [mark(3), mark(4)], strays([7, 2])],
  ["more strays", [mark(3)], strays([7, 2], [8, 2])],
  ["another column", [mark(3)], strays([7, 3])],
  ["another colour", [mark(3)], strays([7, 2, "FFEB9C"])],
  ["beyond the table", [mark(3)], strays([9, 2], [2, 2])],
  ["a mark beside every table", [mark(9)], strays([7, 2])],
  ["different fills below", [mark(3), mark(4, 2, BLUE)], strays([7, 2], [8, 2])],
])("%s: nothing is taken for a mark", (_, missing, isStray) => {
  expect(followSort(missing, [TABLE], isStray)).toEqual({ moved: [], lost: missing });
});

test("a column of a table is looked at once, whatever colours are missing", () => {
  const missing = [mark(3), mark(4, 2, NO_FILL, "FFEB9C"), mark(4), mark(20)];
  expect(placesToFollow(missing, [TABLE])).toEqual([{ ...TABLE, firstColumn: 2, lastColumn: 2 }]);
});
