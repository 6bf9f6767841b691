/**
 * What the package needs of a deflate library, so that Node and browsers each bring their own.
 */
export interface Compression {
  /**
   * Inflates raw deflate data to exactly `size` bytes.
   * Rejects when the data is damaged or does not inflate to that many.
   */
  inflate(data: Uint8Array, size: number): Promise<Uint8Array>;
  /** Deflates the chunks, as one stream, into raw deflate data. */
  deflate(chunks: readonly Uint8Array[]): Promise<Uint8Array>;
  /** CRC-32 of the chunks as one stream, unsigned. */
  crc32(chunks: readonly Uint8Array[]): number;
}

/** Joins chunks; a single chunk is given back as it is. */
export function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
