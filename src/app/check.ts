import { assess } from "../assessment";
import type { Assessment } from "../assessment/types";
import type { CalendarDate } from "../calendar";
import { runRules } from "../findings";
import type { Finding, FindingsResult, Rule, RuleNotRun, Sighting } from "../findings/types";
import type { Area, Policy } from "../policy/types";
import type { Decision } from "../reports";
import { readDecisions, SHEET_NAMES } from "../reports";
import type { Corrections } from "../roster";
import { readRoster } from "../roster";
import { sheetTitle } from "../roster/sheet-title";
import type { Roster } from "../roster/types";
import { InputFault, inputFaultOf } from "./faults";
import type { ReadInput, RunInput } from "./inputs";
import { readInput } from "./inputs";
import type { Scope } from "./scope";
import {
  assessmentsInScope,
  EVERYTHING,
  findingsInScope,
  resolveScope,
  sheetsOfTables,
} from "./scope";
import { staleTables } from "./staleness";

/** What a check is asked to do. */
export interface CheckRequest {
  readonly inputs: readonly RunInput[];
  readonly policy: Policy;
  readonly asOf: CalendarDate;
  /** Rural or urban where the roster does not say. */
  readonly area: Area | null;
  readonly corrections: Corrections | null;
  readonly scope: Scope;
  /** Told what is being done; for progress only. `count` where the stage goes through many of a kind. */
  readonly onProgress?: (stage: Stage, detail: string, count?: Count) => void;
  /**
   * Of several files: told of one that cannot be read, which is then left out. Without it such a file
   * ends the check.
   */
  readonly onUnreadable?: (file: string, fault: InputFault) => void;
  /** Told of what each rule saw as soon as it is through. */
  readonly onSeen?: (seen: Seen) => void;
}

/** What one rule saw in scope, before all rules are through. */
export interface Seen {
  readonly rule: Rule;
  readonly sightings: readonly Sighting[];
}

/** How far a stage has come. */
export interface Count {
  readonly done: number;
  readonly total: number;
}

/** The stages of a check, in order. */
export type Stage = "reading" | "recognizing" | "assessing" | "finding" | "writing";

/** A check's results: the whole picture, and the part that was asked about. */
export interface Check {
  readonly request: CheckRequest;
  readonly inputs: readonly ReadInput[];
  readonly roster: Roster;
  /** Of every household, in roster order. */
  readonly allAssessments: readonly Assessment[];
  /** Of the households in scope. */
  readonly assessments: readonly Assessment[];
  /** Every doubt about the whole workbook, in roster order. */
  readonly allFindings: readonly Finding[];
  /** In scope. */
  readonly findings: readonly Finding[];
  readonly rulesNotRun: readonly RuleNotRun[];
  /** Of the poor who lost ability to work, how many are covered; of all rosters, whatever the scope. */
  readonly coverage: FindingsResult["coverage"];
  /** What officers decided in earlier runs, by finding id. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Sheets whose rows were sorted or edited since our columns were written (核查结果已过期). */
  readonly outdated: readonly string[];
}

/**
 * Reads the inputs, assesses every household and runs every rule that has what it needs.
 * Nothing is written. Rejects with `InputFault` where an input cannot be used.
 */
export async function check(request: CheckRequest): Promise<Check> {
  const progress = request.onProgress ?? ((): void => undefined);
  const inputs: ReadInput[] = [];
  const isCounty = request.inputs.filter(({ listKind }) => listKind === undefined).length > 1;
  for (const [i, input] of request.inputs.entries()) {
    const name = isCounty ? `${input.file} ` : "";
    try {
      const read = await readInput(input, i, (sheet) => progress("reading", name + sheet));
      inputs.push(isCounty ? withFile(read) : read);
    } catch (error) {
      const fault = inputFaultOf(error, input.file);
      if (!isCounty || input.listKind !== undefined || !request.onUnreadable) throw fault;
      request.onUnreadable(input.file, fault);
    }
  }
  requireSheet(request.scope, inputs);
  progress("recognizing", "");
  const roster = readRoster(
    inputs.map((input) => input.roster),
    {
      asOf: request.asOf,
      ...(request.area === null ? {} : { area: request.area }),
      ...(request.corrections === null ? {} : { corrections: request.corrections }),
    },
  );
  requireHouseholds(roster, inputs);
  const allAssessments = assessAll(roster, request, progress);
  const scope = resolveScope(request.scope, roster);
  const sheets = sheetsOfTables(roster);
  progress("finding", String(roster.households.length));
  const { findings, coverage, rulesNotRun } = runRules(
    {
      asOf: request.asOf,
      policy: request.policy,
      roster,
      inputs: inputs.map((input) => input.roster),
      assessments: allAssessments,
    },
    {
      onRule: (done, total) =>
        progress("finding", String(roster.households.length), { done, total }),
      onSeen: (rule, all) => {
        const sightings = findingsInScope(all, scope, sheets);
        if (sightings.length > 0) request.onSeen?.({ rule, sightings });
      },
    },
  );
  return {
    request: { ...request, scope },
    inputs,
    roster,
    allAssessments,
    assessments: assessmentsInScope(allAssessments, scope, sheets),
    allFindings: findings,
    findings: findingsInScope(findings, scope, sheets),
    rulesNotRun,
    coverage,
    decisions: isCounty ? decisionsByFile(inputs, findings) : decisionsOf(inputs),
    outdated: inputs.flatMap((input) =>
      staleTables(input).map((sheet) => sheetTitle({ ...fileOf(input), sheet })),
    ),
  };
}

