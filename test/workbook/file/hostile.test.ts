import { bookParts, buildBook, zipOf, type BuiltBook } from "./book-builder";
import { buildZip } from "./zip-builder";
import { faultOf, openFile } from "./open-file";
import type { Limits } from "../../../src/workbook/file/limits";
import { webCompression } from "../../../src/workbook/file/compression-web";
import { nodeCompression } from "../../../src/workbook/file/compression-node";

const GOOD: BuiltBook = {
  sheets: { S: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
};
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Opens and reads everything: the fault of whichever step refuses. */
function fault(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  return faultOf(async () => {
    const book = await openFile(bytes, limits);
    for (const { name } of (await book.info()).sheets) await book.read(name);
  });
}

function withPart(name: string, content: string): Uint8Array {
  return zipOf({ ...bookParts(GOOD), [name]: content });
}

const sheetPart = (content: string): Uint8Array => buildBook({ sheets: { S: content } });

describe("files that are something else", () => {
  const utf16 = Buffer.from("EncryptedPackage", "utf16le");
  test.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(0), "empty-file"],
    ["an .xls", Uint8Array.from([...OLE2, ...new Array<number>(600).fill(0)]), "legacy-xls"],
    ["an .xls of Excel 4", Uint8Array.from([9, 4, 6, 0, 0, 0, 16, 0]), "legacy-xls"],
    [
      "an encrypted workbook",
      Buffer.concat([Uint8Array.from(OLE2), Buffer.alloc(512), utf16]),
      "encrypted",
    ],
    ["HTML named .xls", Buffer.from("\ufeff \n<html><table/></html>"), "html-as-xls"],
    ["a table as XML", Buffer.from('<?xml version="1.0"?><Workbook/>'), "html-as-xls"],
    ["a CSV", Buffer.from("姓名,身份证\r\n"), "text-file"],
    ["text in UTF-16", Buffer.from("\ufeff姓名\t人口", "utf16le"), "text-file"],
    ["random bytes", Uint8Array.from([1, 2, 3, 0, 255]), "not-a-zip"],
    ["a zip of something", zipOf({ "a.txt": "x" }), "not-a-workbook"],
    ["a text document", withPart("xl/workbook.xml", "<document/>"), "not-a-workbook"],
    [
      "a workbook without sheets",
      withPart("xl/workbook.xml", "<workbook><sheets/></workbook>"),
      "no-sheets",
    ],
  ])("%s", async (_what, bytes, expected) => {
    expect(await fault(bytes)).toBe(expected);
  });

  test("a binary workbook", async () => {
    const parts = bookParts(GOOD);
    parts["_rels/.rels"] = (parts["_rels/.rels"] ?? "").replace("workbook.xml", "workbook.bin");
    expect(await fault(zipOf(parts))).toBe("unsupported-binary");
  });
});

describe("damaged and hostile packages", () => {
  const entries = Object.entries(bookParts(GOOD)).map(([name, content]) => ({ name, content }));

  test("the honest one is read", async () => {
    expect(await fault(buildZip(entries))).toBe("none");
  });

  test("cut off anywhere, it is refused and nothing worse", async () => {
    const whole = buildZip(entries);
    for (let length = 4; length < whole.length; length += 97) {
      expect(["truncated", "damaged-part"]).toContain(await fault(whole.subarray(0, length)));
    }
  });

  test.each<[string, string]>([
    ["/xl/evil.xml", "damaged-part"],
    ["xl/../../evil.xml", "damaged-part"],
    ["C:\\evil.xml", "damaged-part"],
    ["xl/workbook.xml", "damaged-part"],
    ["XL/Workbook.xml", "damaged-part"],
  ])("an entry named %s", async (name, expected) => {
    expect(await fault(buildZip([...entries, { name, content: "" }]))).toBe(expected);
  });

  test("an encrypted entry, an unknown method, too many entries", async () => {
    expect(await fault(buildZip([...entries, { name: "x", content: "", flags: 1 }]))).toBe(
      "encrypted",
    );
    expect(await fault(buildZip([...entries, { name: "x", content: "", method: 12 }]))).toBe(
      "unsupported-compression",
    );
    expect(await fault(buildZip(entries), { entries: 3 })).toBe("too-many-entries");
  });

  test("a wrong checksum", async () => {
    const bytes = buildZip(entries.map((entry) => ({ ...entry, stored: true })));
    const text = Buffer.from(bytes).toString("latin1");
    const broken = Buffer.from(text.replace("<v>1</v>", "<v>2</v>"), "latin1");
    expect(await fault(broken)).toBe("damaged-part");
  });

  test("a bomb, by its ratio and by its size", async () => {
    const spaces = " ".repeat(20 * 1024 * 1024);
    const bomb = withPart(
      "xl/worksheets/sheet1.xml",
      `<worksheet>${spaces}<sheetData/></worksheet>`,
    );
    expect(await fault(bomb)).toBe("too-large");
    expect(await fault(bomb, { ratio: 1e6, partBytes: 1024 * 1024 })).toBe("too-large");
    expect(await fault(bomb, { ratio: 1e6, totalBytes: 1024 * 1024 })).toBe("too-large");
  });

  test.each([
    ["Node", nodeCompression],
    ["browsers", webCompression],
  ])("an entry that inflates to another size than it says, in %s", async (_where, compression) => {
    const data = new Uint8Array(await compression.deflate([Buffer.from("x".repeat(5000))]));
    await expect(compression.inflate(data, 4999)).rejects.toThrow();
    await expect(compression.inflate(data, 5001)).rejects.toThrow();
    await expect(compression.inflate(data.subarray(0, 8), 5000)).rejects.toThrow();
    expect((await compression.inflate(data, 5000)).length).toBe(5000);
  });
});

