import { householdRows, COUNTY_HEADERS, SAMPLE_COUNTY } from "../../scripts/samples/county-roster";
import { population } from "../../scripts/samples/population";
import type { SampleCell } from "../../scripts/samples/sheet";
import { serialOf } from "../../src/workbook/day-serial";
import { Book } from "../../test/excel/book";
import type { Sheet } from "../../test/excel/sheet";

/** Every so many rows one has a doubt of its own, where nothing else is asked for. */
const DOUBTFUL = 25;
const ID = COUNTY_HEADERS.indexOf("身份证号码");

/**
 * A county roster of thirty columns and so many rows, header included, as a workbook of the stand-in.
 * Every `doubtful`th row, one of the first on, has an ID that is not one.
 */
export function rosterBook(rows: number, doubtful = DOUBTFUL): Book {
  const book = new Book("农村低保");
  COUNTY_HEADERS.forEach((header, column) => book.active.put(0, column, header));
  let row = 1;
  let number = 0;
  for (const household of population({ ...SAMPLE_COUNTY, seed: 1, households: rows })) {
    number += 1;
    for (const cells of householdRows(household, number, true)) {
      if (row === rows) return book;
      cells.forEach((cell, column) => put(book.active, row, column, cell));
      if (row % doubtful === 3 % doubtful) book.active.put(row, ID, withOtherCheckDigit(cells[ID]));
      row += 1;
    }
  }
  return book;
}

function put(sheet: Sheet, row: number, column: number, cell: SampleCell): void {
  if (cell === null) return;
  if (typeof cell !== "object") {
    sheet.put(row, column, cell);
    return;
  }
  const isDay = "day" in cell;
  sheet.put(row, column, isDay ? serialOf(cell.day, false) : cell.number);
  const numberFormat = isDay ? "yyyy/m/d" : cell.format;
  sheet.setLook({ row, column, rows: 1, columns: 1 }, { numberFormat });
}

function withOtherCheckDigit(id: SampleCell | undefined): string {
  const text = typeof id === "string" ? id : "";
  return text.slice(0, -1) + (text.endsWith("1") ? "2" : "1");
}
