/** CRC-32 as zip uses it (polynomial 0xEDB88320), eight bytes at a time. */

const TABLES = makeTables();

function makeTables(): Uint32Array {
  const tables = new Uint32Array(8 * 256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    tables[n] = c;
  }
  for (let n = 256; n < tables.length; n++) {
    const previous = at(tables, n - 256);
    tables[n] = at(tables, previous & 255) ^ (previous >>> 8);
  }
  return tables;
}

function at(array: Uint32Array | Uint8Array, index: number): number {
  return array[index] ?? 0;
}

/**
 * Continues a CRC-32 over more bytes.
 *
 * @example crc32(new TextEncoder().encode("123456789")) // 0xCBF43926
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let c = ~before;
  let i = 0;
  for (const end = bytes.length - 7; i < end; i += 8) {
    c ^=
      at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24);
    c =
      at(TABLES, 1792 + (c & 255)) ^
      at(TABLES, 1536 + ((c >>> 8) & 255)) ^
      at(TABLES, 1280 + ((c >>> 16) & 255)) ^
      at(TABLES, 1024 + (c >>> 24)) ^
      at(TABLES, 768 + at(bytes, i + 4)) ^
      at(TABLES, 512 + at(bytes, i + 5)) ^
      at(TABLES, 256 + at(bytes, i + 6)) ^
      at(TABLES, at(bytes, i + 7));
  }
  for (; i < bytes.length; i++) c = at(TABLES, (c ^ at(bytes, i)) & 255) ^ (c >>> 8);
  return ~c >>> 0;
}
