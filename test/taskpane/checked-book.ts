import { check, EVERYTHING, writeBack } from "../../src/app";
import { findPack, policyAt } from "../../src/policy";
import type { FileWorkbook } from "../../src/workbook/file/file-workbook";
import type { Ours } from "../../src/workbook/port";

const AS_OF = { year: 2020, month: 6, day: 30 };

/** Checks a workbook and writes the results into it; gives the number of marks and what is ours now. */
export async function checkAndWrite(
  book: FileWorkbook,
): Promise<{ marked: number; before: Ours | null }> {
  const pack = findPack("guizhou");
  if (pack === null) throw new Error("the pack of the samples is there");
  const done = await check({
    inputs: [{ workbook: book, file: "名册.xlsx", sha256: null }],
    policy: policyAt(pack, AS_OF),
    asOf: AS_OF,
    area: "rural",
    corrections: null,
    scope: EVERYTHING,
  });
  const [input] = done.inputs;
  if (input === undefined) throw new Error("a check has an input");
  const written = await writeBack(done, input, {
    reports: ["summary", "findings"],
    language: "zh",
    version: "0",
  });
  return { marked: written.cellsMarked, before: await book.ours() };
}
