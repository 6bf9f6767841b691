/** Workbooks as a county would hand them over, made on the spot. */
import { writeFileSync } from "node:fs";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { newWorkbook } from "../../src/workbook/file/new-workbook";
import type { CellContent } from "../../src/workbook/sheets";

/** Rows of a sheet from row 1, cells from column A. */
export type Rows = readonly (readonly CellContent[])[];

/** Writes an .xlsx of these sheets and gives back its name. */
export async function newFile(
  file: string,
  sheets: Readonly<Record<string, Rows>>,
): Promise<string> {
  const described = Object.entries(sheets).map(([name, rows]) => ({
    name,
    styles: {},
    rows: rows.map((row) => row.map((content) => ({ content }))),
  }));
  writeFileSync(file, await newWorkbook(described, { compression: nodeCompression }));
  return file;
}
