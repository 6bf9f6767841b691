import { formatDate } from "../calendar";
import type { Finding, Severity } from "../findings/types";
import {
  areaOf,
  biweeklySheet,
  columnBlock,
  findingsSheet,
  ledgerSheet,
  logSheet,
  MARK_FILLS,
  placeColumns,
  readBiweekly,
  readFilledFindings,
  readLedger,
  readLog,
  SEVERITIES,
  STANDARD_COLUMNS,
  summarySheet,
} from "../reports";
import type { Language, Placement, RunFacts } from "../reports";
import { rowKey } from "../roster";
import type { Table } from "../roster/types";
import type { Additions, ApplyReport, Mark, WrittenTable } from "../workbook/port";
import type { Colour, SheetDescription } from "../workbook/sheets";
import { wholeCheck, type Check } from "./check";
import { asInputFault } from "./faults";
import type { ReadInput } from "./inputs";
import { aidFromLists } from "./listed-aid";
import { releaseParameters, untouchedParameters } from "./parameters-in-workbook";
import { scopeText } from "./scope";
import {
  dayOfSerialIn,
  ourSheet,
  sheetsAsTheyStand,
  standingKinds,
  type OurSheet,
} from "./standing-sheets";

/** The sheets that can be asked for beside the columns. */
export const REPORTS = ["summary", "findings", "biweekly", "ledger", "log"] as const;
export type Report = (typeof REPORTS)[number];

/** What is written when nothing else is asked for. */
export const DEFAULT_REPORTS: readonly Report[] = ["summary", "findings", "log"];

export interface WriteBackOptions {
  readonly reports: readonly Report[];
  readonly language: Language;
  readonly version: string;
  /** Colours of doubtful cells other than the usual ones; null leaves the cells unmarked. */
  readonly markFills?: MarkFills | null;
  /**
   * `if-standing`: columns only where an earlier run wrote columns, which it would lose, and marks only
   * where marks stand beside them.
   */
  readonly columns?: "always" | "if-standing";
  /** Keeps the text of 半月调度表 that stands, with new figures under it. */
  readonly keepsText?: boolean;
  /** Sheets of another use case to write in the same run. */
  readonly further?: readonly { readonly kind: OurSheet; readonly sheet: SheetDescription }[];
}

/** A fill for each severity. */
export type MarkFills = Readonly<Record<Severity, Colour>>;

/**
 * What a write-back will add to one input. Nothing is changed by asking. Sheets that stand from
 * earlier runs are in it too: a run replaces everything of ours, and none may go by being forgotten.
 */
export function planWriteBack(
  check: Check,
  input: ReadInput,
  options: WriteBackOptions,
): Additions {
  const { language, further = [] } = options;
  const run = { asOf: formatDate(check.request.asOf), policy: check.request.policy.id };
  const reports = reportsToWrite(input, options);
  const madeAnew = new Set<OurSheet>([...reports, ...further.map(({ kind }) => kind)]);
  const facts = factsOf(check, language, input);
  const sheets = [
    ...reports.map((report) => describe(report, facts, check, input, options)),
    ...further.map(({ sheet }) => sheet),
    ...sheetsAsTheyStand(input, madeAnew, language),
    ...untouchedParameters(input.ourSheets.values(), input.roster.info.date1904),
  ];
  const columns = columnsOf(check, input, options);
  return { ...columns, sheets, run };
}

/** Those asked for, and those that stand and rest on the figures alone: they tell of the newest run. */
function reportsToWrite(input: ReadInput, { reports }: WriteBackOptions): readonly Report[] {
  const standing = standingKinds(input);
  const isRenewed = (report: Report): boolean =>
    (report === "summary" || report === "findings" || report === "log") && standing.has(report);
  return REPORTS.filter((report) => reports.includes(report) || isRenewed(report));
}

function columnsOf(
  check: Check,
  input: ReadInput,
  { columns = "always", language, markFills }: WriteBackOptions,
): Pick<Additions, "blocks" | "marks" | "tables"> {
  if (columns === "if-standing" && (input.ours?.tables.length ?? 0) === 0) {
    return { blocks: [], marks: [], tables: [] };
  }
  const asked = columns === "if-standing" ? wholeCheck(check) : check;
  const areCleared = columns === "if-standing" && input.ours?.hasMarks === false;
  const tables = check.roster.tables.filter(
    (table) => table.input === input.roster.input && isWritten(table),
  );
  const placements = placeTables(tables, input);
  const facts = factsOf(asked, language, input);
  return {
    blocks: placements.map((placement) => columnBlock(placement, facts)),
    marks: areCleared ? [] : marksOf(facts.findings, markFills).filter(isIn(input)),
    tables: placements.map((placement) => writtenTable(placement, input)),
  };
}

