import { sourceText } from "../assessment";
import { findingSource, findingText, nextStep, ruleTitle } from "../findings";
import type { Finding } from "../findings/types";
import { cellName } from "../workbook/cells";
import type { Grid } from "../workbook/grid";
import type { CellContent, DescribedCell, SheetDescription } from "../workbook/sheets";
import { across, cell } from "./cells";
import type { Decision, Language, RunFacts } from "./facts";
import { SHEET_NAMES } from "./facts";
import { listFilter, listFrame } from "./list-frame";
import { listRowsOf } from "./list-sheet";
import type { DayOfSerial } from "./sheet-contents";
import type { SheetStyle } from "./styles";
import { SEVERITIES, SEVERITY_WORDS } from "./vocabulary";

const HEADS: Record<Language, readonly string[]> = {
  zh: [
    "序号",
    "级别",
    "编号",
    "疑点",
    "工作表",
    "单元格",
    "乡镇",
    "村",
    "户主",
    "对象",
    "说明",
    "下一步",
    "依据",
    "处理结果",
    "理由",
    "处理人",
    "处理日期",
    "疑点标识",
  ],
  en: [
    "No.",
    "Level",
    "Rule",
    "Doubt",
    "Sheet",
    "Cell",
    "Township",
    "Village",
    "Head",
    "Person",
    "What was seen",
    "Next step",
    "Source",
    "Decision",
    "Reason",
    "By",
    "Date",
    "Doubt id",
  ],
};
const WIDTHS = [5, 8, 5, 13, 10, 7, 8, 8, 8, 8, 36, 24, 15, 9, 14, 8, 10, 17];
const HEAD_ROW = 3;
/** Columns (from 1) that the officer fills in, and the key that they hang on. */
const DECISION = { decision: 14, reason: 15, who: 16, when: 17, id: 18 } as const;

const DECISION_WORDS: Record<Decision["decision"], Record<Language, string>> = {
  verified: { zh: "已核实", en: "Verified" },
  "not-a-problem": { zh: "不是问题", en: "Not a problem" },
};

/** Lines on which an officer wrote, whole, by the finding's id. */
export type FilledFindings = ReadonlyMap<string, readonly CellContent[]>;

/**
 * Sheet 疑点处理: every doubt in a row, gravest first, with room for what the officer decides about it.
 * Lines that were filled in and whose doubt is gone stand at the end; what is noted beside a doubt that
 * is not decided yet stays.
 */
export function findingsSheet(
  facts: RunFacts,
  filled: FilledFindings = new Map(),
): SheetDescription {
  const { language } = facts;
  const heads = HEADS[language];
  const width = heads.length;
  const ordered = [...facts.findings].sort(
    (a, b) => SEVERITIES.indexOf(a.level) - SEVERITIES.indexOf(b.level),
  );
  const listed = new Set(ordered.map(({ id }) => id));
  const gone = [...filled].filter(([id]) => !listed.has(id)).map(([, line]) => line);
  const rows: DescribedCell[][] = [
    across(language === "zh" ? "疑点处理表" : "Doubts and decisions", "title", width),
    across(
      language === "zh"
        ? "核实后请在“处理结果”选“已核实”或“不是问题”，填写理由、处理人和日期；再次核查时保留。疑点须经核实，不作为认定结论。"
        : "After checking, choose a decision and give the reason, your name and the date; they are kept on the next run.",
      "line",
      width,
    ),
    heads.map((head) => cell(head, "head")),
    ...ordered.map((finding, i) => findingRow(finding, i + 1, facts, filled.get(finding.id))),
    ...gone.map((line, i) => keptRow(line, ordered.length + i + 1)),
  ];
  const lastRow = rows.length;
  return {
    name: SHEET_NAMES.findings,
    ...listFrame(rows, HEAD_ROW, WIDTHS),
    autoFilter: listFilter(rows, HEAD_ROW, WIDTHS),
    validations:
      lastRow > HEAD_ROW
        ? [
            {
              area: {
                firstRow: HEAD_ROW + 1,
                lastRow,
                firstColumn: DECISION.decision,
                lastColumn: DECISION.decision,
              },
              choices: [
                DECISION_WORDS.verified[language],
                DECISION_WORDS["not-a-problem"][language],
              ],
            },
          ]
        : [],
    tabColour: "C65911",
  };
}

