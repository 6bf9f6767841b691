const LARGEST_CHUNK = 1024 * 1024;
/** The first chunk is small: a sink may hold one row or a whole sheet. */
const FIRST_CHUNK = 2048;
/** Stretches from here on are referred to where they are instead of copied. */
const REFERENCE_FROM = 16 * 1024;

/** Has no state between calls: one serves every sink. */
const encoder = new TextEncoder();

/**
 * Collects bytes and text as chunks: a sheet of 200 MB is put together without ever being moved.
 * Bytes that were handed in must not change afterwards.
 */
export class ByteSink {
  private readonly chunks: Uint8Array[] = [];
  private current = new Uint8Array(0);
  private used = 0;
  private nextChunk = FIRST_CHUNK;

  /** Appends `source` from `start` up to `end`. */
  bytes(source: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (length <= 0) return;
    if (length >= REFERENCE_FROM) {
      this.flush();
      this.chunks.push(source.subarray(start, end));
      return;
    }
    this.reserve(length);
    this.current.set(source.subarray(start, end), this.used);
    this.used += length;
  }

  text(text: string): void {
    if (text === "") return;
    // A UTF-16 unit takes at most three bytes of UTF-8.
    this.reserve(text.length * 3);
    this.used += encoder.encodeInto(text, this.current.subarray(this.used)).written;
  }

  finish(): Uint8Array[] {
    this.flush();
    return this.chunks;
  }

  private reserve(length: number): void {
    if (this.used + length <= this.current.length) return;
    this.flush();
    this.current = new Uint8Array(Math.max(this.nextChunk, length));
    this.nextChunk = Math.min(LARGEST_CHUNK, this.nextChunk * 4);
  }

  private flush(): void {
    if (this.used > 0) this.chunks.push(this.current.subarray(0, this.used));
    this.current = this.current.subarray(this.used);
    this.used = 0;
  }
}
