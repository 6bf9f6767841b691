import { formatDate } from "../calendar";
import { ruleTitle } from "../findings";
import type { Finding, Rule } from "../findings/types";
import { columnLetters } from "../workbook/cells";
import type { Area } from "../workbook/cells";
import type { CellContent, DescribedCell, SheetDescription } from "../workbook/sheets";
import { across, cell } from "./cells";
import { countedOnceText } from "./counted-once-text";
import { coverageText } from "./coverage-text";
import { entitlementFigures } from "./entitlement-figures";
import type { Language, RunFacts } from "./facts";
import { SHEET_NAMES } from "./facts";
import type { Figures, TownGroup } from "./figures";
import { figuresOf, groupByVillage, sumContent } from "./figures";
import { povertyCauses } from "./poverty-causes";
import { entitlementRows } from "./summary-entitlements";
import { printOn, SHEET_STYLES } from "./styles";
import { OUTCOMES, OUTCOME_WORDS, SEVERITIES, SEVERITY_WORDS } from "./vocabulary";

/** One column of the table by village. */
interface SummaryColumn {
  readonly title: Record<Language, string>;
  readonly kind: "count" | "money";
  readonly value: (figures: Figures) => number;
  readonly width: number;
}

const COLUMNS: readonly SummaryColumn[] = [
  { title: { zh: "户数", en: "Households" }, kind: "count", value: (f) => f.households, width: 7 },
  { title: { zh: "人数", en: "People" }, kind: "count", value: (f) => f.people, width: 7 },
  ...OUTCOMES.map((outcome): SummaryColumn => ({
    title: OUTCOME_WORDS[outcome],
    kind: "count",
    value: (f) => f.outcomes[outcome],
    width: 8.5,
  })),
  ...SEVERITIES.map((severity): SummaryColumn => ({
    title: SEVERITY_WORDS[severity],
    kind: "count",
    value: (f) => f.findings[severity],
    width: 8.5,
  })),
  {
    title: { zh: "现月发放(元)", en: "Paid now (yuan/month)" },
    kind: "money",
    value: (f) => sumContent(f.current),
    width: 13,
  },
  {
    title: { zh: "建议月发放(元)", en: "Suggested (yuan/month)" },
    kind: "money",
    value: (f) => sumContent(f.payable),
    width: 13,
  },
  {
    title: { zh: "金额未知户数", en: "Households without a suggested amount" },
    kind: "count",
    value: (f) => f.payableUnknown,
    width: 8,
  },
];

const LABELS = 2;
const WIDTH = LABELS + COLUMNS.length;
const HEAD_ROW = 4;

/** Sheet 汇总: by township and village, with totals that foot by formula, and doubts by kind. */
export function summarySheet(facts: RunFacts): SheetDescription {
  const { language } = facts;
  const rows: DescribedCell[][] = [];
  const merges: Area[] = [];
  rows.push(across(titleText(language), "title", WIDTH));
  rows.push(across(subtitleText(facts), "line", WIDTH));
  rows.push(across(policyLine(facts), "line", WIDTH));
  for (let row = 1; row <= 3; row++) merges.push(wholeRow(row));
  rows.push(headRow(language));
  const totalRows: number[] = [];
  for (const town of groupByVillage(facts.assessments, facts.findings)) {
    addTown(rows, town, totalRows, language);
  }
  rows.push(grandTotal(rows, totalRows, language));
  rows.push([]);
  addFindingKinds(rows, merges, facts);
  addCauses(rows, merges, facts);
  const heights = addEntitlements(rows, merges, facts);
  addNotes(rows, merges, facts);
  return {
    name: SHEET_NAMES.summary,
    rows,
    styles: SHEET_STYLES,
    merges,
    columnWidths: [13, 15, ...COLUMNS.map((column) => column.width)],
    rowHeights: { 1: 30, [HEAD_ROW]: 42, ...heights },
    freeze: { rows: HEAD_ROW, columns: LABELS },
    print: printOn([HEAD_ROW, HEAD_ROW]),
    tabColour: "2F75B5",
  };
}

/** Other aid, a line below the rest; the heights of its rows. */
function addEntitlements(
  rows: DescribedCell[][],
  merges: Area[],
  facts: RunFacts,
): Readonly<Record<number, number>> {
  const figures = entitlementFigures(facts);
  const part = entitlementRows(figures, facts.language, rows.length + 1, WIDTH);
  if (part.rows.length === 0) return {};
  rows.push([], ...part.rows);
  merges.push(...part.merges);
  return part.heights;
}

function wholeRow(row: number): Area {
  return { firstRow: row, lastRow: row, firstColumn: 1, lastColumn: WIDTH };
}

function titleText(language: Language): string {
  return language === "zh" ? "兜底核查情况汇总表" : "Summary of the roster check";
}

