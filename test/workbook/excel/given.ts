import { parseArea, type Area } from "../../../src/workbook/cells";
import { isCellError } from "../../../src/workbook/cells";
import { openExcel, type OpenExcel } from "../../../src/workbook/excel/excel-workbook";
import type { GivenSheet } from "../contract";
import { Book } from "../../excel/book";
import { ALL_SETS, type RequirementSets } from "../../excel/channel";
import { startOffice, useGlobally, type RunningOffice } from "../../excel/node";
import type { Rect } from "../../excel/rect";

/** An area of the port as the stand-in counts it. */
export function rectOf({ firstRow, firstColumn, lastRow, lastColumn }: Area): Rect {
  return {
    row: firstRow - 1,
    column: firstColumn - 1,
    rows: lastRow - firstRow + 1,
    columns: lastColumn - firstColumn + 1,
  };
}

/** A cell or area by its name. */
export function rectNamed(name: string): Rect {
  const area = parseArea(name);
  if (!area) throw new Error(`No area ${name}`);
  return rectOf(area);
}

/** A workbook of the stand-in with these sheets. */
export function bookOf(sheets: readonly GivenSheet[]): Book {
  const [first] = sheets;
  const book = new Book(first?.name ?? "Sheet1");
  for (const [index, given] of sheets.entries()) {
    const sheet = index === 0 ? book.sheet(given.name) : book.newSheet(given.name);
    given.rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (value === null) return;
        sheet.put(row, column, isCellError(value) ? value.error : value);
      });
    });
    for (const [cell, fill] of Object.entries(given.fills ?? {})) {
      const look = { fillColor: `#${fill}`, fillPattern: "Solid" };
      sheet.setLook(rectNamed(cell), look);
    }
    for (const area of given.merges ?? []) sheet.merges.push(rectOf(area));
    for (const row of given.hiddenRows ?? []) sheet.hiddenRows.add(row - 1);
    sheet.isProtected = given.isProtected ?? false;
  }
  // The one formula that the cases have; the stand-in does not calculate.
  book.evaluate = (formula) => (formula === "=1+1" ? 2 : 0);
  return book;
}

/** Excel with these sheets, and the hosts in front of it. */
export async function excelWith(
  sheets: readonly GivenSheet[],
  requirementSets: RequirementSets = ALL_SETS,
): Promise<RunningOffice & OpenExcel> {
  const office = await startOffice(bookOf(sheets), { requirementSets });
  useGlobally(office);
  return { ...office, ...openExcel() };
}

/** The solid fill of a cell (RRGGBB), or null. */
export function solidFill(book: Book, sheet: string, row: number, column: number): string | null {
  const { fillPattern, fillColor } = book.sheet(sheet).look(row - 1, column - 1);
  return fillPattern === "Solid" ? fillColor.slice(1) : null;
}
