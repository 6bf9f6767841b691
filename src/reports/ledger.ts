import { findingText, nextStep, ruleTitle } from "../findings";
import type { DescribedCell, SheetDescription } from "../workbook/sheets";
import { across, cell } from "./cells";
import type { Language, RunFacts } from "./facts";
import { SHEET_NAMES } from "./facts";
import { heightsFrom } from "./row-heights";
import { printOn, SHEET_STYLES } from "./styles";

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
  ],
};
const WIDTHS = [6, 11, 11, 10, 16, 40, 30, 12, 10, 11, 14, 12, 8, 11, 12];
const HEAD_ROW = 3;

/**
 * Sheet 整改台账 (rectification ledger): one row for each data error and direct doubt, with the columns that
 * county ledgers have, to be filled in until the line is closed (销号). What the officer has decided
 * 不是问题 is left out.
 */
export function ledgerSheet(facts: RunFacts): SheetDescription {
  const { language } = facts;
  const heads = HEADS[language];
  const issues = facts.findings.filter(
    (finding) =>
      (finding.level === "error" || finding.level === "high") &&
      facts.decisions.get(finding.id)?.decision !== "not-a-problem",
  );
  const rows: DescribedCell[][] = [
    across(language === "zh" ? "问题整改台账" : "Rectification ledger", "title", heads.length),
    across(
      language === "zh"
        ? "填报单位：                审核人：                填报人：                填报时间："
        : "Unit:                Checked by:                Prepared by:                Date:",
      "line",
      heads.length,
    ),
    heads.map((head) => cell(head, "head")),
    ...issues.map((finding, i) => [
      cell(i + 1, "count"),
      cell(finding.household?.town ?? null, "text"),
      cell(finding.household?.village ?? null, "text"),
      cell(finding.household?.head?.name ?? finding.household?.text("head_name") ?? null, "text"),
      cell(ruleTitle(finding.rule, language), "text"),
      cell(findingText(finding, language), "text"),
      cell(nextStep(finding, language), "text"),
      ...Array.from({ length: 8 }, () => cell(null, "text")),
    ]),
  ];
  return {
    name: SHEET_NAMES.ledger,
    rows,
    styles: SHEET_STYLES,
    merges: [1, 2].map((row) => ({
      firstRow: row,
      lastRow: row,
      firstColumn: 1,
      lastColumn: heads.length,
    })),
    columnWidths: WIDTHS,
    rowHeights: { 1: 30, 2: 18, ...heightsFrom(rows, HEAD_ROW, WIDTHS) },
    freeze: { rows: HEAD_ROW, columns: 0 },
    print: printOn([HEAD_ROW, HEAD_ROW]),
    tabColour: "BF8F00",
  };
}
