import { cellName } from "../../../src/workbook/cells";
import { Book, newReadingCache } from "../../../src/workbook/file/book";
import { nodeCompression } from "../../../src/workbook/file/compression-node";
import { DEFAULT_LIMITS } from "../../../src/workbook/file/limits";
import { Package } from "../../../src/workbook/file/package";
import { StyleSheet } from "../../../src/workbook/file/style-sheet";

/** Every cell that a sheet lists, with its value and its look resolved, by cell name. */
export async function resolvedCells(
  bytes: Uint8Array,
  sheet: string,
): Promise<Map<string, { value: unknown; look: unknown }>> {
  const pack = Package.open(bytes, nodeCompression, DEFAULT_LIMITS);
  const book = await Book.load(pack, newReadingCache());
  const { scan } = await book.sheetPart(book.worksheet(sheet));
  const grid = await book.grid(sheet);
  const styles = StyleSheet.of(await book.styles());
  const cells = new Map<string, { value: unknown; look: unknown }>();
  for (let index = 0; index < scan.rowCount; index++) {
    const row = scan.rows[index] ?? 0;
    for (let at = scan.rowCells[index] ?? 0; at < (scan.rowCells[index + 1] ?? 0); at++) {
      const column = scan.columns[at] ?? 0;
      const look = styles.look(scan.styles[at] ?? 0);
      cells.set(cellName(row, column), { value: grid.value(row, column), look });
    }
  }
  return cells;
}

/** The solid fill (RRGGBB) of a cell that its sheet lists, or null. */
export async function solidFillOf(
  bytes: Uint8Array,
  sheet: string,
  row: number,
  column: number,
): Promise<string | null> {
  const cell = (await resolvedCells(bytes, sheet)).get(cellName(row, column));
  const fill = (cell?.look as { fill: string } | undefined)?.fill ?? "";
  return /patternType="solid"><fgColor rgb="FF([0-9A-F]{6})"/.exec(fill)?.[1] ?? null;
}
