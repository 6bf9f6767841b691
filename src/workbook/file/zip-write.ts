import { WorkbookError } from "../port";
import { joinChunks } from "./compression";
import type { ZipEntry } from "./zip-read";

/** 1980-01-01, the first day that zip knows: the same input always gives the same bytes. */
export const ZIP_EPOCH_DATE = 0x21;
const VERSION_NEEDED = 20;
const LARGEST = 0xffffffff;

/** Writes entries as a zip file, in the order given, their compressed bytes as they are. */
export function writeZip(entries: readonly ZipEntry[], comment: Uint8Array): Uint8Array {
  if (entries.length > 0xfffe) throw new WorkbookError("too-many-entries", { limit: "65534" });
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    chunks.push(header, entry.data);
    directory.push(centralHeader(entry, offset));
    offset += header.length + entry.data.length;
    if (offset >= LARGEST) throw new WorkbookError("too-large", { limit: "4 GiB" });
  }
  const length = directory.reduce((sum, header) => sum + header.length, 0);
  chunks.push(...directory, endRecord(entries.length, length, offset, comment));
  return joinChunks(chunks);
}

function localHeader(entry: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(30 + entry.nameBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  commonFields(view, 4, entry);
  bytes.set(entry.nameBytes, 30);
  return bytes;
}

function centralHeader(entry: ZipEntry, offset: number): Uint8Array {
  const bytes = new Uint8Array(46 + entry.nameBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, entry.madeBy, true);
  commonFields(view, 6, entry);
  view.setUint32(38, entry.attributes, true);
  view.setUint32(42, offset, true);
  bytes.set(entry.nameBytes, 46);
  return bytes;
}

/** The fields that both headers share, from "version needed" to the length of the name. */
function commonFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, VERSION_NEEDED, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function endRecord(count: number, length: number, offset: number, comment: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(22 + comment.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  bytes.set(comment, 22);
  return bytes;
}
