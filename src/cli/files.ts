import { createHash } from "node:crypto";
import { readFile, realpath, rm, stat } from "node:fs/promises";
import path from "node:path";
import { asInputFault, InputFault, type RunInput } from "../app";
import { openWorkbook } from "../workbook/file/open";
import type { FileWorkbook } from "../workbook/file/file-workbook";
import { nodeCompression } from "../workbook/file/compression-node";
import { readWorkbookFile, writeWorkbookFile } from "../workbook/file/disk";

/** A workbook opened from disk. */
export interface OpenedFile extends RunInput {
  readonly workbook: FileWorkbook;
  readonly sha256: string;
}

/**
 * Opens a .xlsx file. Rejects with `InputFault`, a sentence that names the file.
 *
 * @param name what it is called in results, where that is not its own name
 */
export async function openFile(
  file: string,
  listKind?: string,
  name: string = path.basename(file),
): Promise<OpenedFile> {
  try {
    const bytes = await readWorkbookFile(file);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const workbook = await openWorkbook(bytes, { compression: nodeCompression });
    return {
      workbook,
      file: name,
      sha256,
      ...(listKind === undefined ? {} : { listKind }),
    };
  } catch (error) {
    return asInputFault(error, file);
  }
}

/** Reads a text file such as `--mapping`. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new InputFault(
      `无法读取“${file}”，请检查路径和权限。`,
      `"${file}" could not be read; check its path and permissions.`,
    );
  }
}

/** Refuses to write a workbook under a name by which no program would open it. */
export function refuseOtherKinds(output: string): void {
  if (!/\.(?:xlsb?|et|ods|csv|tsv|txt|html?|pdf|json|docx?)$/i.test(output)) return;
  throw new InputFault(
    `输出“${output}”应以 .xlsx 结尾，未写入任何内容；请换一个文件名。`,
    `The output "${output}" must end in .xlsx; nothing was written. Choose another name.`,
  );
}

/** Refuses an output that is one of the inputs (however either is written), another output, or a folder. */
export async function refuseOverwriting(
  outputs: readonly string[],
  inputs: readonly string[],
): Promise<void> {
  const taken = new Map<string, "input" | "output">();
  for (const input of inputs) for (const name of await namesOf(input)) taken.set(name, "input");
  for (const output of outputs) {
    const names = await namesOf(output);
    const found = names.map((name) => taken.get(name)).find((one) => one !== undefined);
    switch (found) {
      case "input":
        throw new InputFault(
          `输出文件“${output}”就是输入文件，为不覆盖原表，未写入任何内容；请换一个文件名。`,
          `The output "${output}" is the input itself; nothing was written. Choose another name.`,
        );
      case "output":
        throw new InputFault(
          `两个输出都指向“${output}”，未写入任何内容；请用不同的文件名。`,
          `Two outputs are both "${output}"; nothing was written. Give them different names.`,
        );
      case undefined:
        for (const name of names) taken.set(name, "output");
    }
    const there = await stat(output).catch(() => null);
    if (there?.isDirectory()) {
      throw new InputFault(
        `输出“${output}”是文件夹，请写明文件名。`,
        `The output "${output}" is a folder; name a file.`,
      );
    }
  }
}

/** What a file is known by: its path, and where it exists what the path leads to, by link too. */
async function namesOf(file: string): Promise<readonly string[]> {
  const resolved = path.resolve(file);
  try {
    const { dev, ino } = await stat(await realpath(file));
    return [resolved, `${dev}:${ino}`];
  } catch {
    return [resolved];
  }
}

/** A file to be written: its name and what it holds. */
export interface Output {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Writes all outputs or none: what was newly made is taken back when a later one cannot be written. */
export async function writeOutputs(outputs: readonly Output[]): Promise<void> {
  const made: string[] = [];
  for (const { file, bytes } of outputs) {
    const existed = await stat(file).then(
      () => true,
      () => false,
    );
    try {
      await writeWorkbookFile(file, bytes);
    } catch (error) {
      for (const other of made) await rm(other, { force: true });
      asInputFault(error, file);
    }
    if (!existed) made.push(file);
  }
}

/** Text as the bytes of a file. */
function textOutput(file: string, text: string): Output {
  return { file, bytes: new TextEncoder().encode(text) };
}

/** A value as an indented JSON file. */
export function jsonOutput(file: string, value: unknown): Output {
  return textOutput(file, `${JSON.stringify(value, null, 2)}\n`);
}
