import { WorkbookError } from "../port";
import { joinChunks, type Compression } from "./compression";
import type { Limits } from "./limits";
import { parsePart, type XmlPart } from "./part-text";
import { readZip, type ZipEntry, type ZipFile } from "./zip-read";
import { writeZip, ZIP_EPOCH_DATE } from "./zip-write";

/** A part's new content, in chunks so that a large sheet needs no second copy; null when removed. */
type Change = { readonly name: string; readonly chunks: readonly Uint8Array[] } | null;

/** Deflate makes at most about 1032 bytes of one: a larger claim is false. */
const LARGEST_RATIO = 1040;

/** Sums of what was put, which the record and the zip both want: a large sheet is summed up once. */
const sums = new WeakMap<readonly Uint8Array[], number>();
/** Stored parts whose bytes have met their sum; they do not change, so that they are not summed again. */
const whole = new WeakSet<ZipEntry>();

/** The largest part inflated so far: a sheet is read for checking and again for writing. */
interface Kept {
  part: { readonly entry: ZipEntry; readonly bytes: Uint8Array } | null;
}

/** Smaller parts are soon inflated again, larger ones would stand in the way of everything else. */
const KEPT_BYTES = { least: 1 << 20, most: 1 << 27 };

/**
 * An open package: parts by name, inflated when asked for, and changes laid over them. `fork`
 * gives a second view to try changes in, so that a failure half-way leaves the first as it was.
 */
export class Package {
  readonly limits: Limits;
  private readonly changes: Map<string, Change>;
  private readonly stored: ReadonlyMap<string, ZipEntry>;
  private readonly charged: Set<string>;

  private constructor(
    private readonly original: Uint8Array,
    private readonly zip: ZipFile,
    private readonly compression: Compression,
    limits: Limits,
    changes: ReadonlyMap<string, Change>,
    charged: Set<string>,
    private readonly kept: Kept,
  ) {
    this.limits = limits;
    this.changes = new Map(changes);
    this.charged = charged;
    this.stored = new Map(zip.entries.map((entry) => [keyOf(entry.name), entry]));
  }

  static open(bytes: Uint8Array, compression: Compression, limits: Limits): Package {
    const zip = readZip(bytes, limits);
    return new Package(bytes, zip, compression, limits, new Map(), new Set(), { part: null });
  }

  fork(): Package {
    const { original, zip, compression, limits, changes, charged, kept } = this;
    return new Package(original, zip, compression, limits, changes, charged, kept);
  }

  has(name: string): boolean {
    const key = keyOf(name);
    const change = this.changes.get(key);
    return change === undefined ? this.stored.has(key) : change !== null;
  }

  /** An object that stays the same as long as a part's content does, or null when there is none. */
  content(name: string): object | null {
    const key = keyOf(name);
    const change = this.changes.get(key);
    return change === undefined ? (this.stored.get(key) ?? null) : change;
  }

  /** A part's bytes, or null when there is no such part. */
  async bytes(name: string): Promise<Uint8Array | null> {
    const key = keyOf(name);
    const change = this.changes.get(key);
    if (change === null) return null;
    if (change) return joinChunks(change.chunks);
    const entry = this.stored.get(key);
    return entry ? this.inflate(entry) : null;
  }

  /** A part that must be there and be well-formed XML. */
  async xml(name: string): Promise<XmlPart> {
    const bytes = await this.bytes(name);
    if (!bytes) throw new WorkbookError("damaged-part", { part: name });
    return parsePart(name, bytes, this.limits);
  }

  /** A part that may be missing. */
  async xmlIfThere(name: string): Promise<XmlPart | null> {
    return this.has(name) ? this.xml(name) : null;
  }

  put(name: string, chunks: readonly Uint8Array[]): void {
    const key = keyOf(name);
    if (this.stored.get(key) === this.kept.part?.entry) this.kept.part = null;
    this.changes.set(key, { name, chunks });
  }

  remove(name: string): void {
    const key = keyOf(name);
    if (this.stored.has(key)) this.changes.set(key, null);
    else this.changes.delete(key);
  }

  /** CRC-32 of a part that was put in this view. */
  crc32(chunks: readonly Uint8Array[]): number {
    const known = sums.get(chunks);
    if (known !== undefined) return known;
    const sum = this.compression.crc32(chunks);
    sums.set(chunks, sum);
    return sum;
  }

  /** The whole package. With nothing changed it is the bytes that were opened. */
  async save(): Promise<Uint8Array> {
    if (this.changes.size === 0) return this.original.slice();
    const entries: ZipEntry[] = [];
    for (const entry of this.zip.entries) {
      const change = this.changes.get(keyOf(entry.name));
      if (change === undefined) entries.push(entry);
      else if (change !== null) entries.push(await this.deflate(entry, change.chunks));
    }
    for (const [key, change] of this.changes) {
      if (change === null || this.stored.has(key)) continue;
      entries.push(await this.deflate(newEntry(change.name), change.chunks));
    }
    return writeZip(entries, this.zip.comment);
  }

  private async inflate(entry: ZipEntry): Promise<Uint8Array> {
    const { limits } = this;
    const part = entry.name;
    const isBomb =
      entry.size > limits.ratioFreeBytes && entry.size > entry.data.length * limits.ratio;
    const isFalse = entry.size > entry.data.length * LARGEST_RATIO + 64;
    if (entry.size > limits.partBytes || isBomb || isFalse) {
      throw new WorkbookError("too-large", { part, limit: String(limits.partBytes) });
    }
    this.charged.add(part);
    let total = 0;
    for (const name of this.charged) total += this.stored.get(keyOf(name))?.size ?? 0;
    if (total > limits.totalBytes) {
      throw new WorkbookError("too-large", { part, limit: String(limits.totalBytes) });
    }
    const { kept } = this;
    if (kept.part?.entry === entry) return kept.part.bytes;
    const bytes =
      entry.method === 0
        ? entry.data
        : await this.compression.inflate(entry.data, entry.size).catch(() => null);
    if (!bytes || (!whole.has(entry) && this.compression.crc32([bytes]) !== entry.crc)) {
      throw new WorkbookError("damaged-part", { part });
    }
    whole.add(entry);
    const { least, most } = KEPT_BYTES;
    const isLargest = bytes.length >= (kept.part?.bytes.length ?? least);
    if (entry.method !== 0 && isLargest && bytes.length <= most) kept.part = { entry, bytes };
    return bytes;
  }

  private async deflate(like: ZipEntry, chunks: readonly Uint8Array[]): Promise<ZipEntry> {
    const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    const data = await this.compression.deflate(chunks);
    return { ...like, method: 8, data, size, crc: this.crc32(chunks) };
  }
}

/** Part names are the same whatever their letters' case; some writers use backslashes. */
function keyOf(name: string): string {
  return name.replaceAll("\\", "/").toLowerCase();
}

function newEntry(name: string): ZipEntry {
  return {
    name,
    nameBytes: new TextEncoder().encode(name),
    flags: 1 << 11,
    method: 8,
    crc: 0,
    size: 0,
    data: new Uint8Array(0),
    time: 0,
    date: ZIP_EPOCH_DATE,
    madeBy: 20,
    attributes: 0,
  };
}
