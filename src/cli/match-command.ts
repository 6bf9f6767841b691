import {
  InputFault,
  reconcile,
  reconciliationJson,
  type ListInput,
  type Reconciliation,
} from "../app";
import { COMPARISON_KINDS, type ComparisonKind } from "../reconcile";
import type { Language } from "../reports";
import { reconcileSheets } from "../reports/reconcile";
import { nodeCompression } from "../workbook/file/compression-node";
import { newWorkbook } from "../workbook/file/new-workbook";
import { areaOf, asOfOf, languageOf } from "./arguments";
import {
  jsonOutput,
  openFile,
  refuseOtherKinds,
  refuseOverwriting,
  writeOutputs,
  type OpenedFile,
  type Output,
} from "./files";
import { correctionsFrom } from "./mapping";
import { matchText } from "./match-text";
import { policyFor } from "./policy-choice";
import { filesBeside, type PolicyRunOptions } from "./roster-run";
import { progressOn, type Terminal } from "./terminal";
import { VERSION } from "./version";

/** The options of `doudi match`, as typed. */
export interface MatchOptions extends PolicyRunOptions {
  readonly sheetA?: string;
  readonly sheetB?: string;
  readonly by?: string;
}

/** `doudi match`: list against list; with three files and more, every pair of them. */
export async function matchCommand(
  files: readonly string[],
  options: MatchOptions,
  terminal: Terminal,
): Promise<void> {
  const language = languageOf(options.lang);
  const asOf = asOfOf(options.asOf, terminal.today());
  const area = areaOf(options.area);
  const kind = kindOf(options.by);
  const outputs = [options.output, options.json].filter((name) => name !== undefined);
  if (options.output !== undefined) refuseOtherKinds(options.output);
  await refuseOverwriting(outputs, [...files, ...filesBeside(options)]);
  const policy = await policyFor(options.policy, options.params, asOf);
  const corrections = options.mapping === undefined ? null : await correctionsFrom(options.mapping);
  const lists = await listsOf(files, options);
  const progress = progressOn(terminal, language);
  let done: Reconciliation;
  const written: Output[] = [];
  try {
    done = await reconcile({
      lists,
      policy,
      asOf,
      area,
      corrections,
      kind,
      onProgress: (stage, detail) => progress.show(stage, detail),
    });
    if (options.json !== undefined) {
      written.push(jsonOutput(options.json, reconciliationJson(done, VERSION, language)));
    }
    if (options.output !== undefined) {
      progress.show("writing", options.output);
      written.push({ file: options.output, bytes: await resultWorkbook(done, language) });
    }
  } finally {
    progress.clear();
  }
  await writeOutputs(written);
  terminal.out(matchText(done, { language, outputs: written.map(({ file }) => file) }));
}

/** A new workbook with the results: nothing of the lists themselves is touched. */
function resultWorkbook(
  { comparisons, request }: Reconciliation,
  language: Language,
): Promise<Uint8Array> {
  return newWorkbook(reconcileSheets(comparisons, request, language), {
    compression: nodeCompression,
  });
}

/** `--by KIND`. */
function kindOf(value: string | undefined): ComparisonKind | null {
  if (value === undefined) return null;
  const kind = COMPARISON_KINDS.find((one) => one === value);
  if (kind !== undefined) return kind;
  throw new InputFault(
    `--by 不认识“${value}”，可用：${COMPARISON_KINDS.join("、")}。`,
    `--by does not know "${value}"; use ${COMPARISON_KINDS.join(", ")}.`,
  );
}

/** The lists to compare: the files, or two sheets of one file. */
async function listsOf(
  files: readonly string[],
  { sheetA, sheetB }: MatchOptions,
): Promise<readonly ListInput[]> {
  const opened: OpenedFile[] = [];
  for (const file of files) opened.push(await openFile(file));
  const [a, b] = opened;
  if (a === undefined) throw new Error("commander asks for at least one file");
  if (b === undefined) return sheetsOfOne(a, sheetA, sheetB);
  if (opened.length > 2 && (sheetA ?? sheetB) !== undefined) {
    throw new InputFault(
      "--sheet-a 和 --sheet-b 只用于两份名单；比对三份以上时，请把各表存成单独的文件。",
      "--sheet-a and --sheet-b are for two lists; keep three and more in files of their own.",
    );
  }
  const sheets = [sheetA, sheetB];
  return opened.map((source, i) => ({ source, sheet: sheets[i] ?? null }));
}

/** Two sheets of one workbook: as named, else the only two there are. */
async function sheetsOfOne(
  source: OpenedFile,
  sheetA: string | undefined,
  sheetB: string | undefined,
): Promise<readonly ListInput[]> {
  const ours = new Set((await source.workbook.ours())?.sheets ?? []);
  const names = (await source.workbook.info()).sheets
    .filter(({ isWorksheet, name }) => isWorksheet && !ours.has(name))
    .map(({ name }) => name);
  const named = [sheetA, sheetB].filter((name) => name !== undefined);
  const [first, second] =
    named.length === 2 ? named : named.length === 0 && names.length === 2 ? names : [];
  if (first === undefined || second === undefined) {
    throw new InputFault(
      `只给了一个文件“${source.file}”：请用 --sheet-a 和 --sheet-b 写明比对哪两张工作表（现有：${names.join("、")}），或再给一个文件。`,
      `Only one file, "${source.file}", was given: name two of its sheets with --sheet-a and --sheet-b (it has: ${names.join(", ")}), or give a second file.`,
    );
  }
  if (first === second) {
    throw new InputFault(
      `--sheet-a 和 --sheet-b 都是“${first}”，请写明两张不同的工作表。`,
      `--sheet-a and --sheet-b are both "${first}"; name two sheets.`,
    );
  }
  return [first, second].map((sheet) => ({ source, sheet }));
}
