import fc from "fast-check";
import { cellName } from "../../../src/workbook/cells";
import type { Additions } from "../../../src/workbook/port";
import type { CellContent } from "../../../src/workbook/sheets";
import { escapeXml } from "../../../src/workbook/xml";
import { encodeSpecial } from "../../../src/workbook/file/special-text";
import { buildBook, STYLES } from "./book-builder";
import { openFile, partsOf } from "./open-file";
import { resolvedCells } from "./resolved-cells";

const WIDTH = 4;
const HEIGHT = 6;
const RUN = { asOf: "2020-06-30", policy: "blank" };

/** A cell of a county's sheet: not listed, blank with a format, or with a value. */
const cell = fc.option(
  fc.record({
    style: fc.integer({ min: 0, max: 4 }),
    value: fc.option(
      fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    ),
  }),
);

/** A sheet: its rows (some not listed), its column formats and widths, and a title merged or not. */
const sheet = fc.record({
  rows: fc.array(fc.option(fc.array(cell, { maxLength: WIDTH })), { maxLength: HEIGHT }),
  rowStyle: fc.option(fc.integer({ min: 1, max: 4 })),
  columns: fc.option(
    fc.record({ min: fc.integer({ min: 1, max: 6 }), more: fc.nat(9), style: fc.nat(4) }),
  ),
  hasMerge: fc.boolean(),
  hasSpans: fc.boolean(),
  hasDimension: fc.boolean(),
  blankBeyond: fc.array(fc.tuple(fc.integer({ min: 1, max: HEIGHT }), fc.nat(2), fc.nat(4)), {
    maxLength: 3,
  }),
});
type Sheet = typeof sheet extends fc.Arbitrary<infer S> ? S : never;

