import { hiddenName } from "../hidden-names";
import type { SheetDescription } from "../sheets";
import type { Book } from "./book";
import { addContentType } from "./content-types";
import { newSheetXml } from "./new-sheet";
import type { OwnStyles } from "./own-styles";
import { addRelationship } from "./relationships";
import { areaReference, freeSheetName, quotedSheetName, sheetReference } from "../sheet-names";
import type { NewEntry, NewName } from "./workbook-edit";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * Adds the parts of new sheets, and gives what the workbook part has to list: the sheets go after
 * the county's. `docProps/app.xml`, which repeats the sheets' titles for file browsers, is left as it
 * is: Excel writes it anew and no program relies on it.
 *
 * @param firstId the number of the first sheet's hidden name
 */
export async function addSheets(
  book: Book,
  sheets: readonly SheetDescription[],
  own: OwnStyles,
  firstId = 1,
): Promise<{ entries: NewEntry[]; names: NewName[] }> {
  const { pack, workbook } = book;
  const taken = new Set(workbook.sheets.map(({ name }) => name));
  const folder = workbook.xml.name.replace(/[^/]*$/, "");
  let sheetId = Math.max(0, ...workbook.sheets.map((sheet) => sheet.sheetId));
  const entries: NewEntry[] = [];
  const names: NewName[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const name = freeSheetName(sheet.name, taken);
    taken.add(name);
    const part = freePart(book, `${folder}worksheets/sheet`);
    pack.put(part, newSheetXml(sheet, own, workbook.namespace, workbook.date1904));
    await addContentType(pack, part, SHEET_TYPE);
    const type = `${workbook.relationshipBase}/worksheet`;
    const relationshipId = await addRelationship(pack, workbook.xml.name, type, part);
    sheetId++;
    entries.push({ name, sheetId, relationshipId, hidden: sheet.visibility === "hidden" });
    names.push(...sheetNames(sheet, name, firstId + index, workbook.sheets.length + index));
  }
  return { entries, names };
}

function freePart(book: Book, stem: string): string {
  let number = 1;
  while (book.pack.has(`${stem}${number}.xml`)) number++;
  return `${stem}${number}.xml`;
}

/** The names of a new sheet: the one that marks it as ours, its repeated rows, its filter. */
function sheetNames(
  { print, autoFilter }: SheetDescription,
  name: string,
  id: number,
  localSheet: number,
): NewName[] {
  const names: NewName[] = [
    { name: hiddenName("sheet", id), hidden: true, formula: sheetReference(name) },
  ];
  if (print?.repeatRows) {
    const [first, last] = print.repeatRows;
    const formula = `${quotedSheetName(name)}!$${first}:$${last}`;
    names.push({ name: "_xlnm.Print_Titles", localSheet, formula });
  }
  if (autoFilter) {
    const formula = areaReference(name, autoFilter);
    names.push({ name: "_xlnm._FilterDatabase", localSheet, hidden: true, formula });
  }
  return names;
}