/** Writes the plan. Rejects with `InputFault` when the workbook does not let us; then nothing was changed. */
export async function writeBack(
  check: Check,
  input: ReadInput,
  options: WriteBackOptions,
): Promise<ApplyReport> {
  const additions = planWriteBack(check, input, options);
  try {
    await releaseParameters(input.source.workbook);
    return await input.source.workbook.apply(additions);
  } catch (error) {
    return asInputFault(error, input.source.file);
  }
}

/** Columns go beside rosters; lists, earlier periods and finished reports are left as they are. */
function isWritten(table: Table): boolean {
  return table.role === "household" || table.role === "person";
}

/** What the reports of one input are made from. */
export function factsOf(check: Check, language: Language, input: ReadInput | null): RunFacts {
  const here = (table: Table): boolean => input === null || table.input === input.roster.input;
  return {
    asOf: check.request.asOf,
    policy: check.request.policy,
    roster: check.roster,
    assessments: check.assessments.filter((assessment) => here(assessment.household.table)),
    findings: check.findings.filter((finding) => here(finding.table)),
    rulesNotRun: check.rulesNotRun,
    coverage: check.coverage,
    aid: aidFromLists(check.roster, check.allAssessments),
    decisions: check.decisions,
    language,
  };
}

function placeTables(tables: readonly Table[], input: ReadInput): Placement[] {
  return input.roster.sheets.flatMap((sheet) =>
    placeColumns(
      tables.filter((table) => table.sheet === sheet.info.name),
      sheet.grid,
      sheet.info,
      STANDARD_COLUMNS.length,
    ),
  );
}

function writtenTable(placement: Placement, input: ReadInput): WrittenTable {
  const { table } = placement;
  const sheet = input.roster.sheets.find((one) => one.info.name === table.sheet);
  const rowKeys: string[] = [];
  if (sheet) {
    for (let row = placement.firstRow; row <= placement.lastRow; row++) {
      rowKeys.push(rowKey(sheet.grid, row, placement.firstColumn - 1));
    }
  }
  return {
    sheet: table.sheet,
    area: areaOf(placement, STANDARD_COLUMNS.length),
    firstRow: placement.firstRow,
    lastRow: placement.lastRow,
    rowKeys,
  };
}

/** A household's people may stand in another file of the county: their cells are marked there, or not at all. */
function isIn({ roster }: ReadInput): (mark: Mark) => boolean {
  const sheets = new Set(roster.sheets.map(({ info }) => info.name));
  return ({ sheet }) => sheets.has(sheet);
}

/** One mark for each doubtful cell, in the colour of its gravest doubt. */
function marksOf(
  findings: readonly Finding[],
  fills: MarkFills | null = MARK_FILLS,
): readonly Mark[] {
  if (fills === null) return [];
  const gravest = new Map<string, { readonly finding: Finding; readonly mark: Mark }>();
  for (const finding of findings) {
    for (const address of finding.cells) {
      const key = `${address.row},${address.column},${address.sheet}`;
      const other = gravest.get(key);
      if (other && SEVERITIES.indexOf(other.finding.level) <= SEVERITIES.indexOf(finding.level)) {
        continue;
      }
      gravest.set(key, { finding, mark: { ...address, fill: fills[finding.level] } });
    }
  }
  return [...gravest.values()].map(({ mark }) => mark);
}

function describe(
  report: Report,
  facts: RunFacts,
  check: Check,
  input: ReadInput,
  options: WriteBackOptions,
): SheetDescription {
  switch (report) {
    case "summary":
      return summarySheet(facts);
    case "findings":
      return findingsSheet(facts, earlierFindings(input));
    case "ledger":
      return ledgerSheet(facts, earlierLedger(input));
    case "biweekly":
      return biweeklySheet(facts, earlierBiweekly(input), options.keepsText === true);
    case "log":
      return logSheet(
        facts,
        { scope: scopeText(check.request.scope, options.language), version: options.version },
        earlierLog(input),
      );
  }
}

/** 半月调度表 as it stands; null where it does not. */
export function earlierBiweekly(input: ReadInput): ReturnType<typeof readBiweekly> {
  const grid = ourSheet(input, "biweekly");
  return grid && readBiweekly(grid, dayOfSerialIn(input));
}

function earlierLedger(input: ReadInput): ReturnType<typeof readLedger> {
  const grid = ourSheet(input, "ledger");
  return grid ? readLedger(grid, dayOfSerialIn(input)) : new Map();
}

function earlierFindings(input: ReadInput): ReturnType<typeof readFilledFindings> {
  const grid = ourSheet(input, "findings");
  return grid ? readFilledFindings(grid, dayOfSerialIn(input)) : new Map();
}

function earlierLog(input: ReadInput): ReturnType<typeof readLog> {
  const grid = ourSheet(input, "log");
  return grid ? readLog(grid) : [];
}
