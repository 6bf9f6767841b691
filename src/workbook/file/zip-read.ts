import { WorkbookError } from "../port";
import type { Limits } from "./limits";

/** One entry of a zip file, its data still compressed. */
export interface ZipEntry {
  readonly name: string;
  /** The name's bytes as stored: kept when they are not UTF-8. */
  readonly nameBytes: Uint8Array;
  /** Only bit 11 (the name is UTF-8) is of interest. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  readonly time: number;
  readonly date: number;
  readonly madeBy: number;
  readonly attributes: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const END_LENGTH = 22;
const ENCRYPTED = 1;
const UTF8_NAME = 1 << 11;

/** What the end record says of the central directory. */
interface Directory {
  readonly count: number;
  readonly offset: number;
  readonly length: number;
  readonly comment: Uint8Array;
}

export interface ZipFile {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

/**
 * Lists a zip file's entries from its central directory. Nothing is inflated.
 *
 * @throws WorkbookError truncated, too-many-entries, too-large, encrypted, unsupported-compression,
 *   damaged-part (a name that is absolute, climbs out or occurs twice; entries that overlap)
 */
export function readZip(bytes: Uint8Array, limits: Limits): ZipFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(bytes, view);
  if (directory.count > limits.entries) {
    throw new WorkbookError("too-many-entries", { limit: String(limits.entries) });
  }
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    const { entry, next } = readEntry(bytes, view, at);
    const key = entry.name.toLowerCase();
    if (seen.has(key)) throw new WorkbookError("damaged-part", { part: entry.name });
    seen.add(key);
    entries.push(entry);
    at = next;
  }
  refuseOverlaps(entries);
  return { entries, comment: directory.comment };
}

/** Finds the end record from the end of the file backwards, and its zip64 form where it has one. */
function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const lowest = Math.max(0, bytes.length - END_LENGTH - 0xffff);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const commentLength = view.getUint16(at + 20, true);
    if (at + END_LENGTH + commentLength > bytes.length) continue;
    const comment = bytes.subarray(at + END_LENGTH, at + END_LENGTH + commentLength);
    const small = {
      count: view.getUint16(at + 10, true),
      length: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
    const directory = directory64(view, at) ?? small;
    if (directory.offset + directory.length > bytes.length) break;
    return { ...directory, comment };
  }
  throw new WorkbookError("truncated");
}

function directory64(view: DataView, end: number): Omit<Directory, "comment"> | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64) {
    throw new WorkbookError("truncated");
  }
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    length: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
    throw new WorkbookError("truncated");
  }
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new WorkbookError("truncated");
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  const name = new TextDecoder(flags & UTF8_NAME ? "utf-8" : "latin1").decode(nameBytes);
  refuseName(name);
  if (flags & ENCRYPTED) throw new WorkbookError("encrypted", { part: name });
  if (method !== 0 && method !== 8)
    throw new WorkbookError("unsupported-compression", { part: name });
  const place = sizes64(view, nameEnd, extraEnd, {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  const data = entryData(bytes, view, place.offset, place.packed);
  if (method === 0 && data.length !== place.size)
    throw new WorkbookError("damaged-part", { part: name });
  const entry: ZipEntry = {
    name,
    nameBytes,
    flags: flags & UTF8_NAME,
    method,
    crc: view.getUint32(at + 16, true),
    size: place.size,
    data,
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    madeBy: view.getUint16(at + 4, true),
    attributes: view.getUint32(at + 38, true),
  };
  return { entry, next };
}

interface Place {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** Takes from the zip64 extra field those of the three numbers that did not fit 32 bits. */
function sizes64(view: DataView, start: number, end: number, place: Place): Place {
  const over = 0xffffffff;
  if (place.size !== over && place.packed !== over && place.offset !== over) return place;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const take = (value: number): number => {
      if (value !== over) return value;
      if (field + 8 > end) throw new WorkbookError("truncated");
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    const size = take(place.size);
    const packed = take(place.packed);
    return { size, packed, offset: take(place.offset) };
  }
  return place;
}

/** The compressed bytes, found from the local header because its name and extra lengths may differ. */
function entryData(bytes: Uint8Array, view: DataView, offset: number, packed: number): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    throw new WorkbookError("truncated");
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new WorkbookError("truncated");
  return bytes.subarray(start, start + packed);
}

function refuseName(name: string): void {
  const segments = name.split(/[/\\]/);
  const isAbsolute = segments[0] === "" || /^[A-Za-z]:/.test(name);
  if (name === "" || isAbsolute || segments.includes("..") || name.includes("\0")) {
    throw new WorkbookError("damaged-part", { part: name });
  }
}

/** A bomb may let many entries share the same compressed bytes: no honest writer does. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const byPlace = entries
    .filter((entry) => entry.data.length > 0)
    .sort((a, b) => a.data.byteOffset - b.data.byteOffset);
  let end = 0;
  for (const entry of byPlace) {
    if (entry.data.byteOffset < end) throw new WorkbookError("damaged-part", { part: entry.name });
    end = entry.data.byteOffset + entry.data.length;
  }
}
