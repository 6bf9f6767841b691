import type { Additions } from "../../../src/workbook/port";
import type { SheetDescription } from "../../../src/workbook/sheets";
import { freeSheetName, parseReference } from "../../../src/workbook/sheet-names";
import { nodeCompression } from "../../../src/workbook/file/compression-node";
import { webCompression } from "../../../src/workbook/file/compression-web";
import { openWorkbook } from "../../../src/workbook/file/open";
import { bookParts, buildBook, STYLES, zipOf } from "./book-builder";
import { solidFillOf } from "./resolved-cells";
import { faultOf, openFile, partsOf, partText } from "./open-file";

const SHEET = "xl/worksheets/sheet1.xml";

function only(parts: Partial<Additions>): Additions {
  const run = { asOf: "2020-06-30", policy: "blank" };
  return { blocks: [], marks: [], sheets: [], tables: [], run, ...parts };
}

async function applied(
  content: string,
  parts: Partial<Additions>,
  styles = STYLES,
): Promise<Uint8Array> {
  const book = await openFile(buildBook({ sheets: { S: content }, styles }));
  await book.apply(only(parts));
  return book.save();
}

const block = (
  rows: Additions["blocks"][number]["rows"],
  firstRow = 1,
  firstColumn = 3,
): Additions["blocks"][number] => ({
  sheet: "S",
  firstRow,
  firstColumn,
  rows,
  columnStyles: [{}],
});

describe("cells", () => {
  test("text that starts like a formula is text, and marked as such", async () => {
    const bytes = await applied("<sheetData/>", { blocks: [block([["=1+1"], ["@x"], ["plain"]])] });
    const sheet = partText(bytes, SHEET);
    expect(sheet).not.toContain("<f>");
    expect(sheet).toMatch(/<c r="C1" s="(\d+)" t="inlineStr"><is><t>=1\+1<\/t>/);
    expect(partText(bytes, "xl/styles.xml")).toContain('quotePrefix="1"');
    expect(sheet.match(/ s="\d+"/g)?.length).toBe(3);
  });

  test("rows stay in order and new ones stand between", async () => {
    const content =
      '<sheetData><row r="2" spans="1:2"><c r="A2"><v>2</v></c></row><row r="4"/></sheetData>';
    const bytes = await applied(content, { blocks: [block([[1], [2], [3], [4], [5]])] });
    expect([...partText(bytes, SHEET).matchAll(/<row r="(\d)"/g)].map(([, row]) => row)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
    ]);
    expect(partText(bytes, SHEET)).toContain('spans="1:3"');
  });

  test("a mark takes the look of its row, else of its column, where there is no cell", async () => {
    const content =
      '<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="1" s="3" customFormat="1"/></sheetData>';
    const marks = [1, 2].map((row) => ({ sheet: "S", row, column: 2, fill: "FFEB9C" }));
    const bytes = await applied(content, { marks });
    const formats =
      partText(bytes, "xl/styles.xml")
        .split("<cellXfs")[1]
        ?.match(/<xf [^>]*>/g) ?? [];
    expect(
      formats.slice(5).map((xf) => /numFmtId="(\d+)" fontId="(\d+)"/.exec(xf)?.slice(1)),
    ).toEqual([
      ["14", "0"],
      ["0", "1"],
    ]);
  });

  test("widths split the ranges of columns and leave the rest as it was", async () => {
    const content =
      '<cols><col min="1" max="5" width="9" style="1" customWidth="1"/></cols><sheetData/>';
    const bytes = await applied(content, { blocks: [{ ...block([["x"]]), widths: [33] }] });
    expect(partText(bytes, SHEET)).toContain(
      '<cols><col min="1" max="2" width="9" style="1" customWidth="1"/><col min="3" max="3" style="1" width="33" customWidth="1"/><col min="4" max="5" width="9" style="1" customWidth="1"/></cols>',
    );
  });

  test("merges go where the schema wants them", async () => {
    const content =
      '<sheetData/><sheetProtection/><autoFilter ref="A1:B2"/><conditionalFormatting sqref="A1"/>';
    const merge = { firstRow: 1, lastRow: 1, firstColumn: 3, lastColumn: 4 };
    const bytes = await applied(content, {
      blocks: [{ ...block([["x", null]]), merges: [merge] }],
    });
    expect(partText(bytes, SHEET)).toMatch(
      /<autoFilter [^>]*\/><mergeCells count="1"><mergeCell ref="C1:D1"\/><\/mergeCells><conditionalFormatting/,
    );
  });

  test("without a styles part one is made, and goes again", async () => {
    const original = buildBook({ sheets: { S: "<sheetData/>" } });
    const book = await openFile(original);
    await book.apply(only({ marks: [{ sheet: "S", row: 1, column: 1, fill: "FFEB9C" }] }));
    expect([...partsOf(await book.save()).keys()]).toContain("xl/styles.xml");
    await book.restore();
    expect(partsOf(await book.save())).toEqual(partsOf(original));
  });

  test.each<[string, string, string]>([
    ["a value", '<c r="C1"><v>1</v></c>', "not-blank"],
    ["a formula without a value", '<c r="C1"><f>A1</f></c>', "not-blank"],
    ["a blank with a format", '<c r="C1" s="1"/>', "none"],
  ])("in the way: %s", async (_what, cell, expected) => {
    const book = await openFile(
      buildBook({ sheets: { S: `<sheetData><row r="1">${cell}</row></sheetData>` } }),
    );
    expect(await faultOf(() => book.apply(only({ blocks: [block([["x"]])] })))).toBe(expected);
  });

  test("a merged title that reaches over our columns is in the way only of what would be hidden", async () => {
    const content = '<sheetData/><mergeCells><mergeCell ref="A1:D1"/></mergeCells>';
    const book = await openFile(buildBook({ sheets: { S: content } }));
    expect(await faultOf(() => book.apply(only({ blocks: [block([["x"]])] })))).toBe("not-blank");
    expect(await faultOf(() => book.apply(only({ blocks: [block([[null], ["x"]])] })))).toBe(
      "none",
    );
  });

  test("beyond the last column there is no room", async () => {
    const book = await openFile(buildBook({ sheets: { S: "<sheetData/>" } }));
    const far = block([["x", "y"]], 1, 16_384);
    expect(await faultOf(() => book.apply(only({ blocks: [far] })))).toBe("no-room");
    expect(await faultOf(() => book.apply(only({ blocks: [{ ...far, sheet: "T" }] })))).toBe(
      "no-such-sheet",
    );
  });
});

