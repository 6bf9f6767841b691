import type { CellValue } from "../../../src/workbook/cells";
import { isDateFormat } from "../../../src/workbook/number-formats";
import { isoToSerial } from "../../../src/workbook/file/iso-dates";
import { decodeSpecial, encodeSpecial } from "../../../src/workbook/file/special-text";
import { bookParts, buildBook, STYLES, zipOf, type BuiltBook } from "./book-builder";
import { buildZip } from "./zip-builder";
import { openFile } from "./open-file";

async function firstRow(book: BuiltBook, columns: number): Promise<CellValue[]> {
  const [name = ""] = Object.keys(book.sheets);
  const grid = await (await openFile(buildBook(book))).read(name);
  return Array.from({ length: columns }, (_, index) => grid.value(1, index + 1));
}

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe("values of cells", () => {
  test.each<[string, string, CellValue]>([
    ["a whole number", '<c r="A1"><v>42</v></c>', 42],
    ["a number typed as such", '<c r="A1" t="n"><v>-0.25</v></c>', -0.25],
    ["a decimal that is not exact", '<c r="A1"><v>1570.44</v></c>', 1570.44],
    ["an exponent", '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ["17 digits", '<c r="A1"><v>0.10000000000000001</v></c>', 0.1],
    ["a logical value", '<c r="A1" t="b"><v>1</v></c>', true],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', { error: "#N/A" }],
    ["a formula's text", '<c r="A1" t="str"><f>A2&amp;"x"</f><v>甲&amp;乙</v></c>', "甲&乙"],
    ["a formula's number", '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ["a formula never calculated", '<c r="A1"><f>1+1</f></c>', null],
    ["inline text", '<c r="A1" t="inlineStr"><is><t>张三</t></is></c>', "张三"],
    [
      "inline runs",
      '<c r="A1" t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r></is></c>',
      "张三",
    ],
    ["text in CDATA", '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', "a<b"],
    ["a comment between", '<!-- x --><c r="A1"><!-- y --><v>7</v></c>', 7],
    ["escaped characters", '<c r="A1" t="str"><v>a_x000D_b</v></c>', "a\rb"],
    ["a date of its own type", '<c r="A1" t="d"><v>2020-01-01</v></c>', 43831],
    ["no content", '<c r="A1" s="1"/>', null],
    ["quotes of the other kind", "<c r='A1' t='b'><v>0</v></c>", false],
  ])("%s", async (_what, cell, expected) => {
    expect(await firstRow({ sheets: { S: row(cell) } }, 1)).toEqual([expected]);
  });

  test("shared texts: plain, runs without their phonetic guide, empty, entities", async () => {
    const texts = [
      "<t>普通</t>",
      '<r><t>张</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh>',
      "<t/>",
      "<t>&lt;&#x4E2D;_x0041_&gt;</t>",
    ];
    const cells = texts.map((_, index) => `<c t="s"><v>${index}</v></c>`).join("");
    const found = await firstRow({ sheets: { S: row(cells) }, texts }, 5);
    expect(found).toEqual(["普通", "张 三", "", "<中A>", null]);
  });

  test("rows and cells without addresses follow each other", async () => {
    const sheet =
      "<sheetData><row><c><v>1</v></c><c r='C1'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>";
    const grid = await (await openFile(buildBook({ sheets: { S: sheet } }))).read("S");
    expect([1, 2, 3, 4].map((column) => grid.value(1, column))).toEqual([1, null, 3, 4]);
    expect(grid.value(2, 1)).toBe(5);
    expect(grid.area).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 4 });
  });

  test("rows and cells out of order are found all the same", async () => {
    const sheet =
      '<sheetData><row r="5"><c r="C5"><v>3</v></c><c r="A5"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData>';
    const grid = await (await openFile(buildBook({ sheets: { S: sheet } }))).read("S");
    expect([grid.value(5, 1), grid.value(5, 3), grid.value(2, 2)]).toEqual([1, 3, 2]);
  });

  test("only values make the area, but a blank cell with a format is in use", async () => {
    const sheet = row('<c r="B1"><v>1</v></c><c r="F1" s="1"/>');
    const book = await openFile(buildBook({ sheets: { S: sheet }, styles: STYLES }));
    expect((await book.read("S")).area).toMatchObject({ firstColumn: 2, lastColumn: 2 });
    expect((await book.info()).sheets[0]?.lastUsedColumn).toBe(6);
  });
});

