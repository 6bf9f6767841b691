import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { areaName, isCellError } from "../../src/workbook/cells";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { openWorkbook } from "../../src/workbook/file/open";
import { Book } from "../excel/book";
import { parseRect } from "../excel/rect";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");

/** The values, dates and merged areas of a sample roster as a workbook of the stand-in. */
export async function sampleBook(number: string): Promise<Book> {
  const name = readdirSync(SAMPLES).find((one) => one.startsWith(number)) ?? "";
  const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, name)));
  const file = await openWorkbook(bytes, { compression: nodeCompression });
  const { sheets } = await file.info();
  const book = new Book(sheets[0]?.name);
  for (const { name: title, index, merges } of sheets) {
    const sheet = index === 0 ? book.sheet(title) : book.newSheet(title);
    const grid = await file.read(title);
    const { lastRow = 0, lastColumn = 0 } = grid.area ?? {};
    for (let row = 1; row <= lastRow; row++) {
      for (let column = 1; column <= lastColumn; column++) {
        const value = grid.value(row, column);
        if (value !== null)
          sheet.put(row - 1, column - 1, isCellError(value) ? value.error : value);
        if (!grid.isDate(row, column)) continue;
        const cell = { row: row - 1, column: column - 1, rows: 1, columns: 1 };
        sheet.setLook(cell, { numberFormat: "yyyy/m/d" });
      }
    }
    for (const merge of merges ?? []) sheet.merges.push(parseRect(areaName(merge), "sample"));
  }
  return book;
}
