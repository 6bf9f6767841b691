import { columnNumber } from "../cells";
import { decodeText } from "./part-text";

/** A cell's element within the bytes of a row. */
export interface CellPlace {
  readonly column: number;
  readonly start: number;
  /** Offset after the start tag. */
  readonly open: number;
  readonly end: number;
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;

/**
 * The cells between two offsets of a sheet's bytes, which a scan has found to be well-formed.
 * `prefix` is that of the sheet's elements.
 */
export function rowCells(bytes: Uint8Array, from: number, to: number, prefix: string): CellPlace[] {
  const cells: CellPlace[] = [];
  const name = `${prefix}c`;
  let before = 0;
  for (let at = nextTag(bytes, from, to); at < to; at = nextTag(bytes, at, to)) {
    const isCell = isNamed(bytes, at + 1, name);
    const open = tagEnd(bytes, at);
    let end = open;
    if (bytes[open - 2] !== SLASH)
      end = closingEnd(bytes, open, to, isCell ? name : elementName(bytes, at + 1));
    if (isCell) {
      const column = columnOf(bytes, at, open) ?? before + 1;
      cells.push({ column, start: at, open, end });
      before = column;
    }
    at = end;
  }
  return cells;
}

/** The column that a cell's start tag names. Millions are asked: only odd spellings are decoded. */
function columnOf(bytes: Uint8Array, start: number, open: number): number | null {
  for (let at = start + 2; at < open; at++) {
    const isReference =
      bytes[at] === 0x72 && (bytes[at - 1] ?? 0) <= 0x20 && bytes[at + 1] === 0x3d;
    if (!isReference) continue;
    let column = 0;
    for (let letter = at + 3; ; letter++) {
      const byte = (bytes[letter] ?? 0) & 0xdf;
      if (byte < 0x41 || byte > 0x5a) return column;
      column = column * 26 + byte - 0x40;
    }
  }
  const tag = decodeText(bytes.subarray(start, open));
  const letters = /\sr\s*=\s*["']([A-Za-z]+)/.exec(tag)?.[1];
  return letters === undefined ? null : columnNumber(letters);
}

/** The offset of the next tag that is no comment or the like; `to` when there is none. */
function nextTag(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (bytes[at] !== LT) continue;
    const next = bytes[at + 1];
    if (next !== 0x21 && next !== 0x3f) return at;
    at = markupEnd(bytes, at, to) - 1;
  }
  return to;
}

/** The offset after a comment, CDATA or an instruction. */
function markupEnd(bytes: Uint8Array, at: number, to: number): number {
  const rest = decodeText(bytes.subarray(at, Math.min(to, at + 9)));
  const close = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?") ? "?>" : "]]>";
  for (let end = at + 2; end < to; end++) {
    if (bytes[end] !== GT) continue;
    const from = end - close.length + 1;
    if (decodeText(bytes.subarray(from, end + 1)) === close) return end + 1;
  }
  return to;
}

function tagEnd(bytes: Uint8Array, at: number): number {
  let quote = 0;
  for (let end = at; end < bytes.length; end++) {
    const byte = bytes[end] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 0x22 || byte === 0x27) quote = byte;
    else if (byte === GT) return end + 1;
  }
  return bytes.length;
}

/** The offset after the end tag of an element that holds no element of its own name. */
function closingEnd(bytes: Uint8Array, from: number, to: number, name: string): number {
  for (let at = nextTag(bytes, from, to); at < to; at = nextTag(bytes, at + 1, to)) {
    if (bytes[at + 1] === SLASH && isNamed(bytes, at + 2, name)) return tagEnd(bytes, at);
  }
  return to;
}

function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name.charCodeAt(i)) return false;
  return isNameEnd(bytes[at + name.length] ?? 0);
}

function elementName(bytes: Uint8Array, at: number): string {
  let end = at;
  while (end < bytes.length && !isNameEnd(bytes[end] ?? 0)) end++;
  return decodeText(bytes.subarray(at, end));
}

function isNameEnd(byte: number): boolean {
  return byte <= 0x20 || byte === GT || byte === SLASH;
}
