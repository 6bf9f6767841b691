import { buildZip, type BuiltEntry } from "./zip-builder";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook to build: whatever is not said is left out of the file. */
export interface BuiltBook {
  /** Sheets in order: the children of `worksheet`, or a whole part when it starts with `<?xml`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly styles?: string;
  readonly texts?: readonly string[];
  /** Put before and after `sheets` in the workbook part. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  /** Further parts, by name. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Styles with three formats: plain, 2 with a theme fill, 3 a date. */
export const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="12"/><name val="宋体"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5999"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="5"/></stop></gradientFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"/></cellXfs></styleSheet>`;

/** The parts of a workbook, by name. */
export function bookParts(book: BuiltBook): Record<string, string> {
  const names = Object.keys(book.sheets);
  const related = [
    ...names.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
    ...(book.styles === undefined ? [] : [["styles", "styles.xml"]]),
    ...(book.texts === undefined ? [] : [["sharedStrings", "sharedStrings.xml"]]),
  ];
  const relationships = related.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  const sheets = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const overrides = names.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.beforeSheets ?? ""}<sheets>${sheets.join("")}</sheets>${book.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationships.join("")}</Relationships>`,
  };
  names.forEach((name, index) => {
    const content = book.sheets[name] ?? "";
    parts[`xl/worksheets/sheet${index + 1}.xml`] = content.startsWith("<?xml")
      ? content
      : `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</worksheet>`;
  });
  if (book.styles !== undefined) parts["xl/styles.xml"] = book.styles;
  if (book.texts !== undefined) {
    const items = book.texts.map((text) => `<si>${text}</si>`);
    parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${items.join("")}</sst>`;
  }
  return { ...parts, ...book.parts };
}

/** A workbook's bytes. */
export function buildBook(book: BuiltBook): Uint8Array {
  return zipOf(bookParts(book));
}

/** A package of these parts. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return buildZip(Object.entries(parts).map(([name, content]): BuiltEntry => ({ name, content })));
}