function sheetXml(given: Sheet): string {
  const rows = given.rows.flatMap((cells, index) => {
    const row = index + 1;
    if (cells === null) return [];
    const list = cells.map((one, at) => {
      if (one === null) return "";
      const open = `<c r="${cellName(row, at + 1)}"${one.style === 0 ? "" : ` s="${one.style}"`}`;
      if (one.value === null) return `${open}/>`;
      if (typeof one.value === "number") return `${open}><v>${one.value}</v></c>`;
      return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(encodeSpecial(one.value))}</t></is></c>`;
    });
    const beyond = given.blankBeyond
      .filter(([at]) => at === row)
      .sort((a, b) => a[1] - b[1])
      .filter(([, offset], at, all) => all[at - 1]?.[1] !== offset)
      .map(
        ([, offset, style]) =>
          `<c r="${cellName(row, WIDTH + 1 + offset)}"${style === 0 ? "" : ` s="${style}"`}/>`,
      );
    const style = given.rowStyle === null ? "" : ` s="${given.rowStyle}" customFormat="1"`;
    const spans = given.hasSpans ? ` spans="1:${WIDTH}"` : "";
    const content = list.join("") + beyond.join("");
    return content === ""
      ? [`<row r="${row}"${spans}${style}/>`]
      : [`<row r="${row}"${spans}${style}>${content}</row>`];
  });
  const { columns } = given;
  const style = columns && columns.style > 0 ? ` style="${columns.style}"` : "";
  const cols = columns
    ? `<cols><col min="${columns.min}" max="${columns.min + columns.more}" width="9.5"${style} customWidth="1"/></cols>`
    : "";
  const data = rows.length === 0 ? "<sheetData/>" : `<sheetData>${rows.join("")}</sheetData>`;
  const merge = given.hasMerge ? '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' : "";
  return `${given.hasDimension ? '<dimension ref="A1:D6"/>' : ""}${cols}${data}${merge}<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`;
}

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.constantFrom("=1+1", "+2", "-3", "@x", "\tx", "\rx", "_x0041_", "\u0001"),
  fc.integer(),
  fc.record({ formula: fc.constant("1+1"), value: fc.constant(2) }),
  fc.record({
    date: fc.record({
      year: fc.integer({ min: 1900, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
  }),
);

const additions: fc.Arbitrary<Additions> = fc
  .record({
    firstRow: fc.integer({ min: 1, max: HEIGHT + 2 }),
    rows: fc.array(fc.tuple(content, content), { minLength: 1, maxLength: 4 }),
    marks: fc.array(
      fc.record({
        sheet: fc.constant("甲"),
        row: fc.integer({ min: 1, max: HEIGHT + 3 }),
        column: fc.integer({ min: 1, max: WIDTH }),
        fill: fc.constantFrom("FFEB9C", "FFC7CE"),
      }),
      { maxLength: 8 },
    ),
    hasWidths: fc.boolean(),
    hasMerge: fc.boolean(),
    hasSheet: fc.boolean(),
    hasTable: fc.boolean(),
  })
  .map(({ firstRow, rows, marks, hasWidths, hasMerge, hasSheet, hasTable }): Additions => {
    const area = {
      firstRow,
      lastRow: firstRow + rows.length - 1,
      firstColumn: WIDTH + 1,
      lastColumn: WIDTH + 2,
    };
    const merge = { ...area, lastRow: firstRow };
    return {
      blocks: [
        {
          sheet: "甲",
          firstRow,
          firstColumn: WIDTH + 1,
          rows,
          columnStyles: [{ border: true }, {}],
          ...(hasWidths ? { widths: [20, 30] } : {}),
          ...(hasMerge ? { merges: [merge] } : {}),
        },
      ],
      marks,
      sheets: hasSheet ? [{ name: "乙", rows: [[{ content: "x" }]], styles: {} }] : [],
      tables: hasTable
        ? [{ sheet: "甲", area, firstRow, lastRow: area.lastRow, rowKeys: ["a", ""] }]
        : [],
      run: RUN,
    };
  });

test("whatever is added, restoring gives back every part to the byte", async () => {
  await fc.assert(
    fc.asyncProperty(
      sheet,
      fc.option(fc.constant(STYLES)),
      additions,
      async (given, styles, added) => {
        const plain = given.rowStyle === null && styles === null;
        const original = buildBook({
          sheets: { 甲: sheetXml(given), 乙: "<sheetData/>" },
          ...(styles === null && plain ? {} : { styles: STYLES }),
        });
        const book = await openFile(original);
        await book.apply(added);
        const written = await book.save();
        await book.restore();
        expect(partsOf(await book.save())).toEqual(partsOf(original));
        const reopened = await openFile(written);
        await reopened.restore();
        expect(partsOf(await reopened.save())).toEqual(partsOf(original));
      },
    ),
    { numRuns: 150 },
  );
});

test("what is added twice is added once, to the byte", async () => {
  await fc.assert(
    fc.asyncProperty(sheet, additions, async (given, added) => {
      const book = await openFile(buildBook({ sheets: { 甲: sheetXml(given) }, styles: STYLES }));
      await book.apply(added);
      const once = await book.save();
      const again = await openFile(once);
      await again.apply(added);
      expect(Buffer.compare(await again.save(), once)).toBe(0);
    }),
    { numRuns: 80 },
  );
});

test("every original cell keeps its value, and its look but for the fill of marks", async () => {
  await fc.assert(
    fc.asyncProperty(sheet, additions, async (given, added) => {
      const original = buildBook({ sheets: { 甲: sheetXml(given) }, styles: STYLES });
      const book = await openFile(original);
      await book.apply(added);
      const before = await resolvedCells(original, "甲");
      const after = await resolvedCells(await book.save(), "甲");
      const marked = new Set(added.marks.map(({ row, column }) => cellName(row, column)));
      for (const [name, cell] of before) {
        if (/^[EFG]/.test(name)) continue;
        const now = after.get(name);
        expect(now?.value).toEqual(cell.value);
        if (!marked.has(name)) expect(now?.look).toEqual(cell.look);
      }
    }),
    { numRuns: 80 },
  );
});

test("what is written is read back as it was given", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "binary", maxLength: 20 }), { minLength: 1, maxLength: 5 }),
      async (texts) => {
        const book = await openFile(buildBook({ sheets: { 甲: "<sheetData/>" } }));
        await book.apply({
          blocks: [
            {
              sheet: "甲",
              firstRow: 1,
              firstColumn: 1,
              rows: texts.map((text) => [text]),
              columnStyles: [{}],
            },
          ],
          marks: [],
          sheets: [],
          tables: [],
          run: RUN,
        });
        const grid = await (await openFile(await book.save())).read("甲");
        expect(texts.map((_, index) => grid.value(index + 1, 1))).toEqual(texts);
      },
    ),
    { numRuns: 200 },
  );
});
