import { access, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { COUNTY_WORKBOOK, InputFault } from "../app";

/** The files that a command line names: some files, or all workbooks of a folder. */
export interface RosterFiles {
  /** Paths as given, or below the folder given, in order of name. */
  readonly files: readonly string[];
  /** Each file's name for people and for its copy: below the folder, else without its folder. */
  readonly nameOf: (file: string) => string;
  /** Whether a folder was given: then files without a roster are passed over rather than refused. */
  readonly isFolder: boolean;
  /** Several files, or a folder, however many stand in it: results go into a folder. */
  readonly isCounty: boolean;
}

/** What stands in a folder of rosters as a file of one. */
const SPREADSHEET = /\.(?:xlsx|xlsm|xls|xlsb|et)$/i;

/**
 * The files of `doudi check`. Of a folder every workbook in it and in its subfolders; lock files
 * (`~$…`), hidden files, the county's own workbook and folders of earlier results are left out, and
 * so is the folder that is written to. Rejects with `InputFault`.
 */
export async function rosterFiles(
  given: readonly string[],
  output: string | undefined,
): Promise<RosterFiles> {
  const [first] = given;
  const folders: string[] = [];
  for (const one of given) if (await isFolder(one)) folders.push(one);
  if (folders.length > 0 && given.length > 1) {
    throw new InputFault(
      `“${folders[0] ?? ""}”是文件夹；请只给一个文件夹，或者只给文件。`,
      `"${folders[0] ?? ""}" is a folder; give one folder, or files alone.`,
    );
  }
  if (first === undefined || folders.length === 0) return givenFiles(given);
  const left = output === undefined ? null : path.resolve(output);
  const files = await workbooksIn(first, left);
  if (files.length === 0) {
    throw new InputFault(
      `文件夹“${first}”里没有 Excel 工作簿（.xlsx）。`,
      `There is no workbook (.xlsx) in the folder "${first}".`,
    );
  }
  return {
    files,
    nameOf: (file) => path.relative(first, file),
    isFolder: true,
    isCounty: true,
  };
}

function givenFiles(files: readonly string[]): RosterFiles {
  const names = new Map<string, string>();
  for (const file of files) {
    const name = path.basename(file);
    const key = name.toLowerCase();
    const same = names.get(key);
    if (same !== undefined) {
      const isOne = path.resolve(same) === path.resolve(file);
      throw new InputFault(
        isOne
          ? `“${file}”给了两次。`
          : `“${same}”和“${file}”同名，写回时会互相覆盖；请改名，或放在一个文件夹里一起核查。`,
        isOne
          ? `"${file}" was given twice.`
          : `"${same}" and "${file}" bear one name; rename one, or check the folder that holds both.`,
      );
    }
    names.set(key, file);
  }
  return {
    files,
    nameOf: (file) => path.basename(file),
    isFolder: false,
    isCounty: files.length > 1,
  };
}

async function isFolder(name: string): Promise<boolean> {
  const found = await stat(name).catch(() => null);
  return found?.isDirectory() === true;
}

async function workbooksIn(folder: string, left: string | null): Promise<readonly string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, "zh"))) {
    const name = path.join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) {
      if (path.resolve(name) === left || (await holdsResults(name))) continue;
      files.push(...(await workbooksIn(name, left)));
    } else if (isRosterName(entry.name)) {
      files.push(name);
    }
  }
  return files;
}

function isRosterName(name: string): boolean {
  return SPREADSHEET.test(name) && !name.startsWith("~$") && name !== COUNTY_WORKBOOK;
}

/** Whether a folder holds the results of an earlier run: its copies are not rosters beside the originals. */
export async function holdsResults(folder: string): Promise<boolean> {
  return access(path.join(folder, COUNTY_WORKBOOK)).then(
    () => true,
    () => false,
  );
}
