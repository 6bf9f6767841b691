import { childrenOf, escapeXml, prefixOf } from "../xml";
import type { Package } from "./package";
import { encodeText, type XmlPart } from "./part-text";

/** One arrow from a part to another part, or out of the package. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The last segment of the type, the same in the transitional and the strict format: `worksheet`. */
  readonly kind: string;
  /** The part's name in the package, or the address when it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The part that holds the relationships of `part`; those of the package itself for `""`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part, none when it has no such part. */
export async function readRelationships(book: Package, part: string): Promise<Relationship[]> {
  const xml = await book.xmlIfThere(relationshipsPart(part));
  if (!xml) return [];
  return childrenOf(xml.root, "Relationship").map(({ attributes }) => {
    const type = attributes.get("Type") ?? "";
    const isExternal = attributes.get("TargetMode") === "External";
    const target = attributes.get("Target") ?? "";
    return {
      id: attributes.get("Id") ?? "",
      type,
      kind: type.slice(type.lastIndexOf("/") + 1),
      target: isExternal ? target : resolveTarget(part, target, book),
      isExternal,
    };
  });
}

/**
 * A relationship's target as a part name. Targets are relative to the part's folder, or absolute
 * with a leading slash; they may be percent-encoded where the part's name is not.
 *
 * @example resolveTarget("xl/workbook.xml", "../customXml/item1.xml", book) // "customXml/item1.xml"
 */
function resolveTarget(part: string, target: string, book: Package): string {
  const path = target.replaceAll("\\", "/").split("#")[0] ?? "";
  const segments = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  const name = segments.join("/");
  if (book.has(name) || !name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A target for a relationship of `part`, relative to its folder as Excel writes it. */
function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return "../".repeat(from.length - shared) + to.slice(shared).join("/");
}

/** Adds a relationship and gives its id. The others keep their place and their bytes. */
export async function addRelationship(
  book: Package,
  part: string,
  type: string,
  target: string,
): Promise<string> {
  const name = relationshipsPart(part);
  const xml = await book.xmlIfThere(name);
  const id = freeId(xml);
  const text =
    xml?.text ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`;
  const prefix = xml ? prefixOf(xml.root) : "";
  const element = `<${prefix}Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(
    relativeTarget(part, target),
  )}"/>`;
  book.put(name, [encodeText(appendChild(text, xml, "Relationships", element))]);
  return id;
}

/** Appends an element as the last child of a part's root. */
function appendChild(text: string, xml: XmlPart | null, local: string, element: string): string {
  if (!xml) return text.replace(`</${local}>`, `${element}</${local}>`);
  const { root } = xml;
  if (root.selfClosing) {
    return `${text.slice(0, root.openEnd - 2)}>${element}</${root.name}>${text.slice(root.end)}`;
  }
  return text.slice(0, root.closeStart) + element + text.slice(root.closeStart);
}

const OUR_ID = "rIdDoudi";

/** Whether a relationship was added by us. */
export function isOurRelationship({ id }: Relationship): boolean {
  return id.startsWith(OUR_ID);
}

function freeId(xml: XmlPart | null): string {
  const taken = new Set(xml?.root.children.map((child) => child.attributes.get("Id")));
  let number = 1;
  while (taken.has(`${OUR_ID}${number}`)) number++;
  return `${OUR_ID}${number}`;
}

/** Removes relationships by id; when none is left the part that held them goes too. */
export async function removeRelationships(
  book: Package,
  part: string,
  ids: ReadonlySet<string>,
): Promise<void> {
  const name = relationshipsPart(part);
  const xml = await book.xmlIfThere(name);
  if (!xml) return;
  const gone = xml.root.children.filter((child) => ids.has(child.attributes.get("Id") ?? ""));
  if (gone.length === 0) return;
  if (gone.length === xml.root.children.length) {
    book.remove(name);
    return;
  }
  let text = xml.text;
  for (const element of gone.reverse()) {
    text = text.slice(0, element.start) + text.slice(element.end);
  }
  book.put(name, [encodeText(text)]);
}
