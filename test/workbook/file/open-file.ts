import zlib from "node:zlib";
import { nodeCompression } from "../../../src/workbook/file/compression-node";
import type { FileWorkbook } from "../../../src/workbook/file/file-workbook";
import { DEFAULT_LIMITS, type Limits } from "../../../src/workbook/file/limits";
import { openWorkbook } from "../../../src/workbook/file/open";
import { readZip } from "../../../src/workbook/file/zip-read";
import { WorkbookError } from "../../../src/workbook/port";

/** Opens a workbook as Node programs do. */
export function openFile(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<FileWorkbook> {
  return openWorkbook(bytes, { compression: nodeCompression, limits });
}

/** All parts of a package, inflated, as text whose characters are the bytes. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const { entries } = readZip(bytes, DEFAULT_LIMITS);
  return new Map(
    entries.map(({ name, method, data }) => [
      name,
      Buffer.from(method === 0 ? data : zlib.inflateRawSync(data)).toString("latin1"),
    ]),
  );
}

/** A part as the text that it is. */
export function partText(bytes: Uint8Array, name: string): string {
  return Buffer.from(partsOf(bytes).get(name) ?? "", "latin1").toString("utf8");
}

/** The fault that an action is refused with. */
export async function faultOf(action: () => Promise<unknown>): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof WorkbookError) return error.fault;
    throw error;
  }
  return "none";
}
