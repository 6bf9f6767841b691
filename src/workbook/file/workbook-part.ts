import { childOf, childrenOf, isTrue, prefixOf, textOf, type XmlElement } from "../xml";
import { WorkbookError } from "../port";
import type { Package } from "./package";
import type { XmlPart } from "./part-text";
import { readRelationships, type Relationship } from "./relationships";

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  /** Position among all sheets, from 0. */
  readonly index: number;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** The part that holds the sheet, or null when the relationship leads nowhere. */
  readonly part: string | null;
  readonly isWorksheet: boolean;
  readonly element: XmlElement;
}

export interface DefinedName {
  readonly name: string;
  /** Position of the sheet that the name belongs to, or null for the whole workbook. */
  readonly localSheet: number | null;
  readonly formula: string;
  readonly element: XmlElement;
}

/** What the workbook part says. */
export interface WorkbookPart {
  readonly xml: XmlPart;
  /** The prefix of its elements with its colon, mostly none. */
  readonly prefix: string;
  readonly relationships: readonly Relationship[];
  /** What the types of its relationships start with: the strict format has another than the usual one. */
  readonly relationshipBase: string;
  /** The namespace of its elements. */
  readonly namespace: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
}

const TRANSITIONAL_RELATIONSHIPS =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const BINARY = /\.binary\./;

/** Finds the workbook among the package's parts and reads it. */
export async function readWorkbookPart(book: Package): Promise<WorkbookPart> {
  const name = await findWorkbook(book);
  const xml = await book.xml(name);
  if (xml.root.local !== "workbook") throw new WorkbookError("not-a-workbook");
  const relationships = await readRelationships(book, name);
  const list = childOf(xml.root, "sheets");
  const sheets = (list ? childrenOf(list, "sheet") : []).map((element, index) =>
    sheetEntry(element, index, relationships, book),
  );
  if (sheets.length === 0) throw new WorkbookError("no-sheets");
  const settings = childOf(xml.root, "workbookPr");
  const protection = childOf(xml.root, "workbookProtection");
  return {
    xml,
    prefix: prefixOf(xml.root),
    relationships,
    relationshipBase: relationshipBase(relationships),
    namespace: namespaceOf(xml.root),
    sheets,
    names: readNames(xml),
    date1904: isTrue(settings?.attributes.get("date1904")),
    structureProtected: isTrue(protection?.attributes.get("lockStructure")),
  };
}

function relationshipBase(relationships: readonly Relationship[]): string {
  const known = relationships.find(({ kind }) => kind === "worksheet" || kind === "styles");
  return known ? known.type.slice(0, known.type.lastIndexOf("/")) : TRANSITIONAL_RELATIONSHIPS;
}

function namespaceOf(root: XmlElement): string {
  const prefix = prefixOf(root).slice(0, -1);
  const bound = root.attributes.get(prefix === "" ? "xmlns" : `xmlns:${prefix}`);
  return bound ?? "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}

async function findWorkbook(book: Package): Promise<string> {
  const [main] = (await readRelationships(book, "")).filter(
    ({ kind, isExternal }) => kind === "officeDocument" && !isExternal,
  );
  const name = main?.target ?? "xl/workbook.xml";
  if (/\.bin$/i.test(name) || (await isBinary(book, name))) {
    throw new WorkbookError("unsupported-binary");
  }
  if (!book.has(name)) throw new WorkbookError("not-a-workbook");
  return name;
}

async function isBinary(book: Package, name: string): Promise<boolean> {
  const types = await book.xmlIfThere("[Content_Types].xml");
  return (types?.root.children ?? []).some(
    ({ attributes }) =>
      attributes.get("PartName")?.toLowerCase() === `/${name.toLowerCase()}` &&
      BINARY.test(attributes.get("ContentType") ?? ""),
  );
}

function sheetEntry(
  element: XmlElement,
  index: number,
  relationships: readonly Relationship[],
  book: Package,
): SheetEntry {
  const { attributes } = element;
  // The prefix of `r:id` is whatever the file binds, here or further out.
  const relationshipId = [...attributes].find(([key]) => key.endsWith(":id"))?.[1] ?? "";
  const relationship = relationships.find(({ id }) => id === relationshipId);
  const part = relationship && book.has(relationship.target) ? relationship.target : null;
  const state = attributes.get("state");
  return {
    name: attributes.get("name") ?? "",
    index,
    sheetId: Number(attributes.get("sheetId") ?? 0),
    relationshipId,
    visibility: state === "veryHidden" ? "very-hidden" : state === "hidden" ? "hidden" : "visible",
    part,
    isWorksheet: relationship?.kind === "worksheet",
    element,
  };
}

function readNames(xml: XmlPart): DefinedName[] {
  const list = childOf(xml.root, "definedNames");
  return (list ? childrenOf(list, "definedName") : []).map((element) => {
    const local = element.attributes.get("localSheetId");
    return {
      name: element.attributes.get("name") ?? "",
      localSheet: local === undefined ? null : Number(local),
      formula: textOf(element, xml.text).trim(),
      element,
    };
  });
}
