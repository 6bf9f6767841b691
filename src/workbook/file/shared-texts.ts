import { parseXml, plainText, textOf, type XmlElement } from "../xml";
import { WorkbookError } from "../port";
import type { Limits } from "./limits";
import { decodeText, inPart, utf8Bytes } from "./part-text";
import { decodeSpecial } from "./special-text";

/** Bytes decoded at a time: enough to make decoding cheap, little enough to keep strings short. */
const CHUNK = 4 * 1024 * 1024;

/** The workbook's table of texts (`sharedStrings.xml`), by position. */
export function readSharedTexts(part: string, bytes: Uint8Array, limits: Limits): string[] {
  return inPart(part, () => {
    const utf8 = utf8Bytes(bytes);
    const head = decodeText(utf8.subarray(0, 4096));
    if (head.includes("<!DOCTYPE")) throw new WorkbookError("dtd", { part });
    const root = /<((?:[\w.-]+:)?)sst[\s/>]/.exec(head);
    if (!root) throw new WorkbookError("damaged-part", { part });
    return readItems(utf8, root[1] ?? "", part, limits);
  });
}

function readItems(bytes: Uint8Array, prefix: string, part: string, limits: Limits): string[] {
  const texts: string[] = [];
  let rest = "";
  for (let start = 0; start < bytes.length;) {
    const end = characterBoundary(bytes, Math.min(bytes.length, start + CHUNK));
    rest = takeItems(rest + decodeText(bytes.subarray(start, end)), prefix, texts);
    // An item that spans several chunks is no text of a cell (at most 32,767 characters).
    if (rest.length > 4 * CHUNK) throw new WorkbookError("damaged-part", { part });
    if (texts.length > limits.texts) {
      throw new WorkbookError("too-many-cells", { part, limit: String(limits.texts) });
    }
    start = end;
  }
  return texts;
}

/** Reads all whole items of a stretch of the part and gives back what is left after them. */
function takeItems(text: string, prefix: string, texts: string[]): string {
  const open = `<${prefix}si`;
  const close = `</${prefix}si`;
  let at = text.indexOf(open);
  while (at >= 0) {
    const tagEnd = text.indexOf(">", at);
    if (tagEnd < 0) return text.slice(at);
    const after = text.charAt(at + open.length);
    if (after !== ">" && after !== "/" && after.trim() !== "") {
      at = text.indexOf(open, tagEnd);
      continue;
    }
    let next = tagEnd + 1;
    if (text.charAt(tagEnd - 1) === "/") {
      texts.push("");
    } else {
      const end = text.indexOf(close, tagEnd);
      if (end < 0) return text.slice(at);
      texts.push(richText(text.slice(tagEnd + 1, end), prefix));
      next = end + close.length;
    }
    const following = text.indexOf(open, next);
    if (following < 0) return text.slice(next);
    at = following;
  }
  return text.length > open.length ? text.slice(-open.length) : text;
}

/** The nearest place at or before `at` that does not cut a UTF-8 character in two. */
function characterBoundary(bytes: Uint8Array, at: number): number {
  if (at === bytes.length) return at;
  let boundary = at;
  while (boundary > 0 && ((bytes[boundary] ?? 0) & 0xc0) === 0x80) boundary--;
  return boundary;
}

/**
 * The text of a shared or inline string: its runs joined, phonetic guides left out.
 *
 * @example richText("<r><t>张</t></r><r><t>三</t></r><rPh sb='0' eb='1'><t>zhang</t></rPh>", "") // "张三"
 */
export function richText(markup: string, prefix: string): string {
  const plain = `<${prefix}t>`;
  const textEnd = markup.length - plain.length - 1;
  if (markup.startsWith(plain) && markup.indexOf("<", plain.length) === textEnd) {
    const raw = markup.slice(plain.length, textEnd);
    return /[&_\r]/.test(raw) ? decodeSpecial(plainText(raw)) : raw;
  }
  const source = `<si>${markup}</si>`;
  return decodeSpecial(runTexts(parseXml(source), source));
}

function runTexts(element: XmlElement, source: string): string {
  let text = "";
  for (const child of element.children) {
    if (child.local === "t") text += textOf(child, source);
    else if (child.local === "r") text += runTexts(child, source);
  }
  return text;
}
