import { openExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { Book } from "../../excel/book";
import { describeWorkbook, type GivenWorkbook } from "../contract";
import { excelWith, solidFill } from "./given";

/** What Excel keeps is all that a new session finds. */
function given(book: Book): GivenWorkbook {
  return {
    workbook: openExcelWorkbook(),
    fill: (sheet, row, column) => Promise.resolve(solidFill(book, sheet, row, column)),
    reopen: () => Promise.resolve(given(book)),
  };
}

describeWorkbook("A workbook in Excel", async (sheets) => {
  const { book } = await excelWith(sheets);
  return given(book);
});
