import { joinChunks, type Compression } from "./compression";
import { crc32 } from "./crc32";

/** Deflate by the browser's own streams; Node 20.12 and later have them too. */
export const webCompression: Compression = {
  async inflate(data, size) {
    const bytes = new Uint8Array(size);
    let at = 0;
    for await (const chunk of through([data], new DecompressionStream("deflate-raw"))) {
      if (at + chunk.length > size) throw new Error("inflates to more than announced");
      bytes.set(chunk, at);
      at += chunk.length;
    }
    if (at !== size) throw new Error("inflates to less than announced");
    return bytes;
  },
  async deflate(chunks) {
    const parts: Uint8Array[] = [];
    for await (const part of through(chunks, new CompressionStream("deflate-raw")))
      parts.push(part);
    return joinChunks(parts);
  },
  crc32(chunks) {
    return chunks.reduce((crc, chunk) => crc32(chunk, crc), 0);
  },
};

/** Feeds chunks through a stream and yields what comes out; leaving early cancels it. */
async function* through(
  chunks: readonly Uint8Array[],
  stream: CompressionStream | DecompressionStream,
): AsyncGenerator<Uint8Array> {
  const writer = stream.writable.getWriter();
  const fed = feed(writer, chunks);
  // A failure surfaces at the reader; this only keeps it from being reported as unhandled as well.
  fed.catch(() => undefined);
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await fed;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  chunks: readonly Uint8Array[],
): Promise<void> {
  for (const chunk of chunks) await writer.write(chunk as Uint8Array<ArrayBuffer>);
  await writer.close();
}
