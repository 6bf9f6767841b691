import { openExcelSelection } from "../../../src/workbook/excel/excel-selection";
import { ALL_COLUMNS, ALL_ROWS } from "../../excel/rect";
import type { GivenSheet } from "../contract";
import { excelWith, rectNamed } from "./given";

const SHEET = "农村低保";
const ROSTER: GivenSheet = {
  name: SHEET,
  rows: Array.from({ length: 10 }, (_, row) => [`甲${row}`, row, "A"]),
  hiddenRows: [4, 5, 9],
};

/** Lets pushed events arrive. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}

test("several areas, without their hidden rows", async () => {
  const { book } = await excelWith([ROSTER]);
  book.select(book.sheet(SHEET), [rectNamed("A2:B6"), rectNamed("A9:C10")]);
  expect(await openExcelSelection().current()).toEqual({
    sheet: SHEET,
    areas: [
      { firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 2 },
      { firstRow: 6, lastRow: 6, firstColumn: 1, lastColumn: 2 },
      { firstRow: 10, lastRow: 10, firstColumn: 1, lastColumn: 3 },
    ],
    isVisible: true,
  });
});

test("a whole sheet is cut to what it uses", async () => {
  const { book } = await excelWith([{ ...ROSTER, hiddenRows: [] }]);
  book.select(book.sheet(SHEET), [{ row: 0, column: 0, rows: ALL_ROWS, columns: ALL_COLUMNS }]);
  expect(await openExcelSelection().current()).toEqual({
    sheet: SHEET,
    areas: [{ firstRow: 1, lastRow: 10, firstColumn: 1, lastColumn: 3 }],
    isVisible: true,
  });
});

test("an unused cell is selected as it is", async () => {
  const { book } = await excelWith([ROSTER]);
  book.select(book.sheet(SHEET), [rectNamed("H30")]);
  expect(await openExcelSelection().current()).toEqual({
    sheet: SHEET,
    areas: [{ firstRow: 30, lastRow: 30, firstColumn: 8, lastColumn: 8 }],
  });
});

test("something else than cells is no selection", async () => {
  const { traffic } = await excelWith([ROSTER]);
  traffic.failAt(1, "InvalidSelection");
  expect(await openExcelSelection().current()).toBeNull();
});

test("a cell of another sheet is gone to; one of a hidden sheet is refused", async () => {
  const { book } = await excelWith([
    ROSTER,
    { name: "汇总", rows: [["a"]] },
    { name: "旧", rows: [] },
  ]);
  book.sheet("旧").visibility = "Hidden";
  const selection = openExcelSelection();
  await selection.goTo({ sheet: "汇总", row: 3, column: 2 });
  expect(book.active.name).toBe("汇总");
  expect(book.selected.rects).toEqual([rectNamed("B3")]);
  await expect(selection.goTo({ sheet: "旧", row: 1, column: 1 })).rejects.toMatchObject({
    fault: "sheet-hidden",
  });
  await expect(selection.goTo({ sheet: "没有", row: 1, column: 1 })).rejects.toMatchObject({
    fault: "no-such-sheet",
  });
});

test("changes of the selection are told until nobody wants to know", async () => {
  const { book } = await excelWith([ROSTER, { name: "汇总", rows: [["a"]] }]);
  let told = 0;
  const stop = openExcelSelection().onChange(() => told++);
  await settle();
  book.select(book.sheet(SHEET), [rectNamed("B2")]);
  await settle();
  expect(told).toBe(1);
  book.activate(book.sheet("汇总"));
  await settle();
  expect(told).toBe(2);
  stop();
  await settle();
  book.select(book.sheet(SHEET), [rectNamed("B3")]);
  await settle();
  expect(told).toBe(2);
});
