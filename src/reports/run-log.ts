import { formatDate } from "../calendar";
import { formatMoney } from "../money";
import type { Grid } from "../workbook/grid";
import type { DescribedCell, SheetDescription } from "../workbook/sheets";
import { across, cell } from "./cells";
import type { Language, RunFacts } from "./facts";
import { SHEET_NAMES } from "./facts";
import { figuresOf } from "./figures";
import { listFrame } from "./list-frame";

const HEADS: Record<Language, readonly string[]> = {
  zh: [
    "核查基准日",
    "政策",
    "政策指纹",
    "范围",
    "户数",
    "人数",
    "数据错误",
    "直接疑点",
    "间接疑点",
    "提示",
    "现月发放(元)",
    "建议月发放(元)",
    "程序版本",
  ],
  en: [
    "As of",
    "Policy",
    "Policy hash",
    "Scope",
    "Households",
    "People",
    "Errors",
    "Direct doubts",
    "Indirect doubts",
    "Notes",
    "Paid now (yuan)",
    "Suggested (yuan)",
    "Version",
  ],
};
const WIDTHS = [12, 26, 18, 24, 8, 8, 9, 9, 9, 8, 14, 14, 10];
const HEAD_ROW = 2;

type ColumnKind = "text" | "count" | "money";

function kindOf(column: number): ColumnKind {
  if (column >= 4 && column <= 9) return "count";
  return column === 10 || column === 11 ? "money" : "text";
}

/** Figures are written as numbers, so that they stand on the right and can be added up. */
function logCell(text: string | undefined, column: number): DescribedCell {
  const kind = kindOf(column);
  if (text === undefined || text === "") return cell(null, kind);
  const figure = Number(text);
  return kind === "text" || Number.isNaN(figure) ? cell(text, "text") : cell(figure, kind);
}

/** One text for a line however its figures were written: 8683 and 8683.00 are the same. */
function keyOf(line: LogLine): string {
  return line.map((text, column) => String(logCell(text, column).content)).join("\u0000");
}

/** One line of the log, as text. */
export type LogLine = readonly string[];

/** What the log needs beside the figures. */
export interface LogEntry {
  /** Sheet and rows checked, in words. */
  readonly scope: string;
  readonly version: string;
}

/** The line of this run. The same run on the same sheet gives the same line, so that it is logged once. */
function logLine(facts: RunFacts, entry: LogEntry): LogLine {
  const f = figuresOf(facts.assessments, facts.findings);
  return [
    formatDate(facts.asOf),
    facts.language === "zh"
      ? `${facts.policy.title.zh}（${facts.policy.id}）`
      : `${facts.policy.title.en} (${facts.policy.id})`,
    facts.policy.sha256.slice(0, 16),
    entry.scope,
    String(f.households),
    String(f.people),
    String(f.findings.error),
    String(f.findings.high),
    String(f.findings.warn),
    String(f.findings.info),
    formatMoney(f.current),
    formatMoney(f.payable),
    entry.version,
  ];
}

/** Sheet 核查日志: one line per run, earlier ones kept. */
export function logSheet(
  facts: RunFacts,
  entry: LogEntry,
  earlier: readonly LogLine[],
): SheetDescription {
  const heads = HEADS[facts.language];
  const line = logLine(facts, entry);
  const key = keyOf(line);
  const lines = [...earlier.filter((other) => keyOf(other) !== key), line];
  const rows: DescribedCell[][] = [
    across(facts.language === "zh" ? "核查日志" : "Log of checks", "title", heads.length),
    heads.map((head) => cell(head, "head")),
    ...lines.map((texts) => heads.map((_, i) => logCell(texts[i], i))),
  ];
  return {
    name: SHEET_NAMES.log,
    ...listFrame(rows, HEAD_ROW, WIDTHS),
    tabColour: "7F7F7F",
  };
}

/** Reads the lines back from a sheet that `logSheet` described. */
export function readLog(grid: Grid): LogLine[] {
  const { area } = grid;
  if (area === null) return [];
  const lines: string[][] = [];
  for (let row = HEAD_ROW + 1; row <= area.lastRow; row++) {
    const line = HEADS.zh.map((_, i) => {
      const value = grid.value(row, i + 1);
      return typeof value === "string" || typeof value === "number" ? String(value) : "";
    });
    if (line.some((text) => text !== "")) lines.push(line);
  }
  return lines;
}
