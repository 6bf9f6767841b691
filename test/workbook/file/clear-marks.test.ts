import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { checkAndWrite } from "../../taskpane/checked-book";
import { nodeCompression } from "../../../src/workbook/file/compression-node";
import { openWorkbook } from "../../../src/workbook/file/open";
import type { FileWorkbook } from "../../../src/workbook/file/file-workbook";

const SAMPLES = path.join(__dirname, "../../../assets/samples");
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"));

const open = (bytes: Uint8Array): Promise<FileWorkbook> =>
  openWorkbook(bytes, { compression: nodeCompression });

/** What the workbook is when it is restored without clearing marks before. */
async function restoredAtOnce(original: Uint8Array): Promise<Buffer> {
  const book = await open(original);
  await checkAndWrite(book);
  const saved = await open(await book.save());
  await saved.restore();
  return Buffer.from(await saved.save());
}

describe.each(samples)("clearing marks in %s", (name) => {
  const original = new Uint8Array(readFileSync(path.join(SAMPLES, name)));

  test("takes back every fill, keeps columns and sheets, and leaves nothing behind on a restore", async () => {
    const book = await open(original);
    const { marked, before } = await checkAndWrite(book);
    const report = await book.clearMarks();
    expect(report).toMatchObject({ cellsRestored: marked, conflicts: [], columnsRemoved: 0 });
    expect(await book.ours()).toEqual(before && { ...before, hasMarks: false });
    const saved = await open(await book.save());
    expect(await saved.restore()).toMatchObject({ cellsRestored: 0, conflicts: [] });
    expect(Buffer.from(await saved.save()).equals(await restoredAtOnce(original))).toBe(true);
  });

  test("a second clearing finds nothing more to take back", async () => {
    const book = await open(original);
    await checkAndWrite(book);
    await book.clearMarks();
    expect(await book.clearMarks()).toMatchObject({ cellsRestored: 0, conflicts: [] });
  });
});
