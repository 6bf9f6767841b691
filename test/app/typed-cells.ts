/** Workbooks edited and inspected with exceljs: a reader and writer that is not ours. */
import ExcelJS from "exceljs";
import { cellName } from "../../src/workbook/cells";
import { Book, newReadingCache } from "../../src/workbook/file/book";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { DEFAULT_LIMITS } from "../../src/workbook/file/limits";
import { Package } from "../../src/workbook/file/package";
import { encodeText } from "../../src/workbook/file/part-text";

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

/**
 * Types texts into blank cells of a sheet as an officer would: the cells' markup is edited in place,
 * since exceljs would drop the parts that it does not know.
 */
export async function typeInto(
  bytes: Uint8Array,
  sheet: string,
  cells: readonly { readonly row: number; readonly column: number; readonly text: string }[],
): Promise<Uint8Array> {
  const pack = Package.open(bytes, nodeCompression, DEFAULT_LIMITS);
  const book = await Book.load(pack.fork(), newReadingCache());
  const entry = book.worksheet(sheet);
  const part = await pack.xml(entry.part ?? "");
  let { text } = part;
  for (const cell of cells) {
    const name = cellName(cell.row, cell.column);
    const blank = new RegExp(`<c r="${name}"([^>]*)/>`);
    if (!blank.test(text)) throw new Error(`${name} of ${sheet} is not a blank cell`);
    text = text.replace(blank, `<c r="${name}"$1 t="inlineStr"><is><t>${cell.text}</t></is></c>`);
  }
  pack.put(part.name, [encodeText(text)]);
  return pack.save();
}

/** The formulas of all cells. */
export async function formulasOf(bytes: Uint8Array): Promise<string[]> {
  const formulas: string[] = [];
  (await load(bytes)).eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) formulas.push(cell.formula);
      });
    });
  });
  return formulas;
}
