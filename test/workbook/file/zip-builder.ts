import zlib from "node:zlib";
import { crc32 } from "../../../src/workbook/file/crc32";

/** One entry of a zip file to build; the optional fields tell lies that an honest writer would not. */
export interface BuiltEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly claimedSize?: number;
  /** Sizes after the data, as streaming writers leave them. */
  readonly descriptor?: boolean;
}

/** Builds a zip file, independently of the writer under test. */
export function buildZip(entries: readonly BuiltEntry[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const data = entry.stored ? content : zlib.deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((entry.flags ?? 0) | (entry.descriptor ? 8 : 0), 2);
    fields.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(entry.claimedSize ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.from(fields);
    if (entry.descriptor) local.fill(0, 10, 22);
    const tail = entry.descriptor ? descriptor(fields) : Buffer.alloc(0);
    chunks.push(Buffer.from("PK\x03\x04"), local, name, data, tail);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, place, name);
    offset += 30 + name.length + data.length + tail.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...chunks, central, Buffer.from("PK\x05\x06"), end]));
}

function descriptor(fields: Buffer): Buffer {
  return Buffer.concat([Buffer.from("PK\x07\x08"), fields.subarray(10, 22)]);
}
