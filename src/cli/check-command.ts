import {
  check,
  DEFAULT_REPORTS,
  InputFault,
  resultJson,
  scopeText,
  writeBack,
  type Check,
  type CheckRequest,
  type ReadInput,
} from "../app";
import { areaOf, asOfOf, languageOf, listOf, reportsOf, scopeOf } from "./arguments";
import type { OpenedFile, Output } from "./files";
import { jsonOutput, openFile, refuseOtherKinds, refuseOverwriting, writeOutputs } from "./files";
import { policyFor } from "./policy-choice";
import { summaryText } from "./summary-text";
import { progressOn, type Terminal } from "./terminal";
import { correctionsFrom, requireUsed } from "./mapping";
import { VERSION } from "./version";

/** The options of `doudi check`, as typed. */
export interface CheckOptions {
  readonly sheet?: string;
  readonly rows?: string;
  readonly policy?: string;
  readonly asOf?: string;
  readonly area?: string;
  readonly params?: string;
  readonly mapping?: string;
  readonly with?: readonly string[];
  readonly lang?: string;
  readonly report?: string;
  readonly output?: string;
  readonly json?: string;
}

/** `doudi check`: reads, assesses, looks for doubts, and writes what was asked for. */
export async function checkCommand(
  roster: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<void> {
  const language = languageOf(options.lang);
  const asOf = asOfOf(options.asOf, terminal.today());
  const scope = scopeOf(options.sheet, options.rows);
  const reports = reportsOf(options.report, DEFAULT_REPORTS);
  const lists = (options.with ?? []).map(listOf);
  const area = areaOf(options.area);
  const inputs = [roster, ...lists.map((list) => list.file)];
  const outputs = [options.output, options.json].filter((name) => name !== undefined);
  if (options.output !== undefined) refuseOtherKinds(options.output);
  await refuseOverwriting(outputs, [...inputs, ...givenFiles(options)]);
  const policy = await policyFor(options.policy, options.params, asOf);
  const corrections = options.mapping === undefined ? null : await correctionsFrom(options.mapping);
  const opened = [await openFile(roster)];
  for (const list of lists) opened.push(await openFile(list.file, list.kind));
  const progress = progressOn(terminal, language);
  const request: CheckRequest = {
    inputs: opened,
    policy,
    asOf,
    area,
    corrections,
    scope,
    onProgress: progress.show,
  };
  let done: Check;
  const written: Output[] = [];
  try {
    done = await check(request);
    requireUsed(corrections, done.roster, sheetNames(done));
    requireSomething(done);
    if (options.json !== undefined) {
      written.push(jsonOutput(options.json, resultJson(done, VERSION, language)));
    }
    if (options.output !== undefined) {
      progress.show("writing", options.output);
      written.push(await checkedWorkbook(done, opened[0], options.output, { reports, language }));
    }
  } finally {
    progress.clear();
  }
  await writeOutputs(written);
  terminal.out(summaryText(done, { language, outputs: written.map((output) => output.file) }));
}

function sheetNames(done: Check): readonly string[] {
  return done.inputs.flatMap((input) => input.roster.sheets.map(({ info }) => info.name));
}

/** Refuses a sheet or rows in which nobody stands: an empty result would look like a clean one. */
function requireSomething(done: Check): void {
  if (done.assessments.length > 0 || done.findings.length > 0) return;
  const { scope } = done.request;
  const file = done.inputs[0]?.source.file ?? "";
  throw new InputFault(
    `“${file}”的${scopeText(scope, "zh")}里没有名册数据；请检查 --sheet 和 --rows。`,
    `"${file}" has no roster rows in ${scopeText(scope, "en")}; check --sheet and --rows.`,
  );
}

/** Files that are read beside the rosters: they too may not be written over. */
function givenFiles(options: CheckOptions): string[] {
  return [options.params, options.mapping].filter((name) => name !== undefined);
}

async function checkedWorkbook(
  done: Check,
  opened: OpenedFile | undefined,
  file: string,
  options: Pick<Parameters<typeof writeBack>[2], "reports" | "language">,
): Promise<Output> {
  const input: ReadInput | undefined = done.inputs[0];
  if (!input || !opened) throw new Error("a check has at least one input");
  await writeBack(done, input, { ...options, version: VERSION });
  return { file, bytes: await opened.workbook.save() };
}
