import type { Book } from "./book";
import { addContentType } from "./content-types";
import { addRelationship } from "./relationships";
import type { StyleSheet } from "./style-sheet";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** Writes the styles part, a new one where the workbook had none, and gives its CRC-32. */
export async function putStylesPart(
  book: Book,
  styles: StyleSheet,
  existing: string | null,
): Promise<number> {
  const { pack, workbook } = book;
  const bytes = styles.bytes();
  // A relationship may lead to a part that the file lacks: then only the part is made.
  const promised = workbook.relationships.find(({ kind }) => kind === "styles")?.target;
  const part = existing ?? promised ?? workbook.xml.name.replace(/[^/]*$/, "styles.xml");
  pack.put(part, [bytes]);
  if (existing === null && promised === undefined) {
    await addRelationship(pack, workbook.xml.name, `${workbook.relationshipBase}/styles`, part);
    await addContentType(pack, part, STYLES_TYPE);
  }
  return pack.crc32([bytes]);
}
