import {
  check,
  DEFAULT_REPORTS,
  InputFault,
  resultJson,
  type Check,
  type CheckRequest,
  type writeBack,
} from "../app";
import { areaOf, asOfOf, languageOf, listOf, reportsOf, scopeOf } from "./arguments";
import { BadFiles } from "./bad-files";
import {
  countyFiles,
  countyOutputs,
  countyOutputWords,
  makeFolders,
  writtenBytes,
} from "./county-output";
import type { OpenedFile, Output } from "./files";
import { jsonOutput, openFile, refuseOtherKinds, refuseOverwriting, writeOutputs } from "./files";
import { policyFor } from "./policy-choice";
import { rosterFiles, type RosterFiles } from "./roster-files";
import {
  filesBeside,
  refuseRosterAsList,
  requireLists,
  requireRows,
  sheetNames,
  type RosterRunOptions,
} from "./roster-run";
import { summaryText } from "./summary-text";
import { progressOn, type Terminal } from "./terminal";
import { correctionsFrom, requireUsed } from "./mapping";
import { VERSION } from "./version";

/** The options of `doudi check`, as typed. */
export interface CheckOptions extends RosterRunOptions {
  readonly report?: string;
  readonly skipBad?: boolean;
}

/**
 * `doudi check`: reads, assesses, looks for doubts, and writes what was asked for. Several files, or a
 * folder of them, are one county.
 */
export async function checkCommand(
  rosters: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<void> {
  const language = languageOf(options.lang);
  const asOf = asOfOf(options.asOf, terminal.today());
  const scope = scopeOf(options.sheet, options.rows);
  const reports = reportsOf(options.report, DEFAULT_REPORTS);
  const lists = (options.with ?? []).map(listOf);
  const area = areaOf(options.area);
  const given = await rosterFiles(rosters, options.output);
  const listed = lists.map(({ file }) => file);
  refuseRosterAsList(given.files, listed);
  const read = [...given.files, ...listed, ...filesBeside(options)];
  await refuseOutputs(given, options, read);
  const policy = await policyFor(options.policy, options.params, asOf);
  const corrections = options.mapping === undefined ? null : await correctionsFrom(options.mapping);
  const bad = new BadFiles(given, options.skipBad === true);
  const opened = await openRosters(given, bad);
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
    ...(given.isCounty ? { onUnreadable: (file, fault) => bad.add(file, fault) } : {}),
  };
  let done: Check;
  const written: Output[] = [];
  try {
    done = await check(request);
    bad.refuse();
    bad.addWithoutRoster(done);
    requireUsed(corrections, done.roster, sheetNames(done));
    requireLists(done);
    requireRows(done);
    if (options.json !== undefined) {
      written.push(jsonOutput(options.json, resultJson(done, VERSION, language, bad.skipped)));
    }
    if (options.output !== undefined) {
      const writing = { reports, language, skipped: bad.skipped };
      const show = (file: string): void => progress.show("writing", file);
      if (given.isCounty)
        written.push(...(await countyOutputs(done, options.output, writing, show)));
      else written.push(await checkedWorkbook(done, options.output, writing, show));
    }
  } finally {
    progress.clear();
  }
  if (given.isCounty) await makeFolders(written.map(({ file }) => file));
  await writeOutputs(written);
  const outputs = given.isCounty
    ? countyOutputWords(options, written.length, language)
    : written.map((output) => output.file);
  terminal.out(summaryText(done, { language, outputs, skipped: bad.skipped }));
}

/** Opens every roster; those that cannot be opened are told to `bad`. */
async function openRosters(given: RosterFiles, bad: BadFiles): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = [];
  for (const file of given.files) {
    try {
      opened.push(await openFile(file, undefined, given.nameOf(file)));
    } catch (error) {
      if (!given.isCounty || !(error instanceof InputFault)) throw error;
      bad.add(given.nameOf(file), error);
    }
  }
  bad.refuse();
  return opened;
}

/** Refuses outputs that would overwrite an input, one another, or files that are nobody's results. */
async function refuseOutputs(
  given: RosterFiles,
  { output, json }: CheckOptions,
  read: readonly string[],
): Promise<void> {
  const jsons = json === undefined ? [] : [json];
  if (!given.isCounty) {
    if (output !== undefined) refuseOtherKinds(output);
    await refuseOverwriting([...(output === undefined ? [] : [output]), ...jsons], read);
    return;
  }
  const copies = output === undefined ? [] : await countyFiles(given, output);
  await refuseOverwriting([...copies, ...jsons], read);
}

async function checkedWorkbook(
  done: Check,
  file: string,
  options: Pick<Parameters<typeof writeBack>[2], "reports" | "language">,
  show: (file: string) => void,
): Promise<Output> {
  const [input] = done.inputs;
  if (!input) throw new Error("a check has at least one input");
  show(file);
  return { file, bytes: await writtenBytes(done, input, options) };
}
