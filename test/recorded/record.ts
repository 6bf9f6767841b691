/**
 * Records of what the program said when they were made. They are not judged by a person, case by
 * case, as the case tables are: they tell that something changed which nobody meant to change.
 *
 * `DOUDI_RECORD=1 npx jest test/findings/neighbours` (or test/assessment/neighbours) writes them anew;
 * read the difference before you commit it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const IS_RECORDING = process.env["DOUDI_RECORD"] === "1";

/** Sections of lines by name, in a text file: `# name`, then its lines. */
export type Sections = ReadonlyMap<string, readonly string[]>;

/** What a file of records says; where records are made anew, nothing yet. */
export function recorded(file: string): Sections {
  const path = join(__dirname, file);
  const sections = new Map<string, string[]>();
  if (IS_RECORDING || !existsSync(path)) return sections;
  let current: string[] = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.startsWith("# ")) sections.set(line.slice(2), (current = []));
    else if (line !== "") current.push(line);
  }
  return sections;
}

/**
 * Compares a section with its record, or keeps it for `writeRecords` where records are made anew. A
 * case that somebody has just added has no record yet: its own table says what must come out.
 */
export function expectAsRecorded(
  records: Sections,
  made: Map<string, readonly string[]>,
  name: string,
  lines: readonly string[],
): void {
  const record = records.get(name);
  if (IS_RECORDING) made.set(name, lines);
  else if (record !== undefined) expect(lines).toEqual(record);
}

/** Writes a file of records; does nothing unless records are made anew. */
export function writeRecords(file: string, made: Sections): void {
  if (!IS_RECORDING) return;
  const path = join(__dirname, file);
  mkdirSync(dirname(path), { recursive: true });
  const text = [...made].map(([name, lines]) => [`# ${name}`, ...lines, ""].join("\n"));
  writeFileSync(path, text.join("\n"));
}

/**
 * What changes are made up from, as it was when the records were made: a case that is added later
 * must not change what is tried of the others. `made` where there is none yet.
 */
export function asRecorded<T>(file: string, made: T): T {
  const path = join(__dirname, file);
  if (IS_RECORDING) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(made)}\n`);
  }
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : made;
}
