import { formatDate, fromSerial } from "../calendar";
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
  readDispatchHistory,
  readLog,
  SEVERITIES,
  SHEET_NAMES,
  STANDARD_COLUMNS,
  summarySheet,
} from "../reports";
import type { Language, Placement, RunFacts } from "../reports";
import { rowKey } from "../roster";
import type { Table } from "../roster/types";
import type { Grid } from "../workbook/grid";
import type { Additions, ApplyReport, Mark, WrittenTable } from "../workbook/port";
import type { Colour, SheetDescription } from "../workbook/sheets";
import type { Check } from "./check";
import { asInputFault } from "./faults";
import type { ReadInput } from "./inputs";
import { scopeText } from "./scope";

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
}

/** A fill for each severity. */
export type MarkFills = Readonly<Record<Severity, Colour>>;

/** What a write-back will add to one input. Nothing is changed by asking. */
export function planWriteBack(
  check: Check,
  input: ReadInput,
  options: WriteBackOptions,
): Additions {
  const tables = check.roster.tables.filter(
    (table) => table.input === input.roster.input && isWritten(table),
  );
  const placements = placeTables(tables, input);
  const facts = factsOf(check, options.language, input);
  return {
    blocks: placements.map((placement) => columnBlock(placement, facts)),
    marks: marksOf(facts.findings, options.markFills),
    sheets: options.reports.map((report) => describe(report, facts, check, input, options)),
    tables: placements.map((placement) => writtenTable(placement, input)),
    run: { asOf: formatDate(check.request.asOf), policy: check.request.policy.id },
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
      return findingsSheet(facts);
    case "ledger":
      return ledgerSheet(facts);
    case "biweekly":
      return biweeklySheet(facts, dispatchHistory(input));
    case "log":
      return logSheet(
        facts,
        { scope: scopeText(check.request.scope, options.language), version: options.version },
        earlierLog(input),
      );
  }
}

function dispatchHistory(input: ReadInput): ReturnType<typeof readDispatchHistory> {
  const grid = ourSheet(input, SHEET_NAMES.biweekly);
  if (!grid) return [];
  const { date1904 } = input.roster.info;
  return readDispatchHistory(grid, (serial) => fromSerial(serial, date1904));
}

function earlierLog(input: ReadInput): ReturnType<typeof readLog> {
  const grid = ourSheet(input, SHEET_NAMES.log);
  return grid ? readLog(grid) : [];
}

/** A sheet that an earlier run made; its name may bear a suffix where the county already used it. */
function ourSheet(input: ReadInput, name: string): Grid | null {
  for (const [sheet, grid] of input.ourSheets) if (sheet.startsWith(name)) return grid;
  return null;
}
