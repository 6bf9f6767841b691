import zlib from "node:zlib";
import { promisify } from "node:util";
import type { Compression } from "./compression";
import { crc32 } from "./crc32";

const inflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);

/** Level 2 writes a large sheet in half of level 4's time at a fifteenth more bytes. */
const LEVEL = 2;

/** Deflate by Node's own zlib. Never imported by code that a browser runs. */
export const nodeCompression: Compression = {
  async inflate(data, size) {
    if (size === 0) return new Uint8Array(0);
    // One output buffer of the announced size: a longer stream fails, a shorter one is caught below.
    const chunkSize = Math.max(size + 64, 1024);
    const bytes = await inflateRaw(data, { chunkSize, maxOutputLength: size });
    if (bytes.length !== size) throw new Error("inflates to another size than announced");
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  },
  deflate(chunks) {
    return new Promise((resolve, reject) => {
      const stream = zlib.createDeflateRaw({ level: LEVEL, chunkSize: 256 * 1024 });
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("error", reject);
      stream.on("end", () => {
        resolve(new Uint8Array(Buffer.concat(parts)));
      });
      for (const chunk of chunks) stream.write(chunk);
      stream.end();
    });
  },
  crc32(chunks) {
    let crc = 0;
    for (const chunk of chunks) crc = nativeCrc32 ? nativeCrc32(chunk, crc) : crc32(chunk, crc);
    return crc;
  },
};

/** Node has a CRC-32 of its own since 20.15; its types do not say so yet. */
const nativeCrc32 = (zlib as { crc32?: (data: Uint8Array, value: number) => number }).crc32;
