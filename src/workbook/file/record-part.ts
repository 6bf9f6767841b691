import { RECORD_NAMESPACE, withSettings, type RunRecord } from "../record";
import { readRecord } from "../record-read";
import { writeRecord } from "../record-write";
import { XmlError } from "../xml";
import type { Book } from "./book";
import { addContentType, hasDefaultType } from "./content-types";
import type { Package } from "./package";
import { decodeText, encodeText, utf8Bytes } from "./part-text";
import { reachableParts, removeUnreachable } from "./reachable-parts";
import {
  addRelationship,
  readRelationships,
  removeRelationships,
  type Relationship,
} from "./relationships";
import type { WorkbookPart } from "./workbook-part";

/** The same for every record: it names the kind of part, not the workbook or its maker. */
const ITEM_ID = "{6B0D6C8E-5B7A-4F57-9C63-D0D1D0D1D001}";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** The record as found in a workbook, and the relationship that leads to it. */
export interface FoundRecord {
  readonly record: RunRecord;
  /** The part whose relationship it is; nothing is the package itself. */
  readonly from: string;
  readonly relationship: Relationship;
}

/**
 * Finds the record among the custom XML parts, which hang from the workbook, or from the package
 * once LibreOffice has saved the file; null when there is none.
 */
export async function findRecord(book: Book): Promise<FoundRecord | null> {
  for (const from of [book.workbook.xml.name, ""]) {
    for (const relationship of await readRelationships(book.pack, from)) {
      if (relationship.kind !== "customXml" || relationship.isExternal) continue;
      const bytes = await book.pack.bytes(relationship.target);
      const record = bytes && recordOf(decodeText(utf8Bytes(bytes)));
      if (record) return { record, from, relationship };
    }
  }
  return null;
}

/** Other programs' parts may be anything; only one that names our namespace is parsed. */
function recordOf(text: string): RunRecord | null {
  if (!text.includes(RECORD_NAMESPACE)) return null;
  try {
    return readRecord(text);
  } catch (error) {
    if (error instanceof XmlError) return null;
    throw error;
  }
}

/** Adds the record to the package, with the properties part that Excel expects beside it. */
export async function putRecord(
  pack: Package,
  workbook: WorkbookPart,
  record: RunRecord,
): Promise<void> {
  let number = 1;
  while (pack.has(`customXml/item${number}.xml`) || pack.has(`customXml/itemProps${number}.xml`)) {
    number++;
  }
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  pack.put(item, [encodeText(writeRecord(record))]);
  pack.put(properties, [
    encodeText(
      '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
        `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs><ds:schemaRef ds:uri="${RECORD_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  ]);
  await addRelationship(pack, item, `${workbook.relationshipBase}/customXmlProps`, properties);
  await addRelationship(pack, workbook.xml.name, `${workbook.relationshipBase}/customXml`, item);
  if (!(await hasDefaultType(pack, "xml", "application/xml"))) {
    await addContentType(pack, item, "application/xml");
  }
  await addContentType(pack, properties, PROPERTIES_TYPE);
}

/**
 * Keeps settings in the record, or in one of their own where there is none; takes them out when
 * null. The book itself is not changed.
 */
export async function putSettings(book: Book, settings: string | null): Promise<Package> {
  const pack = book.pack.fork();
  const found = await findRecord(book);
  const record = withSettings(found?.record ?? null, settings);
  if (found && record) pack.put(found.relationship.target, [encodeText(writeRecord(record))]);
  else if (found) await removeRecord(pack, found);
  else if (record) await putRecord(pack, book.workbook, record);
  return pack;
}

/** Takes out the record's part, and those that only it led to. */
export async function removeRecord(
  pack: Package,
  { from, relationship }: FoundRecord,
): Promise<void> {
  const former = await reachableParts(pack, [relationship.target]);
  await removeRelationships(pack, from, new Set([relationship.id]));
  await removeUnreachable(pack, former);
}
