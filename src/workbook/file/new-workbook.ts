import type { SheetDescription } from "../sheets";
import { escapeXml } from "../xml";
import type { Compression } from "./compression";
import { DEFAULT_LIMITS } from "./limits";
import { newSheetXml } from "./new-sheet";
import { OwnStyles } from "./own-styles";
import { Package } from "./package";
import { encodeText } from "./part-text";
import { areaReference, quotedSheetName } from "../sheet-names";
import { StyleSheet } from "./style-sheet";
import { writeZip } from "./zip-write";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A new workbook that holds nothing but the described sheets, as the bytes of an .xlsx file. Unlike
 * sheets that are added to a county's workbook these are nobody's mark: they are the file.
 */
export async function newWorkbook(
  sheets: readonly SheetDescription[],
  options: { readonly compression: Compression },
): Promise<Uint8Array> {
  const pack = Package.open(writeZip([], new Uint8Array()), options.compression, DEFAULT_LIMITS);
  const styles = StyleSheet.of(null);
  const own = new OwnStyles(styles);
  const put = (name: string, xml: string): void => {
    pack.put(name, [encodeText(DECLARATION + xml)]);
  };
  put("[Content_Types].xml", contentTypes(sheets.length));
  put("_rels/.rels", relationships([{ type: "officeDocument", target: "xl/workbook.xml" }]));
  put("xl/workbook.xml", workbookXml(sheets));
  put(
    "xl/_rels/workbook.xml.rels",
    relationships([
      ...sheets.map((_, i) => ({ type: "worksheet", target: `worksheets/sheet${i + 1}.xml` })),
      { type: "styles", target: "styles.xml" },
    ]),
  );
  sheets.forEach((sheet, i) => {
    pack.put(`xl/worksheets/sheet${i + 1}.xml`, newSheetXml(sheet, own, MAIN, false));
  });
  pack.put("xl/styles.xml", [styles.bytes()]);
  return pack.save();
}

function contentTypes(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
    `${overrides.join("")}</Types>`
  );
}

function relationships(all: readonly { readonly type: string; readonly target: string }[]): string {
  const entries = all.map(
    ({ type, target }, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly SheetDescription[]): string {
  const entries = sheets.map(
    (sheet, i) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = sheets.flatMap(definedNames);
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join("")}</sheets>` +
    `${names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`}</workbook>`
  );
}

/** Rows that print on every page, and the filter's hidden name. */
function definedNames(sheet: SheetDescription, localSheet: number): string[] {
  const names: string[] = [];
  const name = (code: string, attributes: string, formula: string): string =>
    `<definedName name="${code}" localSheetId="${localSheet}"${attributes}>${escapeXml(formula)}</definedName>`;
  if (sheet.autoFilter) {
    names.push(
      name("_xlnm._FilterDatabase", ' hidden="1"', areaReference(sheet.name, sheet.autoFilter)),
    );
  }
  if (sheet.print?.repeatRows) {
    const [first, last] = sheet.print.repeatRows;
    names.push(name("_xlnm.Print_Titles", "", `${quotedSheetName(sheet.name)}!$${first}:$${last}`));
  }
  return names;
}
