import {
  check,
  planWriteBack,
  sampleJson,
  sampleOf,
  sampleQuestion,
  sampleSheets,
  asInputFault,
  type Check,
  type QuestionNames,
} from "../app";
import type { Sample } from "../sampling";
import { areaOf, asOfOf, languageOf, listOf, scopeOf } from "./arguments";
import type { OpenedFile, Output } from "./files";
import { jsonOutput, openFile, refuseOtherKinds, refuseOverwriting, writeOutputs } from "./files";
import { correctionsFrom, requireUsed } from "./mapping";
import { policyFor } from "./policy-choice";
import {
  filesBeside,
  refuseRosterAsList,
  requireLists,
  requireRows,
  sheetNames,
  type RosterRunOptions,
} from "./roster-run";
import { sampleText } from "./sample-text";
import { progressOn, type Terminal } from "./terminal";
import { VERSION } from "./version";

/** The options of `doudi sample`, as typed. */
export interface SampleOptions extends RosterRunOptions {
  readonly size: string;
  readonly seed: string;
  readonly by?: string;
  readonly doubtful?: string;
}

const option = (name: string): { zh: string; en: string } => ({ zh: name, en: name });
const NAMES: QuestionNames = {
  size: option("--size"),
  seed: option("--seed"),
  by: option("--by"),
  doubtful: option("--doubtful"),
};

/** `doudi sample`: draws households for an audit, recomputes them, and says where the roster differs. */
export async function sampleCommand(
  roster: string,
  options: SampleOptions,
  terminal: Terminal,
): Promise<void> {
  const language = languageOf(options.lang);
  const asOf = asOfOf(options.asOf, terminal.today());
  const scope = scopeOf(options.sheet, options.rows);
  const area = areaOf(options.area);
  const typed = {
    size: options.size,
    seed: options.seed,
    by: options.by ?? null,
    doubtful: options.doubtful ?? null,
  };
  // What needs no roster is refused before one is read; columns are looked up once it is.
  sampleQuestion({ ...typed, by: null }, [], NAMES);
  const lists = (options.with ?? []).map(listOf);
  const outputs = [options.output, options.json].filter((name) => name !== undefined);
  if (options.output !== undefined) refuseOtherKinds(options.output);
  const listed = lists.map(({ file }) => file);
  refuseRosterAsList([roster], listed);
  await refuseOverwriting(outputs, [roster, ...listed, ...filesBeside(options)]);
  const policy = await policyFor(options.policy, options.params, asOf);
  const corrections = options.mapping === undefined ? null : await correctionsFrom(options.mapping);
  const opened = await openFile(roster);
  const others: OpenedFile[] = [];
  for (const list of lists) others.push(await openFile(list.file, list.kind));
  const progress = progressOn(terminal, language);
  const written: Output[] = [];
  let sample: Sample;
  let done: Check;
  try {
    done = await check({
      inputs: [opened, ...others],
      policy,
      asOf,
      area,
      corrections,
      scope,
      onProgress: progress.show,
    });
    requireUsed(corrections, done.roster, sheetNames(done));
    requireLists(done);
    requireRows(done);
    sample = sampleOf(done, sampleQuestion(typed, done.roster.tables, NAMES));
    if (options.json !== undefined) {
      written.push(jsonOutput(options.json, sampleJson(done, sample, VERSION, language)));
    }
    if (options.output !== undefined) {
      progress.show("writing", options.output);
      written.push(await sampledWorkbook(done, opened, sample, options.output, language));
    }
  } finally {
    progress.clear();
  }
  await writeOutputs(written);
  terminal.out(sampleText(done, sample, { language, outputs: written.map(({ file }) => file) }));
}

/** A copy of the roster with the sheets of the sample, and nothing else that was not there. */
async function sampledWorkbook(
  done: Check,
  opened: OpenedFile,
  sample: Sample,
  file: string,
  language: "zh" | "en",
): Promise<Output> {
  const input = done.inputs[0];
  if (!input) throw new Error("a check has at least one input");
  const options = { language, version: VERSION };
  const additions = planWriteBack(done, input, {
    ...options,
    reports: [],
    columns: "if-standing",
    further: sampleSheets(done, input, sample, options),
  });
  try {
    await opened.workbook.apply(additions);
  } catch (error) {
    return asInputFault(error, opened.file);
  }
  return { file, bytes: await opened.workbook.save() };
}
