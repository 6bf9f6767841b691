import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Additions } from "../../../src/workbook/port";
import type { SheetDescription } from "../../../src/workbook/sheets";
import { openFile, partsOf, partText } from "./open-file";
import { zipOf } from "./book-builder";

const FOLDERS = [join(__dirname, "../corpus"), join(__dirname, "../../../assets/samples")];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx") && !name.startsWith("checked"))
    .map((name) => [name, join(folder, name)] as const),
);
const RUN = { asOf: "2020-06-30", policy: "blank" };
const SHEET: SheetDescription = {
  name: "疑点处理",
  rows: [
    [
      { content: "合计", style: "head" },
      { content: 3, style: "money" },
    ],
    [{ content: "=x" }],
  ],
  styles: {
    head: { bold: true, fill: "C6E0B4", border: true },
    money: { numberFormat: "0.000", fontSize: 13 },
  },
};

/** A run that marks a cell of the first sheet and writes far to the right of it. */
function marked(sheet: string): Additions {
  const block = { sheet, firstRow: 2, firstColumn: 200, rows: [["核查"]], columnStyles: [{}] };
  const marks = [{ sheet, row: 3, column: 1, fill: "FFC7CE" }];
  return { blocks: [block], marks, sheets: [], tables: [], run: RUN };
}

async function opened(path: string) {
  const original = readFileSync(path);
  const book = await openFile(original);
  const [sheet] = book.tabs().filter(({ isWorksheet }) => isWorksheet);
  return { original: partsOf(original), book, sheet: sheet?.name ?? "" };
}

test.each(FILES)("%s has every byte back after sheets were added to a run", async (_, path) => {
  const { original, book, sheet } = await opened(path);
  await book.apply(marked(sheet));
  await book.addSheet(SHEET, RUN);
  await book.addSheet({ ...SHEET, styles: { head: { fontSize: 21 } } }, RUN);
  const saved = await openFile(await book.save());
  expect(await saved.restore()).toMatchObject({ conflicts: [] });
  expect(partsOf(await saved.save())).toEqual(original);
});

test.each(FILES)(
  "%s keeps a sheet that was released, and all else is as it was",
  async (_, path) => {
    const { original, book, sheet } = await opened(path);
    await book.apply(marked(sheet));
    const name = await book.addSheet(SHEET, RUN);
    await book.release(name);
    await book.addSheet({ ...SHEET, styles: { head: { fontSize: 21 } } }, RUN);
    const saved = await openFile(await book.save());
    await saved.restore();
    expect((await saved.read(name)).value(1, 1)).toBe("合计");
    const parts = partsOf(await saved.save());
    const lists =
      /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/;
    for (const [part, text] of original) {
      if (!lists.test(part)) expect([part, parts.get(part)]).toEqual([part, text]);
    }
  },
);

test("styles that somebody else wrote in between are not put back", async () => {
  const [, path = ""] = FILES.find(([name]) => name.startsWith("01")) ?? [];
  const { book, sheet } = await opened(path);
  await book.apply(marked(sheet));
  const bytes = await book.save();
  const styles = "xl/styles.xml";
  const parts = Object.fromEntries(
    [...partsOf(bytes).keys()].map((name) => [name, partText(bytes, name)]),
  );
  parts[styles] = (parts[styles] ?? "").replace("</styleSheet>", "<!-- theirs --></styleSheet>");
  const theirs = await openFile(zipOf(parts));
  await theirs.addSheet(SHEET, RUN);
  expect(await theirs.restore()).toMatchObject({ cellsRestored: 1, conflicts: [] });
  expect(partText(await theirs.save(), styles)).toContain("<!-- theirs -->");
});
