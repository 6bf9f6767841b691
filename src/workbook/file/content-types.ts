import { escapeXml, prefixOf } from "../xml";
import type { Package } from "./package";
import { encodeText } from "./part-text";

const PART = "[Content_Types].xml";

/** Says the type of a new part. The other entries keep their place and their bytes. */
export async function addContentType(book: Package, part: string, type: string): Promise<void> {
  const { text, root } = await book.xml(PART);
  const name = `/${part}`;
  const element = `<${prefixOf(root)}Override PartName="${escapeXml(name)}" ContentType="${type}"/>`;
  book.put(PART, [
    encodeText(text.slice(0, root.closeStart) + element + text.slice(root.closeStart)),
  ]);
}

/** Whether parts with this ending already are of this type unless said otherwise. */
export async function hasDefaultType(
  book: Package,
  extension: string,
  type: string,
): Promise<boolean> {
  const { root } = await book.xml(PART);
  return root.children.some(
    ({ local, attributes }) =>
      local === "Default" &&
      attributes.get("Extension")?.toLowerCase() === extension &&
      attributes.get("ContentType") === type,
  );
}

/** Removes what was said of parts that are gone. */
export async function removeContentTypes(book: Package, parts: ReadonlySet<string>): Promise<void> {
  const { text, root } = await book.xml(PART);
  const gone = new Set([...parts].map((part) => `/${part.toLowerCase()}`));
  const entries = root.children.filter(({ attributes }) =>
    gone.has(attributes.get("PartName")?.toLowerCase() ?? ""),
  );
  if (entries.length === 0) return;
  let changed = text;
  for (const { start, end } of entries.reverse()) {
    changed = changed.slice(0, start) + changed.slice(end);
  }
  book.put(PART, [encodeText(changed)]);
}
