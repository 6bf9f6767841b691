import { randomBytes } from "node:crypto";
import { chmod, open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { WorkbookError, type WorkbookFault } from "../port";

/** Files on a disk, for Node alone. */

/**
 * A file's bytes.
 *
 * @throws WorkbookError not-found, is-folder, unreadable
 */
export async function readWorkbookFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new WorkbookError(readFault(errorCode(error)));
  }
}

function readFault(code: string): WorkbookFault {
  if (code === "ENOENT" || code === "ENOTDIR") return "not-found";
  return code === "EISDIR" ? "is-folder" : "unreadable";
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its name.
 *
 * @throws WorkbookError is-folder, unwritable
 */
export async function writeWorkbookFile(path: string, bytes: Uint8Array): Promise<void> {
  const existing = await stat(path).catch(() => null);
  if (existing?.isDirectory()) throw new WorkbookError("is-folder");
  const name = `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`;
  const temporary = join(dirname(path), name);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (existing) await chmod(temporary, existing.mode & 0o777);
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new WorkbookError("unwritable");
  }
}

function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
