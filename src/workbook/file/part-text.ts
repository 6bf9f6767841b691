import { parseXml, XmlError, type XmlElement } from "../xml";
import { WorkbookError } from "../port";
import type { Limits } from "./limits";

const encoder = new TextEncoder();
/** A byte order mark stays in the text, so that a patched part keeps it. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A part of the package as text and tree. */
export interface XmlPart {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
}

export function encodeText(text: string): Uint8Array {
  return encoder.encode(text);
}

export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/**
 * A part's bytes in UTF-8. Excel reads and some writers write UTF-16, or name another encoding in
 * the declaration: such a part is decoded and its declaration made to say UTF-8.
 */
export function utf8Bytes(bytes: Uint8Array): Uint8Array {
  const encoding = encodingOf(bytes);
  if (encoding === null) return bytes;
  const text = new TextDecoder(encoding).decode(bytes);
  return encodeText(text.replace(/^(<\?xml[^>]*\sencoding=["'])[^"']*/, "$1UTF-8"));
}

/** The encoding's label, or null for UTF-8. */
function encodingOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const named = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding=["']([\w.-]+)["']/.exec(head)?.[1];
  if (named === undefined || /^(utf-?8|us-ascii)$/i.test(named)) return null;
  return isKnownEncoding(named) ? named : null;
}

function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "utf-8";
  } catch {
    return false;
  }
}

/** Parses a part; what is wrong with it becomes a `WorkbookError` that names it. */
export function parsePart(name: string, bytes: Uint8Array, limits: Limits): XmlPart {
  const text = decodeText(utf8Bytes(bytes));
  return { name, text, root: inPart(name, () => parseXml(text, limits.xmlDepth)) };
}

/** Runs a reading step; an `XmlError` in it becomes a `WorkbookError` that names the part. */
export function inPart<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new WorkbookError(error.fault === "malformed" ? "damaged-part" : error.fault, {
      part: name,
    });
  }
}
