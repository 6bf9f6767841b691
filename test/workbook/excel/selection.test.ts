import { WorkbookError } from "../../../src/workbook/port";
import { beginReading, type RowsAhead } from "../../../src/workbook/reading";
import type { SheetSelection } from "../../../src/workbook/selection";
import { ALL_COLUMNS, ALL_ROWS } from "../../excel/rect";
import type { GivenSheet } from "../contract";
import { excelWith, rectNamed } from "./given";

const SHEET = "农村低保";
const ROSTER: GivenSheet = {
  name: SHEET,
  rows: Array.from({ length: 10 }, (_, row) => [`甲${row}`, row, "A"]),
  hiddenRows: [4, 5, 9],
};

const rowsOf = (selected: SheetSelection | null): RowsAhead | null =>
  selected && {
    sheet: selected.sheet,
    spans: selected.areas.map(({ firstRow, lastRow }) => ({ first: firstRow, last: lastRow })),
  };

/** Waits for pushed events; a test that waits in vain runs into its time limit. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await settle();
}

/** Lets pushed events arrive. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}

test("several areas, without their hidden rows", async () => {
  const { book, selection } = await excelWith([ROSTER]);
  book.select(book.sheet(SHEET), [rectNamed("A2:B6"), rectNamed("A9:C10")]);
  expect(await selection.current()).toEqual({
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
  const { book, selection } = await excelWith([{ ...ROSTER, hiddenRows: [] }]);
  book.select(book.sheet(SHEET), [{ row: 0, column: 0, rows: ALL_ROWS, columns: ALL_COLUMNS }]);
  expect(await selection.current()).toEqual({
    sheet: SHEET,
    areas: [{ firstRow: 1, lastRow: 10, firstColumn: 1, lastColumn: 3 }],
    isVisible: true,
  });
});

test("an unused cell is selected as it is", async () => {
  const { book, selection } = await excelWith([ROSTER]);
  book.select(book.sheet(SHEET), [rectNamed("H30")]);
  expect(await selection.current()).toEqual({
    sheet: SHEET,
    areas: [{ firstRow: 30, lastRow: 30, firstColumn: 8, lastColumn: 8 }],
  });
});

test("something else than cells is no selection", async () => {
  const { traffic, selection } = await excelWith([ROSTER]);
  traffic.failAt(1, "InvalidSelection");
  expect(await selection.current()).toBeNull();
});

test("a blank sheet's first cell is selected as any other", async () => {
  const { book, selection } = await excelWith([{ name: SHEET, rows: [] }]);
  book.select(book.sheet(SHEET), [rectNamed("A1:C9")]);
  const areas = [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 }];
  expect(await selection.current()).toEqual({ sheet: SHEET, areas, isVisible: true });
});

describe("asked for while a reading begins", () => {
  test("it shares the first request", async () => {
    const { workbook, selection, traffic } = await excelWith([{ ...ROSTER, hiddenRows: [] }]);
    await beginReading(workbook);
    const { syncs } = traffic;
    traffic.reset();
    const current = selection.current();
    await beginReading(workbook, current.then(rowsOf));
    expect(await current).toMatchObject({ sheet: SHEET });
    expect(traffic.syncs).toBe(syncs);
  });

  test("a chart in front leaves the reading alone", async () => {
    const { workbook, selection, traffic } = await excelWith([ROSTER]);
    // The shared request, then the selection by itself.
    traffic.failAt(1, "InvalidSelection");
    traffic.failAt(2, "InvalidSelection");
    const current = selection.current();
    const { info } = await beginReading(workbook, current.then(rowsOf));
    expect(await current).toBeNull();
    expect(info.sheets.map(({ name }) => name)).toEqual([SHEET]);
  });

  test("a reading that is refused says why, though the selection is known", async () => {
    const { workbook, selection, traffic } = await excelWith([ROSTER]);
    // The shared request, then the overview by itself.
    traffic.failAt(1, "AccessDenied");
    traffic.failAt(3, "AccessDenied");
    const current = selection.current();
    await expect(beginReading(workbook, current.then(rowsOf))).rejects.toBeInstanceOf(
      WorkbookError,
    );
    expect(await current).toMatchObject({ sheet: SHEET });
  });
});

test("a cell of another sheet is gone to; one of a hidden sheet is refused", async () => {
  const { book, selection } = await excelWith([
    ROSTER,
    { name: "汇总", rows: [["a"]] },
    { name: "旧", rows: [] },
  ]);
  book.sheet("旧").visibility = "Hidden";
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
  const { book, selection } = await excelWith([ROSTER, { name: "汇总", rows: [["a"]] }]);
  let told = 0;
  const stop = selection.onChange(() => told++);
  await settle();
  book.select(book.sheet(SHEET), [rectNamed("B2")]);
  await until(() => told === 1);
  book.activate(book.sheet("汇总"));
  await until(() => told === 2);
  stop();
  await settle();
  book.select(book.sheet(SHEET), [rectNamed("B3")]);
  await settle();
  expect(told).toBe(2);
});
