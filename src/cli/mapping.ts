import { InputFault } from "../app";
import { parseCorrections, type Corrections } from "../roster";
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
