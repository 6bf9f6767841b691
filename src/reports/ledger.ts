import { findingText, nextStep, RULES, ruleTitle } from "../findings";
import type { Finding } from "../findings/types";
import type { Grid } from "../workbook/grid";
import type { CellContent, SheetDescription } from "../workbook/sheets";
import type { Language, RunFacts } from "./facts";
import { SHEET_NAMES } from "./facts";
import { listAsItStands, listRowsOf, listSheet, type ListParts } from "./list-sheet";
import type { DayOfSerial } from "./sheet-contents";

const HEADS: Record<Language, readonly string[]> = {
  zh: [
    "序号",
    "乡镇",
    "村",
    "户主姓名",
    "问题类型",
    "问题描述",
    "整改措施",
    "责任单位",
    "责任人",
    "完成时限",
    "整改推进情况",
    "整改结果",
    "是否销号",
    "销号日期",
    "备注",
    "疑点标识",
  ],
  en: [
    "No.",
    "Township",
    "Village",
    "Head",
    "Kind",
    "Description",
    "Measure",
    "Unit in charge",
    "Person in charge",
    "Deadline",
    "Progress",
    "Result",
    "Closed",
    "Closed on",
    "Note",
    "Doubt id",
  ],
};
const WIDTHS = [6, 11, 11, 10, 16, 40, 30, 12, 10, 11, 14, 12, 8, 11, 12, 14];
/** Columns (from 0) that the county fills in or changes, and the key that they hang on. */
const FIRST_OWN = 6;
const LAST_OWN = 14;
const KEY = 15;
/** 整改措施 is proposed by us; what stands right of it is blank at first. */
const FIRST_BLANK = 7;

/** A line that the county filled in, whole, by the finding's id. */
export type LedgerLines = ReadonlyMap<string, readonly CellContent[]>;

/**
 * Sheet 整改台账 (rectification ledger): one row for each data error and direct doubt, with the columns that
 * county ledgers have, to be filled in until the line is closed (销号). What the officer has decided
 * 不是问题 is left out. What was filled in before stays with its doubt; filled lines whose doubt is
 * gone stand at the end, for a ledger keeps what was closed.
 */
export function ledgerSheet(facts: RunFacts, filled: LedgerLines = new Map()): SheetDescription {
  const { language } = facts;
  const issues = facts.findings.filter(
    (finding) =>
      (finding.level === "error" || finding.level === "high") &&
      facts.decisions.get(finding.id)?.decision !== "not-a-problem",
  );
  const listed = new Set(issues.map(({ id }) => id));
  const gone = [...filled].filter(([id]) => !listed.has(id)).map(([, line]) => line);
  const rows = [
    ...issues.map((finding) => lineOf(finding, filled.get(finding.id), language)),
    ...gone,
  ];
  return listSheet({
    ...partsIn(language),
    title: language === "zh" ? "问题整改台账" : "Rectification ledger",
    line:
      language === "zh"
        ? "填报单位：                审核人：                填报人：                填报时间："
        : "Unit:                Checked by:                Prepared by:                Date:",
    rows: rows.map((line, i) => [i + 1, ...line.slice(1)]),
  });
}

function partsIn(language: Language): Omit<ListParts, "title" | "line" | "rows"> {
  return {
    name: SHEET_NAMES.ledger,
    columns: HEADS[language].map((title, i) => ({
      title,
      width: WIDTHS[i] ?? 10,
      style: i === 0 ? "count" : "text",
    })),
    tabColour: "BF8F00",
  };
}

function lineOf(
  finding: Finding,
  earlier: readonly CellContent[] | undefined,
  language: Language,
): CellContent[] {
  const { household } = finding;
  const line: CellContent[] = [
    null,
    household?.town ?? null,
    household?.village ?? null,
    household?.head?.name ?? household?.text("head_name") ?? null,
    ruleTitle(finding.rule, language),
    findingText(finding, language),
    nextStep(finding, language),
  ];
  while (line.length < KEY) line.push(null);
  line.push(finding.id);
  if (earlier === undefined) return line;
  return line.map((content, i) =>
    i >= FIRST_OWN && i <= LAST_OWN ? (earlier[i] ?? null) : content,
  );
}

/**
 * Reads the lines back that the county filled in, or added, on a sheet that `ledgerSheet` described.
 * A line that the county added has no doubt to hang on, and is known by its place.
 */
export function readLedger(grid: Grid, dayOf: DayOfSerial): LedgerLines {
  const lines = new Map<string, readonly CellContent[]>();
  listRowsOf(grid, WIDTHS.length, dayOf).forEach((line, i) => {
    const key = line[KEY];
    if (typeof key === "string") {
      if (isFilledIn(line)) lines.set(key, line);
    } else if (line.slice(1).some((content) => content !== null)) {
      lines.set(`line ${i}`, line);
    }
  });
  return lines;
}

/** Something stands where we leave blanks, or the measure is not one that we propose. */
function isFilledIn(line: readonly CellContent[]): boolean {
  return (
    line.slice(FIRST_BLANK, LAST_OWN + 1).some((content) => content !== null) ||
    !isProposed(line[FIRST_OWN] ?? null)
  );
}

let proposed: ReadonlySet<CellContent> | null = null;

function isProposed(measure: CellContent): boolean {
  proposed ??= new Set(RULES.flatMap(({ next }) => [next.zh, next.en]));
  return proposed.has(measure);
}

const HEAD_LABELS = /(?:填报单位|审核人|填报人|填报时间|Unit|Checked by|Prepared by|Date)[:：]/g;

/** Whether the county filled in or added a line, or filled in the line above the list. */
export function ledgerIsFilledIn(grid: Grid, dayOf: DayOfSerial): boolean {
  const head = grid.value(2, 1);
  const typed = typeof head === "string" ? head.replace(HEAD_LABELS, "").trim() : "";
  return typed !== "" || readLedger(grid, dayOf).size > 0;
}

/** The sheet as it stands, described anew: nothing that was filled in is lost. */
export function ledgerAsItStands(
  grid: Grid,
  dayOf: DayOfSerial,
  language: Language,
): SheetDescription {
  return listAsItStands(grid, partsIn(language), dayOf);
}