/** The same run, asked about the whole workbook. */
export function wholeCheck(done: Check): Check {
  return {
    ...done,
    request: { ...done.request, scope: EVERYTHING },
    assessments: done.allAssessments,
    findings: done.allFindings,
  };
}

/** How many households are assessed between two words of progress. */
const ASSESSED_AT_ONCE = 500;

function assessAll(
  roster: Roster,
  request: CheckRequest,
  progress: NonNullable<CheckRequest["onProgress"]>,
): Assessment[] {
  const total = roster.households.length;
  const options = request.area === null ? {} : { area: request.area };
  progress("assessing", String(total));
  return roster.households.map((household, done) => {
    if (done % ASSESSED_AT_ONCE === 0) progress("assessing", String(total), { done, total });
    return assess(household, request.policy, options);
  });
}

/** An input of several: its tables say which file they stand in. */
function withFile(input: ReadInput): ReadInput {
  return { ...input, roster: { ...input.roster, file: input.source.file } };
}

function fileOf({ roster: { file } }: ReadInput): { readonly file?: string } {
  return file === undefined ? {} : { file };
}

/** Of several files: what was decided in one of them is of its own doubts alone. */
function decisionsByFile(
  inputs: readonly ReadInput[],
  findings: readonly Finding[],
): ReadonlyMap<string, Decision> {
  const ofFile = new Map(inputs.map((input) => [input.roster.input, decisionsOf([input])]));
  const all = new Map<string, Decision>();
  for (const { id, table } of findings) {
    const decision = ofFile.get(table.input)?.get(id);
    if (decision !== undefined) all.set(id, decision);
  }
  return all;
}

function requireSheet({ sheet }: Scope, inputs: readonly ReadInput[]): void {
  if (sheet === null) return;
  const rosters = inputs.filter(({ source }) => source.listKind === undefined);
  const all = rosters.flatMap((input) => input.roster.sheets.map((one) => one.info.name));
  if (all.includes(sheet)) return;
  const names = [...new Set(all)];
  const file = rosters[0]?.source.file ?? "";
  const isOne = rosters.length === 1;
  throw new InputFault(
    `${isOne ? `“${file}”` : `这 ${rosters.length} 个文件`}里没有名为“${sheet}”的工作表，现有：${names.join("、")}。`,
    `${isOne ? `"${file}" has no` : `None of the ${rosters.length} files has a`} sheet "${sheet}"; there are: ${names.join(", ")}.`,
  );
}

function requireHouseholds(roster: Roster, inputs: readonly ReadInput[]): void {
  if (roster.households.length > 0 || holdsPayments(roster)) return;
  const rosters = inputs.filter(({ source }) => source.listKind === undefined);
  const file = rosters.map(({ source }) => source.file).join("”“");
  const sheets = rosters.flatMap(({ roster: one }) => one.sheets);
  const filled = sheets.filter((sheet) => sheet.grid.area !== null).map((sheet) => sheet.info.name);
  if (filled.length === 0) {
    const names = sheets.map((sheet) => sheet.info.name).join("、");
    throw new InputFault(
      `“${file}”的工作表（${names}）都是空的，没有可核查的名册；请检查是否选错了文件。`,
      `The sheets of "${file}" (${names}) are empty: there is no roster to check. Is it the right file?`,
    );
  }
  throw new InputFault(
    `在“${file}”的工作表（${filled.join("、")}）里没有找到名册：没有认出带“姓名”“身份证号”“户主”等列的表头和数据行。请检查文件，或用 --mapping 指定表头行和各列。`,
    `No roster was found in "${file}" (sheets ${filled.join(", ")}): no header with names, IDs or heads of household and rows below it. Check the file, or name header rows and columns with --mapping.`,
  );
}

/** A workbook of payments alone has its doubts too: who is paid twice, into whose account. */
function holdsPayments({ tables, others }: Roster): boolean {
  return tables.some(
    ({ id, role, listKind }) =>
      role === "payment" && listKind === null && (others.get(id)?.length ?? 0) > 0,
  );
}

function decisionsOf(inputs: readonly ReadInput[]): ReadonlyMap<string, Decision> {
  const all = new Map<string, Decision>();
  for (const input of inputs) {
    for (const [name, grid] of input.ourSheets) {
      if (!name.startsWith(SHEET_NAMES.findings)) continue;
      for (const [id, decision] of readDecisions(grid)) all.set(id, decision);
    }
  }
  return all;
}