/** Styles of the columns of a row, from the left. */
const STYLES: readonly SheetStyle[] = HEADS.zh.map((_, i) =>
  i === 0 ? "count" : [1, 2, 5, DECISION.decision - 1].includes(i) ? "center" : "text",
);

function keptRow(line: readonly CellContent[], number: number): DescribedCell[] {
  return STYLES.map((style, i) => cell(i === 0 ? number : (line[i] ?? null), style));
}

function findingRow(
  finding: Finding,
  number: number,
  facts: RunFacts,
  filled: readonly CellContent[] | undefined,
): DescribedCell[] {
  const { language } = facts;
  const decision = facts.decisions.get(finding.id);
  const noted = decision === undefined && filled !== undefined ? notesOn(filled) : null;
  const place = finding.cell ?? null;
  const line: readonly CellContent[] = [
    number,
    SEVERITY_WORDS[finding.level][language],
    finding.rule.id,
    ruleTitle(finding.rule, language),
    finding.table.sheet,
    place ? cellName(place.row, place.column) : `${finding.row}`,
    finding.household?.town ?? null,
    finding.household?.village ?? null,
    finding.household?.head?.name ?? finding.household?.text("head_name") ?? null,
    finding.person?.name ?? null,
    findingText(finding, language),
    nextStep(finding, language),
    sourceText(findingSource(finding), null, language) || null,
    ...(noted ?? [
      decision ? DECISION_WORDS[decision.decision][language] : null,
      decision?.reason ?? null,
      decision?.who ?? null,
      decision?.when ?? null,
    ]),
    finding.id,
  ];
  return line.map((content, i) => cell(content, STYLES[i] ?? "text"));
}

/** What is noted beside a doubt without a decision; null where one stands: that one was taken back. */
function notesOn(filled: readonly CellContent[]): readonly CellContent[] | null {
  const word = filled[DECISION.decision - 1];
  const isDecided = typeof word === "string" && decisionOf(word.trim()) !== null;
  return isDecided ? null : filled.slice(DECISION.decision - 1, DECISION.id - 1);
}

/** Reads the lines back on which an officer wrote; one that was added is known by its place. */
export function readFilledFindings(grid: Grid, dayOf: DayOfSerial): FilledFindings {
  const lines = new Map<string, readonly CellContent[]>();
  listRowsOf(grid, HEADS.zh.length, dayOf).forEach((line, i) => {
    const key = line[DECISION.id - 1];
    const isAdded = typeof key !== "string" && line.slice(1).some((content) => content !== null);
    const isFilled = line
      .slice(DECISION.decision - 1, DECISION.id - 1)
      .some((content) => content !== null);
    if (isAdded || isFilled) lines.set(typeof key === "string" ? key : `line ${i}`, line);
  });
  return lines;
}

/** Reads the officer's decisions back from a sheet that `findingsSheet` described. */
export function readDecisions(grid: Grid): Map<string, Decision> {
  const decisions = new Map<string, Decision>();
  const { area } = grid;
  if (area === null) return decisions;
  for (let row = area.firstRow + HEAD_ROW; row <= area.lastRow; row++) {
    const finding = textAt(grid, row, DECISION.id);
    const word = textAt(grid, row, DECISION.decision);
    const decision = decisionOf(word);
    if (finding === "" || decision === null) continue;
    decisions.set(finding, {
      finding,
      decision,
      reason: textAt(grid, row, DECISION.reason),
      who: textAt(grid, row, DECISION.who),
      when: textAt(grid, row, DECISION.when),
    });
  }
  return decisions;
}

function decisionOf(word: string): Decision["decision"] | null {
  for (const decision of ["verified", "not-a-problem"] as const) {
    const words = DECISION_WORDS[decision];
    if (word === words.zh || word === words.en) return decision;
  }
  return null;
}

function textAt(grid: Grid, row: number, column: number): string {
  const value = grid.value(row, column);
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}