describe("ways of writing the same workbook", () => {
  const plain = { sheets: { S: row('<c r="A1" t="s"><v>0</v></c>') }, texts: ["<t>低保</t>"] };

  async function read(parts: Record<string, string | Uint8Array>): Promise<CellValue> {
    const book = await openFile(zipOf(parts));
    const [sheet] = (await book.info()).sheets;
    return (await book.read(sheet?.name ?? "")).value(1, 1);
  }

  test("prefixed elements", async () => {
    const parts = bookParts(plain);
    const prefixed = Object.entries(parts).map(([name, text]) => {
      if (!name.startsWith("xl/") || name.includes("_rels")) return [name, text];
      return [
        name,
        text
          .replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
          .replace("xmlns=", "xmlns:x=")
          .replace("<x:?xml", "<?xml"),
      ];
    });
    expect(await read(Object.fromEntries(prefixed) as Record<string, string>)).toBe("低保");
  });

  test("the strict format", async () => {
    const strict = Object.entries(bookParts(plain)).map(([name, text]) => [
      name,
      text
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ]);
    expect(await read(Object.fromEntries(strict) as Record<string, string>)).toBe("低保");
  });

  test("targets from the root of the package, and a prefix of r bound on the element itself", async () => {
    const parts = bookParts(plain);
    const rels = "xl/_rels/workbook.xml.rels";
    parts[rels] = (parts[rels] ?? "").replaceAll('Target="', 'Target="/xl/');
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "")
      .replace(/ xmlns:r="[^"]*"/, "")
      .replace(
        "r:id",
        'xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships" q:id',
      );
    expect(await read(parts)).toBe("低保");
  });

  test.each(["utf16le", "utf8 with a mark"])("parts in %s", async (encoding) => {
    const text = Object.entries(bookParts(plain)).map(([name, content]): [string, Uint8Array] => {
      const marked = `\ufeff${content.replace('encoding="UTF-8"', encoding === "utf16le" ? 'encoding="UTF-16"' : 'encoding="UTF-8"')}`;
      return [name, Buffer.from(marked, encoding === "utf16le" ? "utf16le" : "utf8")];
    });
    expect(await read(Object.fromEntries(text))).toBe("低保");
  });

  test("stored entries and sizes after the data", async () => {
    const entries = Object.entries(bookParts(plain));
    const zip = buildZip(
      entries.map(([name, content], index) => ({
        name,
        content,
        stored: index % 2 === 0,
        descriptor: index % 2 === 1,
      })),
    );
    expect((await (await openFile(zip)).read("S")).value(1, 1)).toBe("低保");
  });
});

describe("dates", () => {
  test.each<[string, boolean]>([
    ["yyyy-mm-dd", true],
    ['yyyy"年"m"月"', true],
    ["[$-804]aaaa;@", false],
    ["[h]:mm", true],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', true],
    ["m/d/yy h:mm", true],
    ["General", false],
    ["G/通用格式", false],
    ["0.00E+00", false],
    ['0.00"days"', false],
    ["[Red]0.00_m", false],
    ["#,##0.00\\d", false],
    ["0;yyyy", false],
    ["@", false],
  ])("the format %s is one: %s", (code, expected) => {
    expect(isDateFormat(code)).toBe(expected);
  });

  test("a number is a date by its format, in either system", async () => {
    const sheet = row(
      '<c r="A1" s="3"><v>43831</v></c><c r="B1" s="0"><v>43831</v></c><c r="C1" s="3" t="str"><v>x</v></c>',
    );
    const book = await openFile(
      buildBook({
        sheets: { S: sheet },
        styles: STYLES,
        beforeSheets: '<workbookPr date1904="1"/>',
      }),
    );
    const grid = await book.read("S");
    expect([1, 2, 3].map((column) => grid.isDate(1, column))).toEqual([true, false, false]);
    expect((await book.info()).date1904).toBe(true);
  });

  test("built-in formats of East Asian editions are dates", async () => {
    const styles = STYLES.replace('numFmtId="14"', 'numFmtId="57"');
    const sheet = row('<c r="A1" s="3"><v>43831</v></c>');
    const grid = await (await openFile(buildBook({ sheets: { S: sheet }, styles }))).read("S");
    expect(grid.isDate(1, 1)).toBe(true);
  });

  test.each([
    ["2020-01-01T12:00:00Z", 43831.5],
    ["06:00", 0.25],
    ["gibberish", null],
  ])("%s is serial %s", (text, serial) => {
    expect(isoToSerial(text)).toBe(serial);
  });
});

describe("what a workbook says of its sheets", () => {
  test("hidden sheets, protection, merges, hidden rows, sheets that are charts", async () => {
    const parts = bookParts({
      sheets: {
        甲: '<sheetData><row r="2" hidden="1"/><row r="3" hidden="true"><c><v>1</v></c></row></sheetData><sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
        乙: "<sheetData/>",
        丙: "<sheetData/>",
      },
      beforeSheets: '<workbookProtection lockStructure="1"/>',
    });
    const rels = "xl/_rels/workbook.xml.rels";
    parts[rels] = (parts[rels] ?? "").replace(
      /worksheet(" Target="worksheets\/sheet3)/,
      "chartsheet$1",
    );
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace(
      'name="乙"',
      'name="乙" state="veryHidden"',
    );
    const info = await (await openFile(zipOf(parts))).info();
    expect(info.structureProtected).toBe(true);
    expect(info.sheets).toEqual([
      {
        name: "甲",
        index: 0,
        visibility: "visible",
        isWorksheet: true,
        isProtected: true,
        merges: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 }],
        hiddenRows: [2, 3],
        lastUsedColumn: 1,
      },
      {
        name: "乙",
        index: 1,
        visibility: "very-hidden",
        isWorksheet: true,
        isProtected: false,
        merges: [],
        hiddenRows: [],
        lastUsedColumn: 0,
      },
      {
        name: "丙",
        index: 2,
        visibility: "visible",
        isWorksheet: false,
        isProtected: false,
        merges: [],
        hiddenRows: [],
        lastUsedColumn: 0,
      },
    ]);
  });
});

test("characters that XML cannot hold go through their notation and back", () => {
  const text = "a\u0001\r_x0041_\ud83d\ude00\ud83d_x";
  expect(encodeSpecial(text)).toBe("a_x0001__x000D__x005F_x0041_\ud83d\ude00_xD83D__x");
  expect(decodeSpecial(encodeSpecial(text))).toBe(text);
});
