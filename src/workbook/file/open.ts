import { WorkbookError } from "../port";
import { Book, newReadingCache } from "./book";
import type { Compression } from "./compression";
import { webCompression } from "./compression-web";
import { fileKind } from "./file-kind";
import { FileWorkbook } from "./file-workbook";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { Package } from "./package";

export interface OpenOptions {
  /** Bounds other than the usual ones. */
  readonly limits?: Partial<Limits>;
  /** Deflate; the browser's own when not given. Node is faster with `nodeCompression`. */
  readonly compression?: Compression;
}

/**
 * Opens an .xlsx or .xlsm file. Nothing but the list of sheets is read at once.
 *
 * @throws WorkbookError that says what the file is instead, or what is wrong with it
 * @example const book = await openWorkbook(bytes); const { sheets } = await book.info();
 */
export async function openWorkbook(
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<FileWorkbook> {
  const kind = fileKind(bytes);
  if (kind !== "zip") throw new WorkbookError(kind);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const opened = Package.open(bytes, options.compression ?? webCompression, limits);
  return new FileWorkbook(await Book.load(opened, newReadingCache()));
}
