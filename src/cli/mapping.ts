import { InputFault } from "../app";
import { parseCorrections, type Corrections, type TableCorrection } from "../roster";
import type { Roster } from "../roster/types";
import { columnLetters } from "../workbook/cells";
import { readText } from "./files";

/** Reads what an officer corrected from a `--mapping` file. Rejects with `InputFault` that names every mistake. */
export async function correctionsFrom(file: string): Promise<Corrections> {
  const parsed = parseCorrections(await readText(file), file);
  if (parsed.ok) return parsed.corrections;
  throw new InputFault(
    `对照文件“${file}”有误：${parsed.problems.map((problem) => problem.zh).join("；")}`,
    `The mapping file "${file}" has mistakes: ${parsed.problems.map((problem) => problem.en).join("; ")}`,
  );
}

/**
 * Refuses a mapping that names a sheet, or a column of a recognized table, that is not there: what an
 * officer wrote would otherwise go unused without a word.
 *
 * @param sheets names of the sheets of all inputs
 */
export function requireUsed(
  corrections: Corrections | null,
  roster: Roster,
  sheets: readonly string[],
): void {
  for (const entry of corrections?.tables ?? []) {
    const { sheet } = entry;
    if (sheet === null) continue;
    if (!sheets.includes(sheet)) {
      throw new InputFault(
        `对照文件写到的工作表“${sheet}”在名册里没有，现有：${sheets.join("、")}；请改正表名。`,
        `The mapping names a sheet "${sheet}" that the roster does not have; it has: ${sheets.join(", ")}.`,
      );
    }
    const missing = columnsNotThere(entry, roster);
    if (missing.length === 0) continue;
    throw new InputFault(
      `对照文件写到的列 ${missing.join("、")} 不在工作表“${sheet}”的表格范围内；请改正列号。`,
      `The mapping names columns ${missing.join(", ")} that are outside the tables of sheet "${sheet}".`,
    );
  }
}

function columnsNotThere(entry: TableCorrection, roster: Roster): readonly string[] {
  const tables = roster.tables.filter((table) => table.sheet === entry.sheet);
  if (tables.length === 0) return [];
  const there = new Set(tables.flatMap(({ columns }) => columns.map(({ column }) => column)));
  return [...entry.columns.keys()].filter((column) => !there.has(column)).map(columnLetters);
}