describe("sheets", () => {
  const description: SheetDescription = {
    name: "汇总",
    rows: [
      [{ content: "标题", style: "title" }],
      [],
      [{ content: 1 }, { content: { formula: "SUM(A3)", value: 1 } }],
    ],
    styles: {
      title: {
        bold: true,
        fontName: "宋体",
        fill: "DDEBF7",
        border: true,
        wrap: true,
        horizontal: "center",
      },
    },
    merges: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 2 }],
    columnWidths: [20, 10],
    rowHeights: { 1: 30 },
    freeze: { rows: 1, columns: 1 },
    autoFilter: { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 2 },
    validations: [
      {
        area: { firstRow: 2, firstColumn: 1, lastRow: 9, lastColumn: 1 },
        choices: ["已核实", '"不是"问题'],
      },
    ],
    print: {
      landscape: true,
      paper: "A4",
      fitToWidth: true,
      repeatRows: [1, 1],
      marginsMm: { top: 25.4, bottom: 10, left: 10, right: 10 },
      footer: "第 &P 页",
    },
    visibility: "hidden",
    tabColour: "FF0000",
  };

  test("a described sheet is written with all that it says", async () => {
    const bytes = await applied("<sheetData/>", { sheets: [description] });
    const sheet = partText(bytes, "xl/worksheets/sheet2.xml");
    for (const part of [
      '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
      '<col min="1" max="1" width="20" customWidth="1"/>',
      '<row r="1" ht="30" customHeight="1">',
      "<f>SUM(A3)</f><v>1</v>",
      '<autoFilter ref="A1:B3"/>',
      "<formula1>&quot;已核实,&quot;&quot;不是&quot;&quot;问题&quot;</formula1>",
      '<pageMargins left="0.3937" right="0.3937" top="1.0000"',
      '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
      "<oddFooter>&amp;C第 &amp;P 页</oddFooter>",
    ]) {
      expect(sheet).toContain(part);
    }
    const workbook = partText(bytes, "xl/workbook.xml");
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'汇总'!$1:$1</definedName>`,
    );
    expect(workbook).toMatch(/<sheet name="汇总" sheetId="2" state="hidden" r:id="rIdDoudi1"\/>/);
  });

  test("a structure that is protected is refused for sheets", async () => {
    const book = await openFile(
      buildBook({
        sheets: { S: "<sheetData/>" },
        beforeSheets: '<workbookProtection lockStructure="1"/>',
      }),
    );
    expect(await faultOf(() => book.apply(only({ sheets: [description] })))).toBe(
      "structure-protected",
    );
  });

  test("when ours goes from the middle, the others' names and the front sheet are put right", async () => {
    const book = await openFile(buildBook({ sheets: { 甲: "<sheetData/>", 乙: "<sheetData/>" } }));
    await book.apply(only({ sheets: [{ name: "汇总", rows: [], styles: {} }] }));
    const parts = Object.fromEntries(
      [...partsOf(await book.save())].map(([name, text]) => [name, Buffer.from(text, "latin1")]),
    );
    // As if an officer had moved our sheet between the two and named an area on the last one.
    const moved = partText(await book.save(), "xl/workbook.xml")
      .replace(/(<sheet name="乙"[^>]*>)(<sheet name="汇总"[^>]*>)/, "$2$1")
      .replace(
        "<sheets>",
        '<bookViews><workbookView firstSheet="0" activeTab="2"/></bookViews><sheets>',
      )
      .replace(
        "</definedNames>",
        `<definedName name="县里的" localSheetId="2">'乙'!$A$1</definedName></definedNames>`,
      );
    const opened = await openFile(zipOf({ ...parts, "xl/workbook.xml": Buffer.from(moved) }));
    expect((await opened.restore()).sheetsRemoved).toEqual(["汇总"]);
    const workbook = partText(await opened.save(), "xl/workbook.xml");
    expect(workbook).toContain('activeTab="1"');
    expect(workbook).toContain('<definedNames><definedName name="县里的" localSheetId="1">');
  });

  test.each([
    ["汇总", ["汇总"], "汇总(2)"],
    ["summary", ["SUMMARY", "Summary(2)"], "summary(3)"],
    ["a/b:c", [], "a_b_c"],
    ["'x'", [], "x"],
    ["", [], "Sheet"],
    ["History", [], "History_"],
    ["甲".repeat(40), ["甲".repeat(31)], `${"甲".repeat(28)}(2)`],
  ])("%s beside %j becomes %s", (wanted, taken, expected) => {
    expect(freeSheetName(wanted, new Set(taken))).toBe(expected);
  });

  test.each([
    [
      "'甲''乙'!$A$1:$B$2",
      { sheet: "甲'乙", area: { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 } },
    ],
    [
      "S!$1:$9",
      { sheet: "S", area: { firstRow: 1, firstColumn: 1, lastRow: 9, lastColumn: 16_384 } },
    ],
    ["#REF!$A$1", null],
    ["1+1", null],
  ])("the reference %s", (formula, expected) => {
    expect(parseReference(formula)).toEqual(expected);
  });
});

describe("restoring a workbook that was changed since", () => {
  const content =
    '<sheetData><row r="1"><c r="A1" s="2"><v>1</v></c></row><row r="2"><c r="A2" s="4"><v>2</v></c></row></sheetData>';
  const additions = only({
    blocks: [block([["x"], ["y"]])],
    marks: [1, 2].map((row) => ({ sheet: "S", row, column: 1, fill: "FFEB9C" })),
  });

  async function changed(change: (parts: Record<string, string>) => void): Promise<Uint8Array> {
    const book = await openFile(
      buildBook({ sheets: { S: content, T: "<sheetData/>" }, styles: STYLES }),
    );
    await book.apply(additions);
    const bytes = await book.save();
    const parts = Object.fromEntries(
      [...partsOf(bytes).keys()].map((name) => [name, partText(bytes, name)]),
    );
    change(parts);
    return zipOf(parts);
  }

  test("a sheet that was renamed is restored under its new name", async () => {
    const book = await openFile(
      await changed((parts) => {
        parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "")
          .replace('name="S"', 'name="新"')
          .replaceAll("'S'!", "'新'!");
      }),
    );
    expect(await book.restore()).toMatchObject({
      cellsRestored: 2,
      conflicts: [],
      fillsRestored: true,
    });
    expect((await book.read("新")).area).toMatchObject({ lastColumn: 1 });
  });

  test("a sheet that was copied has its copy left alone, whichever is named first", async () => {
    const bytes = await changed((parts) => {
      parts["xl/worksheets/sheet2.xml"] = parts[SHEET] ?? "";
      parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace(
        /<definedNames>(.*)<\/definedNames>/,
        (_, names: string) => {
          const copies = names
            .replaceAll("<definedName ", '<definedName localSheetId="1" ')
            .replaceAll("'S'!", "'T'!");
          return `<definedNames>${copies}${names}</definedNames>`;
        },
      );
    });
    const book = await openFile(bytes);
    expect(await book.restore()).toMatchObject({ cellsRestored: 2, conflicts: [] });
    const saved = await book.save();
    expect(partText(saved, "xl/worksheets/sheet2.xml")).toBe(partText(bytes, SHEET));
    expect(partText(saved, SHEET)).toContain('<c r="A1" s="2">');
    expect(partText(saved, "xl/workbook.xml")).not.toContain("_doudi.");
  });

  test("marks that a sort took along are given back where they are", async () => {
    const rows = ["2", "0", "0"].map(
      (style, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}" s="${style}"><v>${index}</v></c></row>`,
    );
    const sheets = { S: `<sheetData>${rows.join("")}</sheetData>` };
    const given = await openFile(buildBook({ sheets, styles: STYLES }));
    const area = { firstRow: 1, lastRow: 3, firstColumn: 3, lastColumn: 3 };
    await given.apply(
      only({
        blocks: [block([["x"], ["y"], ["z"]])],
        marks: [2, 3].map((row) => ({ sheet: "S", row, column: 1, fill: "FFEB9C" })),
        tables: [{ sheet: "S", area, firstRow: 1, lastRow: 3, rowKeys: [] }],
      }),
    );
    const bytes = await given.save();
    const parts = Object.fromEntries(
      [...partsOf(bytes).keys()].map((name) => [name, partText(bytes, name)]),
    );
    const style = (row: number): string =>
      new RegExp(`r="A${row}" s="(\\d+)"`).exec(parts[SHEET] ?? "")?.[1] ?? "";
    const [first, marked] = [style(1), style(3)];
    parts[SHEET] = (parts[SHEET] ?? "")
      .replace(`r="A1" s="${first}"`, `r="A1" s="${marked}"`)
      .replace(`r="A3" s="${marked}"`, `r="A3" s="${first}"`);
    const fills = (of: Uint8Array): Promise<(string | null)[]> =>
      Promise.all([1, 2].map((row) => solidFillOf(of, "S", row, 1)));
    const sorted = zipOf(parts);
    expect(await fills(sorted)).toEqual(["FFEB9C", "FFEB9C"]);
    const book = await openFile(sorted);
    expect(await book.restore()).toMatchObject({ cellsRestored: 2, conflicts: [] });
    const restored = await book.save();
    expect(await fills(restored)).toEqual([null, null]);
    expect(partText(restored, SHEET)).toContain('r="A3" s="2"');
  });

  test("a fill that was changed since is left and listed", async () => {
    const book = await openFile(
      await changed((parts) => {
        parts[SHEET] = (parts[SHEET] ?? "").replace(/r="A1" s="\d+"/, 'r="A1" s="1"');
      }),
    );
    expect(await book.restore()).toMatchObject({
      cellsRestored: 1,
      conflicts: [{ sheet: "S", row: 1, column: 1, reason: "changed-since" }],
    });
    expect(partText(await book.save(), SHEET)).toContain('r="A1" s="1"');
  });

  test("a sheet that was deleted is listed", async () => {
    const book = await openFile(
      await changed((parts) => {
        parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "")
          .replace(/<sheet name="S"[^>]*>/, "")
          .replaceAll("'S'!", "#REF!");
      }),
    );
    const report = await book.restore();
    expect(report.conflicts.map(({ reason }) => reason)).toEqual(["sheet-gone", "sheet-gone"]);
    expect(await book.ours()).toBeNull();
  });

  test("without the record columns go by their names, and fills stay", async () => {
    const book = await openFile(
      await changed((parts) => {
        delete parts["customXml/item1.xml"];
      }),
    );
    expect(await book.ours()).toMatchObject({ hasRecord: false, run: null });
    expect(await book.restore()).toMatchObject({ cellsRestored: 0, fillsRestored: false });
    expect((await book.read("S")).area).toMatchObject({ lastColumn: 1 });
    expect(await book.ours()).toBeNull();
  });

  test("styles that were renumbered are found by what they say", async () => {
    const book = await openFile(
      await changed((parts) => {
        // Every format moves one place up.
        const shift = (text: string): string =>
          text.replace(/ s="(\d+)"/g, (_m, n: string) => ` s="${Number(n) + 1}"`);
        parts[SHEET] = shift(parts[SHEET] ?? "");
        parts["xl/styles.xml"] = (parts["xl/styles.xml"] ?? "").replace(
          /(<cellXfs[^>]*>)/,
          '$1<xf numFmtId="0" fontId="1" fillId="1" borderId="0"/>',
        );
      }),
    );
    expect(await book.restore()).toMatchObject({ cellsRestored: 2, conflicts: [] });
    expect(partText(await book.save(), SHEET)).toMatch(
      /<c s="3" r="A1"|<c r="A1" s="3".*<c r="A2" s="5"/,
    );
  });

  test("rows inserted above move the marks with our columns", async () => {
    const book = await openFile(
      await changed((parts) => {
        parts[SHEET] = (parts[SHEET] ?? "").replace(
          /r="([AC]?)([12])"/g,
          (_m, column: string, row: string) => `r="${column}${Number(row) + 3}"`,
        );
        parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace(
          "$C$1:$C$2",
          "$C$4:$C$5",
        );
      }),
    );
    expect(await book.restore()).toMatchObject({ cellsRestored: 2, conflicts: [] });
    expect((await book.read("S")).area).toEqual({
      firstRow: 4,
      lastRow: 5,
      firstColumn: 1,
      lastColumn: 1,
    });
  });

  test("a formula of ours goes from the calculation chain that Excel made", async () => {
    const chain = "xl/calcChain.xml";
    const book = await openFile(
      await changed((parts) => {
        parts[chain] =
          '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/><c r="C1"/><c r="B1" i="2"/></calcChain>';
        const rels = "xl/_rels/workbook.xml.rels";
        parts[rels] = (parts[rels] ?? "").replace(
          "</Relationships>",
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        );
      }),
    );
    await book.restore();
    expect(partText(await book.save(), chain)).toContain('<c r="A1" i="1"/><c r="B1" i="2"/>');
  });
});

test("a file is the same whichever deflate wrote it, and untouched it is the same bytes", async () => {
  const original = zipOf(bookParts({ sheets: { S: "<sheetData/>" } }));
  const books = await Promise.all(
    [nodeCompression, webCompression].map((compression) => openWorkbook(original, { compression })),
  );
  for (const book of books) {
    expect(Buffer.compare(await book.save(), original)).toBe(0);
    await book.apply(only({ blocks: [block([["x".repeat(5000)]])] }));
  }
  const [node, web] = await Promise.all(books.map(async (book) => partsOf(await book.save())));
  expect(node).toEqual(web);
});
