/**
 * XML as far as a workbook's parts need it: a defensive parser that keeps the place of every
 * element in its source text, so that a part can be patched without being written anew.
 * No document type, no entities but the five of XML and character numbers, a bounded depth.
 */

/** Why a text was refused. */
export type XmlFault = "malformed" | "dtd" | "too-deep";

export class XmlError extends Error {
  override readonly name = "XmlError";
  constructor(
    readonly fault: XmlFault,
    readonly at: number,
  ) {
    super(`${fault} at ${at}`);
  }
}

/** One element and where it stands in the text it was parsed from. */
export interface XmlElement {
  /** The name as written, with its prefix. */
  readonly name: string;
  /** The name without its prefix. */
  readonly local: string;
  /** Attributes by their name as written; values decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Offset of the start tag's `<`. */
  readonly start: number;
  /** Offset after the start tag's `>`. */
  readonly openEnd: number;
  /** Offset of the end tag's `<`; equal to `end` when the element closes itself. */
  readonly closeStart: number;
  /** Offset after the element. */
  readonly end: number;
  readonly selfClosing: boolean;
}

/** Depth that no part of a workbook reaches honestly. */
export const MAX_XML_DEPTH = 128;

interface OpenElement {
  name: string;
  local: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  start: number;
  openEnd: number;
}

/**
 * Parses a whole document and gives its root element.
 *
 * @throws XmlError for a document type, a depth above `maxDepth`, or text that is not well-formed
 * @example parseXml("<a b='1'><c/></a>").children[0]?.local // "c"
 */
export function parseXml(text: string, maxDepth: number = MAX_XML_DEPTH): XmlElement {
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let at = text.indexOf("<");
  let after = 0;
  while (at >= 0) {
    if (open.length === 0) refuseText(text, after, at);
    const next = text.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f) {
      after = skipMarkup(text, at);
      at = text.indexOf("<", after);
      continue;
    }
    if (next === 0x2f) {
      const end = text.indexOf(">", at);
      const top = open.pop();
      if (!top || end < 0 || text.slice(at + 2, end).trimEnd() !== top.name) {
        throw new XmlError("malformed", at);
      }
      const closed = { ...top, closeStart: at, end: end + 1, selfClosing: false };
      const parent = open.at(-1);
      if (parent) parent.children.push(closed);
      else root = closed;
      after = end + 1;
      at = text.indexOf("<", after);
      continue;
    }
    if (root) throw new XmlError("malformed", at);
    const tag = readStartTag(text, at);
    if (tag.selfClosing) {
      const { selfClosing, ...rest } = tag;
      const element = { ...rest, closeStart: tag.openEnd, end: tag.openEnd, selfClosing };
      const parent = open.at(-1);
      if (parent) parent.children.push(element);
      else root = element;
    } else {
      open.push(tag);
      if (open.length > maxDepth) throw new XmlError("too-deep", at);
    }
    after = tag.openEnd;
    at = text.indexOf("<", after);
  }
  if (!root || open.length > 0) throw new XmlError("malformed", text.length);
  refuseText(text, after, text.length);
  return root;
}

/** Outside the root there is nothing but space (and a byte order mark). */
function refuseText(text: string, from: number, to: number): void {
  if (/[^\s\0]/.test(text.slice(from, to))) throw new XmlError("malformed", from);
}

/** The offset after a comment, a processing instruction or a CDATA section; refuses a DTD. */
function skipMarkup(text: string, at: number): number {
  const [opening, closing] = text.startsWith("<!--", at)
    ? ["<!--", "-->"]
    : text.startsWith("<![CDATA[", at)
      ? ["<![CDATA[", "]]>"]
      : text.startsWith("<?", at)
        ? ["<?", "?>"]
        : ["", ""];
  if (opening === "") throw new XmlError("dtd", at);
  const end = text.indexOf(closing, at + opening.length);
  if (end < 0) throw new XmlError("malformed", at);
  return end + closing.length;
}

const NAME = /[^\s/>=<"'&]+/y;
const ATTRIBUTE = /\s+([^\s/>=<"'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;

function readStartTag(text: string, at: number): OpenElement & { selfClosing: boolean } {
  NAME.lastIndex = at + 1;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) throw new XmlError("malformed", at);
  const attributes = new Map<string, string>();
  let position = NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = position;
    const match = ATTRIBUTE.exec(text);
    if (!match) break;
    const key = match[1] ?? "";
    if (attributes.has(key)) throw new XmlError("malformed", position);
    attributes.set(key, decodeEntities(match[2] ?? match[3] ?? ""));
    position = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = position;
  const end = TAG_END.exec(text);
  if (!end) throw new XmlError("malformed", position);
  return {
    name,
    local: name.slice(name.indexOf(":") + 1),
    attributes,
    children: [],
    start: at,
    openEnd: TAG_END.lastIndex,
    selfClosing: end[1] === "/",
  };
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));?|&/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/**
 * Decodes the five entities of XML and character numbers.
 *
 * @throws XmlError for any other entity
 * @example decodeEntities("a&lt;b&#x4E2D;") // "a<b中"
 */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (match, decimal?: string, hex?: string, name?: string) => {
    if (!match.endsWith(";")) throw new XmlError("malformed", 0);
    if (name !== undefined) return NAMED.get(name) ?? "";
    const code = decimal === undefined ? parseInt(hex ?? "", 16) : parseInt(decimal, 10);
    if (code > 0x10ffff) throw new XmlError("malformed", 0);
    return String.fromCodePoint(code);
  });
}

/**
 * All text directly within an element, decoded; text of its children is left out.
 *
 * @example textOf(parseXml("<a>1 &lt; 2</a>"), "<a>1 &lt; 2</a>") // "1 < 2"
 */
export function textOf(element: XmlElement, source: string): string {
  if (element.selfClosing) return "";
  let text = "";
  let at = element.openEnd;
  for (const child of element.children) {
    text += plainText(source.slice(at, child.start));
    at = child.end;
  }
  return text + plainText(source.slice(at, element.closeStart));
}

/** Decodes a stretch of text without elements: entities, CDATA; comments and instructions drop out. */
export function plainText(markup: string): string {
  if (!markup.includes("<")) return decodeEntities(markup);
  let text = "";
  for (let at = 0; at < markup.length;) {
    const next = markup.indexOf("<", at);
    if (next < 0) return text + decodeEntities(markup.slice(at));
    text += decodeEntities(markup.slice(at, next));
    const end = skipMarkup(markup, next);
    if (markup.startsWith("<![CDATA[", next)) text += markup.slice(next + 9, end - 3);
    at = end;
  }
  return text;
}

/** The first child of a local name. */
export function childOf(element: XmlElement, local: string): XmlElement | null {
  return element.children.find((child) => child.local === local) ?? null;
}

/** All children of a local name. */
export function childrenOf(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter((child) => child.local === local);
}

/** The prefix of an element with its colon, or nothing: `x:` for `x:row`. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}

/** Whether an attribute is set to true in any of XML's spellings. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** Escapes text for an element or an attribute; characters that XML forbids must be gone before. */
export function escapeXml(text: string): string {
  if (!/[&<>"\t\n\r]/.test(text)) return text;
  return text.replace(/[&<>"\t\n\r]/g, (character) => {
    switch (character) {
      case "&":
        return "&amp;";
      case "<":
        return "&lt;";
      case ">":
        return "&gt;";
      case '"':
        return "&quot;";
      default:
        return `&#${character.charCodeAt(0)};`;
    }
  });
}
