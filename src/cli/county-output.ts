import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import {
  COUNTY_WORKBOOK,
  countySheets,
  InputFault,
  rosterInputs,
  writeBack,
  type Check,
  type ReadInput,
  type Report,
  type SkippedFile,
} from "../app";
import type { Language } from "../reports";
import { nodeCompression } from "../workbook/file/compression-node";
import type { FileWorkbook } from "../workbook/file/file-workbook";
import { newWorkbook } from "../workbook/file/new-workbook";
import type { Output } from "./files";
import { holdsResults, type RosterFiles } from "./roster-files";
import { VERSION } from "./version";

/** How results are written. */
interface Writing {
  readonly reports: readonly Report[];
  readonly language: Language;
  readonly skipped: readonly SkippedFile[];
}

/**
 * The files that a county's results will be: a copy of each roster under its own name, and the
 * county's workbook. Rejects with `InputFault` where `folder` is no folder, or holds files of these
 * names that are not the results of an earlier run.
 */
export async function countyFiles(given: RosterFiles, folder: string): Promise<readonly string[]> {
  const there = await stat(folder).catch(() => null);
  if (there?.isFile() === true || (there === null && /\.(?:xlsx|xlsm|xls|json)$/i.test(folder))) {
    throw new InputFault(
      `核查多个文件时，-o 要写文件夹，不能是“${folder}”。`,
      `With several files -o names a folder, not "${folder}".`,
    );
  }
  const names = [...given.files.map((file) => given.nameOf(file)), COUNTY_WORKBOOK];
  const files = names.map((name) => path.join(folder, name));
  if (there === null || (await holdsResults(folder))) return files;
  for (const file of files) {
    const own = await stat(file).catch(() => null);
    if (own === null || isGiven(file, given)) continue;
    throw new InputFault(
      `文件夹“${folder}”里已有“${path.basename(file)}”，不像是上次核查的结果，未写入任何内容；请换一个文件夹。`,
      `The folder "${folder}" holds "${path.basename(file)}", which is no result of an earlier check; nothing was written. Choose another folder.`,
    );
  }
  return files;
}

/** An input itself: it is refused as such, by a sentence of its own. */
function isGiven(file: string, given: RosterFiles): boolean {
  const own = path.resolve(file);
  return given.files.some((one) => path.resolve(one) === own);
}

/** Each roster's copy, and the county's workbook, ready to be written. */
export async function countyOutputs(
  done: Check,
  folder: string,
  writing: Writing,
  show: (file: string) => void,
): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  for (const input of rosterInputs(done)) {
    const { file } = input.source;
    show(file);
    outputs.push({
      file: path.join(folder, file),
      bytes: await writtenBytes(done, input, writing),
    });
  }
  show(COUNTY_WORKBOOK);
  const sheets = countySheets(done, writing);
  const bytes = await newWorkbook(sheets, { compression: nodeCompression });
  outputs.push({ file: path.join(folder, COUNTY_WORKBOOK), bytes });
  return outputs;
}

/** A roster's file with its results in it. */
export async function writtenBytes(
  done: Check,
  input: ReadInput,
  { reports, language }: Pick<Writing, "reports" | "language">,
): Promise<Uint8Array> {
  await writeBack(done, input, { reports, language, version: VERSION });
  // The command line opened every input itself, from a file.
  return (input.source.workbook as FileWorkbook).save();
}

/** Makes the folders that files go into. */
export async function makeFolders(files: readonly string[]): Promise<void> {
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    try {
      await mkdir(folder, { recursive: true });
    } catch {
      throw new InputFault(
        `无法建立文件夹“${folder}”，请检查权限。`,
        `The folder "${folder}" could not be made; check its permissions.`,
      );
    }
  }
}

/** What was written, in few words: nobody reads thirty names. */
export function countyOutputWords(
  { output, json }: { readonly output?: string; readonly json?: string },
  files: number,
  language: Language,
): readonly string[] {
  const words: string[] = [];
  if (output !== undefined) {
    const copies = files - 1 - (json === undefined ? 0 : 1);
    words.push(
      language === "zh"
        ? `文件夹“${output}”（${copies} 个文件和《${COUNTY_WORKBOOK}》）`
        : `folder "${output}" (${copies} files and "${COUNTY_WORKBOOK}")`,
    );
  }
  if (json !== undefined) words.push(json);
  return words;
}