function subtitleText(facts: RunFacts): string {
  const date = formatDate(facts.asOf);
  return facts.language === "zh"
    ? `核查日期：${date}        单位：户、人、元        建议供参考，以县级审核确认为准`
    : `As of ${date}. Households, people, yuan. Suggestions only; the county decides.`;
}

function policyLine(facts: RunFacts): string {
  return facts.language === "zh"
    ? `适用政策：${facts.policy.title.zh}`
    : `Policy: ${facts.policy.title.en}`;
}

function headRow(language: Language): DescribedCell[] {
  const labels = language === "zh" ? ["乡镇（街道）", "村（社区）"] : ["Township", "Village"];
  return [
    ...labels.map((label) => cell(label, "head")),
    ...COLUMNS.map((column) => cell(column.title[language], "head")),
  ];
}

function addTown(
  rows: DescribedCell[][],
  town: TownGroup,
  totalRows: number[],
  language: Language,
): void {
  const first = rows.length + 1;
  // Doubts about rows of totals belong to no household, and so to no village.
  const isOfRows = town.villages.every(({ assessments }) => assessments.length === 0);
  const unknown =
    language === "zh"
      ? isOfRows
        ? "（合计等行）"
        : "（未注明）"
      : isOfRows
        ? "(rows of totals)"
        : "(not stated)";
  for (const village of town.villages) {
    const figures = figuresOf(village.assessments, village.findings);
    rows.push([
      cell(town.town === "" ? unknown : town.town, "text"),
      cell(village.village === "" ? unknown : village.village, "text"),
      ...COLUMNS.map((column) => cell(column.value(figures), column.kind)),
    ]);
  }
  const last = rows.length;
  totalRows.push(last + 1);
  rows.push([
    cell(town.town === "" ? unknown : town.town, "totalText"),
    cell(language === "zh" ? "小计" : "Subtotal", "totalText"),
    ...COLUMNS.map((column, i) =>
      cell(
        sumFormula(rows, i + LABELS, [[first, last]]),
        column.kind === "count" ? "totalCount" : "totalMoney",
      ),
    ),
  ]);
}

function grandTotal(
  rows: readonly DescribedCell[][],
  totalRows: readonly number[],
  language: Language,
): DescribedCell[] {
  return [
    cell(language === "zh" ? "合    计" : "Total", "totalText"),
    cell(null, "totalText"),
    ...COLUMNS.map((column, i) =>
      cell(
        sumFormula(
          rows,
          i + LABELS,
          totalRows.map((row) => [row, row]),
        ),
        column.kind === "count" ? "totalCount" : "totalMoney",
      ),
    ),
  ];
}

