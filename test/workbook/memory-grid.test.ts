import { gridFromRows, sheetInfo } from "../../src/workbook/memory-grid";

describe("a grid over rows", () => {
  const grid = gridFromRows("名册", [[], [null, "姓名", ""], [null, 45000, 7]], ["B3:C3"]);

  test("counts from row 1 and column A, blanks and empty texts are null", () => {
    expect(grid.value(2, 2)).toBe("姓名");
    expect(grid.value(2, 3)).toBeNull();
    expect(grid.value(9, 9)).toBeNull();
  });

  test("knows the area that holds values", () => {
    expect(grid.area).toEqual({ firstRow: 2, firstColumn: 2, lastRow: 3, lastColumn: 3 });
    expect(gridFromRows("空", [[], [null, ""]]).area).toBeNull();
  });

  test("shows as dates the numbers that it is told to", () => {
    expect(grid.isDate(3, 2)).toBe(true);
    expect(grid.isDate(2, 2)).toBe(false);
  });
});

test("a sheet is plain and visible unless said otherwise", () => {
  expect(sheetInfo("名册", { visibility: "hidden" })).toMatchObject({
    name: "名册",
    visibility: "hidden",
    isWorksheet: true,
    merges: [],
  });
});
