import zlib from "node:zlib";
import { promisify } from "node:util";
import { joinChunks, type Compression } from "./compression";
import { crc32 } from "./crc32";

const { Z_FINISH, Z_SYNC_FLUSH } = zlib.constants;
const deflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.deflateRaw);
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
    const stretches = stretchesOf(chunks);
    const deflated = stretches.map((stretch, index) =>
      deflateRaw(stretch, {
        level: LEVEL,
        chunkSize: 256 * 1024,
        finishFlush: index === stretches.length - 1 ? Z_FINISH : Z_SYNC_FLUSH,
        ...dictionaryFor(stretches[index - 1]),
      }),
    );
    return Promise.all(deflated).then(joinChunks);
  },
  crc32(chunks) {
    let crc = 0;
    for (const chunk of chunks) crc = nativeCrc32 ? nativeCrc32(chunk, crc) : crc32(chunk, crc);
    return crc;
  },
};

/** Node has a CRC-32 of its own since 20.15; its types do not say so yet. */
const nativeCrc32 = (zlib as { crc32?: (data: Uint8Array, value: number) => number }).crc32;

/** Deflate looks back this far. */
const WINDOW = 32 * 1024;
/** Long enough that the seams cost nothing, short enough that every core has its share. */
const STRETCH = 1024 * 1024;

/**
 * Consecutive chunks put together into stretches that are deflated at the same time: each ends at a
 * byte (`Z_SYNC_FLUSH`) and knows the end of the one before it, so that together they are one stream
 * as good as one that was written in one go. Always at least one, be it empty.
 */
function stretchesOf(chunks: readonly Uint8Array[]): readonly Uint8Array[] {
  const stretches: Uint8Array[] = [];
  let gathered: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunks) {
    gathered.push(chunk);
    length += chunk.length;
    if (length < STRETCH) continue;
    stretches.push(joinChunks(gathered));
    gathered = [];
    length = 0;
  }
  if (length > 0 || stretches.length === 0) stretches.push(joinChunks(gathered));
  return stretches;
}

function dictionaryFor(before: Uint8Array | undefined): zlib.ZlibOptions {
  return before === undefined ? {} : { dictionary: before.subarray(-WINDOW) };
}