/** A sum over row spans of one column (from 0), with the value it has now. Excel takes 255 arguments. */
function sumFormula(
  rows: readonly DescribedCell[][],
  column: number,
  spans: readonly (readonly [number, number])[],
): CellContent {
  const letters = columnLetters(column + 1);
  const refs = spans.map(([first, last]) =>
    first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`,
  );
  const value = spans.reduce((sum, span) => sum + spanSum(rows, column, span), 0);
  const chunks: string[] = [];
  for (let i = 0; i < refs.length; i += 200)
    chunks.push(`SUM(${refs.slice(i, i + 200).join(",")})`);
  return { formula: chunks.join("+") || "0", value: Math.round(value * 100) / 100 };
}

function spanSum(
  rows: readonly DescribedCell[][],
  column: number,
  [first, last]: readonly [number, number],
): number {
  let sum = 0;
  for (let row = first; row <= last; row++) sum += numberOf(rows[row - 1]?.[column]?.content);
  return sum;
}

function numberOf(content: CellContent | undefined): number {
  if (typeof content === "number") return content;
  if (typeof content === "object" && content !== null && "formula" in content) {
    return Number(content.value);
  }
  return 0;
}

/** Doubts by kind: rule, level, number, how many households. */
function addFindingKinds(rows: DescribedCell[][], merges: Area[], facts: RunFacts): void {
  const { language } = facts;
  rows.push(across(language === "zh" ? "疑点分类" : "Doubts by kind", "section", WIDTH));
  merges.push(wholeRow(rows.length));
  const heads =
    language === "zh"
      ? ["编号", "疑点", "级别", "处数", "涉及户数"]
      : ["Rule", "Doubt", "Level", "Count", "Households"];
  rows.push(kindRow(heads, "head", "head"));
  merges.push(...kindMerges(rows.length));
  const first = rows.length + 1;
  for (const { rule, level, findings } of findingKinds(facts.findings)) {
    const households = new Set(findings.map((f) => f.household?.id ?? `${f.table.id}:${f.row}`));
    rows.push(
      kindRow(
        [
          rule.id,
          ruleTitle(rule, language),
          SEVERITY_WORDS[level][language],
          findings.length,
          households.size,
        ],
        "text",
        "count",
      ),
    );
    merges.push(...kindMerges(rows.length));
  }
  const last = rows.length;
  const total = last < first ? 0 : sumFormula(rows, KIND_COUNT_COLUMN, [[first, last]]);
  rows.push(
    kindRow(
      [language === "zh" ? "合    计" : "Total", null, null, total, null],
      "totalText",
      "totalCount",
    ),
  );
  merges.push(...kindMerges(rows.length));
}

/** Columns (from 0) at which a kind's level and numbers stand; the doubt's title takes those between. */
const KIND_LEVEL_COLUMN = 8;
const KIND_COUNT_COLUMN = 10;
const KIND_HOUSEHOLD_COLUMN = 11;

function kindRow(
  values: readonly CellContent[],
  style: "head" | "text" | "totalText",
  numberStyle: "head" | "count" | "totalCount",
): DescribedCell[] {
  const row: DescribedCell[] = Array.from({ length: KIND_HOUSEHOLD_COLUMN + 1 }, () =>
    cell(null, style),
  );
  row[0] = cell(values[0] ?? null, style);
  row[1] = cell(values[1] ?? null, style);
  row[KIND_LEVEL_COLUMN] = cell(values[2] ?? null, style);
  row[KIND_COUNT_COLUMN] = cell(values[3] ?? null, numberStyle);
  row[KIND_HOUSEHOLD_COLUMN] = cell(values[4] ?? null, numberStyle);
  return row;
}

function kindMerges(row: number): Area[] {
  const span = (first: number, last: number): Area => ({
    firstRow: row,
    lastRow: row,
    firstColumn: first + 1,
    lastColumn: last + 1,
  });
  return [span(1, KIND_LEVEL_COLUMN - 1), span(KIND_LEVEL_COLUMN, KIND_COUNT_COLUMN - 1)];
}

/** Households and people by cause of poverty, where a register states it: cause, households, people. */
function addCauses(rows: DescribedCell[][], merges: Area[], facts: RunFacts): void {
  const causes = povertyCauses(facts.assessments);
  if (causes.length === 0) return;
  const zh = facts.language === "zh";
  rows.push([]);
  rows.push(across(zh ? "致贫原因" : "Causes of poverty", "section", WIDTH));
  merges.push(wholeRow(rows.length));
  const add = (
    label: string,
    figures: readonly [CellContent, CellContent],
    styles: readonly ["head" | "text" | "totalText", "head" | "count" | "totalCount"],
  ): void => {
    const [style, figureStyle] = styles;
    rows.push([
      cell(label, style),
      cell(null, style),
      ...figures.map((figure) => cell(figure, figureStyle)),
    ]);
    merges.push({
      firstRow: rows.length,
      lastRow: rows.length,
      firstColumn: 1,
      lastColumn: LABELS,
    });
  };
  add(zh ? "原因" : "Cause", zh ? ["户数", "人数"] : ["Households", "People"], ["head", "head"]);
  const first = rows.length + 1;
  for (const { cause, households, people } of causes) {
    add(cause ?? (zh ? "（未注明）" : "(not stated)"), [households, people], ["text", "count"]);
  }
  const span = [first, rows.length] as const;
  const total = [LABELS, LABELS + 1].map((column) => sumFormula(rows, column, [span]));
  add(zh ? "合    计" : "Total", [total[0] ?? null, total[1] ?? null], ["totalText", "totalCount"]);
}

interface FindingKind {
  readonly rule: Rule;
  readonly level: Finding["level"];
  readonly findings: Finding[];
}

/** Findings by rule and level, gravest first, then by rule. */
export function findingKinds(findings: readonly Finding[]): FindingKind[] {
  const kinds = new Map<string, FindingKind>();
  for (const finding of findings) {
    const key = `${finding.rule.id} ${finding.level}`;
    const kind = kinds.get(key);
    if (kind) kind.findings.push(finding);
    else kinds.set(key, { rule: finding.rule, level: finding.level, findings: [finding] });
  }
  return [...kinds.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.level) - SEVERITIES.indexOf(b.level) ||
      (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0),
  );
}

function addNotes(rows: DescribedCell[][], merges: Area[], facts: RunFacts): void {
  for (const note of notesOf(facts)) {
    rows.push(across(note, "note", WIDTH));
    merges.push(wholeRow(rows.length));
  }
}

function notesOf(facts: RunFacts): string[] {
  const notRun = facts.rulesNotRun.map((entry) => entry.rule.id).join("、");
  const said = [
    countedOnceText(facts.assessments, facts.language),
    coverageText(facts.coverage, facts.language),
  ].filter((text) => text !== null);
  if (facts.language === "en") {
    return [
      ...said,
      "Sums leave out households whose amount is not known; their number stands beside them.",
      ...(notRun ? [`Checks not run because the roster lacks what they need: ${notRun}.`] : []),
    ];
  }
  return [
    ...said,
    "说明：金额合计不含金额未知的户，其户数列在旁边；“疑点”须经核实，不作为认定结论。",
    ...(notRun ? [`因名册缺少所需信息而未运行的检查：${notRun}。`] : []),
  ];
}
