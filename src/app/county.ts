/**
 * A county that keeps one workbook for each township: all of them checked as one (`check` with
 * several inputs), each given its own results back, and one workbook of the whole county.
 */
import type { Severity } from "../findings/types";
import {
  biweeklySheet,
  findingsSheet,
  ledgerSheet,
  summarySheet,
  figuresOf,
  type Language,
  type RunFacts,
} from "../reports";
import { filesSheet } from "../reports/files-sheet";
import { sheetTitle } from "../roster/sheet-title";
import type { TableRole } from "../roster/types";
import type { SheetDescription } from "../workbook/sheets";
import type { Check } from "./check";
import type { ReadInput } from "./inputs";
import { factsOf, type Report } from "./write-back";

/** Name of the county's own workbook, beside the townships' files. */
export const COUNTY_WORKBOOK = "全县汇总.xlsx";

/** A file that was not checked, and why, as a sentence. */
export interface SkippedFile {
  readonly file: string;
  readonly why: Readonly<Record<Language, string>>;
}

/** What one file of several came to. */
export interface FileResult {
  readonly file: string;
  readonly households: number;
  readonly people: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** What makes a file one of the county's: somebody is assessed in it, or paid. */
const OWN_ROLES: ReadonlySet<TableRole> = new Set<TableRole>(["household", "person", "payment"]);

/** The county's own among a check's inputs, rosters and payment sheets, in the order given. */
export function rosterInputs(check: Check): readonly ReadInput[] {
  return check.inputs.filter(
    ({ source, roster }) =>
      source.listKind === undefined &&
      check.roster.tables.some(({ input, role }) => input === roster.input && OWN_ROLES.has(role)),
  );
}

/** Files given as rosters in which no roster was found. */
export function inputsWithoutRoster(check: Check): readonly ReadInput[] {
  const rosters = new Set(rosterInputs(check));
  return check.inputs.filter((input) => input.source.listKind === undefined && !rosters.has(input));
}

/** Each roster file with its figures. */
function fileResults(check: Check, language: Language): readonly FileResult[] {
  return rosterInputs(check).map((input) => {
    const facts = factsOf(check, language, input);
    const { households, people, findings } = figuresOf(facts.assessments, facts.findings);
    return { file: input.source.file, households, people, findings };
  });
}

/**
 * The sheets of 全县汇总.xlsx: 汇总 of all files, 各文件情况 with what was skipped, 疑点处理 with the
 * file of each doubt, and the reports asked for over the whole county.
 */
export function countySheets(
  check: Check,
  options: {
    readonly language: Language;
    readonly reports: readonly Report[];
    readonly skipped: readonly SkippedFile[];
  },
): readonly SheetDescription[] {
  const { language, reports, skipped } = options;
  const facts = countyFacts(check, language);
  const sheets = [
    summarySheet(facts),
    filesSheet(fileResults(check, language), skipped, language),
    findingsSheet(facts),
  ];
  if (reports.includes("biweekly")) sheets.push(biweeklySheet(facts));
  if (reports.includes("ledger")) sheets.push(ledgerSheet(facts));
  return sheets;
}

/** The facts of all files, in which a doubt's sheet is named with its file. */
function countyFacts(check: Check, language: Language): RunFacts {
  const facts = factsOf(check, language, null);
  return {
    ...facts,
    findings: facts.findings.map((finding) => ({
      ...finding,
      table: { ...finding.table, sheet: sheetTitle(finding.table) },
    })),
  };
}