describe("damaged and hostile parts", () => {
  const dtd = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>';
  test.each<[string, Uint8Array, string]>([
    ["a DTD in the workbook", withPart("xl/workbook.xml", `${dtd}<workbook/>`), "dtd"],
    ["a DTD before a sheet", sheetPart(`${dtd}<worksheet><sheetData/></worksheet>`), "dtd"],
    ["a DTD among the rows", sheetPart("<sheetData><!DOCTYPE x></sheetData>"), "dtd"],
    ["an unknown entity", sheetPart("<sheetData/><x y='&evil;'/>"), "damaged-part"],
    [
      "an unknown entity in a cell",
      sheetPart('<sheetData><row><c t="str"><v>&evil;</v></c></row></sheetData>'),
      "damaged-part",
    ],
    [
      "depth among the rows",
      sheetPart(`<sheetData>${"<a>".repeat(300)}${"</a>".repeat(300)}</sheetData>`),
      "too-deep",
    ],
    [
      "depth after them",
      sheetPart(`<sheetData/>${"<a>".repeat(300)}${"</a>".repeat(300)}`),
      "too-deep",
    ],
    [
      "a sheet cut off",
      sheetPart('<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1'),
      "damaged-part",
    ],
    [
      "a row beyond the last",
      sheetPart('<sheetData><row r="1048577"/></sheetData>'),
      "damaged-part",
    ],
    [
      "a column beyond the last",
      sheetPart('<sheetData><row><c r="XFE1"/></row></sheetData>'),
      "damaged-part",
    ],
    ["tags that do not match", sheetPart("<sheetData/><a></b>"), "damaged-part"],
  ])("%s", async (_what, bytes, expected) => {
    expect(await fault(bytes)).toBe(expected);
  });

  test("a DTD or endless items in the shared texts", async () => {
    const text = row('<c t="s"><v>0</v></c>');
    const book = bookParts({ sheets: { S: text }, texts: ["<t>x</t>"] });
    const name = "xl/sharedStrings.xml";
    expect(await fault(zipOf({ ...book, [name]: `${dtd}<sst/>` }))).toBe("dtd");
    expect(await fault(zipOf({ ...book, [name]: `<sst>${"<si>".repeat(200_000)}</sst>` }))).toBe(
      "none",
    );
  });

  test("too many cells", async () => {
    const cells = sheetPart(row("<c/>".repeat(300)));
    expect(await fault(cells, { cells: 256 })).toBe("too-many-cells");
  });

  test("names that mean something to JavaScript are only names", async () => {
    const bytes = buildBook({
      sheets: { __proto__: "<sheetData/>", constructor: row("<c><v>1</v></c>") },
    });
    expect((await (await openFile(bytes)).read("constructor")).value(1, 1)).toBe(1);
  });
});

function row(cells: string): string {
  return `<sheetData><row r="1">${cells}</row></sheetData>`;
}
