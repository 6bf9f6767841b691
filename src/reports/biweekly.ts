import type { CalendarDate } from "../calendar";
import { compareDates, formatDate, formatDateChinese, parseIsoDate } from "../calendar";
import { sourceText } from "../assessment";
import type { Area } from "../workbook/cells";
import { columnLetters } from "../workbook/cells";
import type { Grid } from "../workbook/grid";
import type { DescribedCell, SheetDescription } from "../workbook/sheets";
import { draftProgress } from "./biweekly-draft";
import { across, cell } from "./cells";
import { dispatchDateOf, dispatchDates } from "./dispatch-dates";
import type { Language, RunFacts } from "./facts";
import { SHEET_NAMES } from "./facts";
import type { Figures } from "./figures";
import { figuresOf, sumContent } from "./figures";
import { rowHeight } from "./row-heights";
import { printOn, SHEET_STYLES } from "./styles";

/** The figures of one dispatch date, as they stand in a row of the sheet. */
export interface DispatchRow {
  readonly date: CalendarDate;
  readonly values: readonly number[];
}

interface DispatchColumn {
  readonly title: Record<Language, string>;
  readonly kind: "count" | "money";
  readonly value: (figures: Figures) => number;
}

const doubts = (f: Figures): number =>
  f.findings.error + f.findings.high + f.findings.warn + f.findings.info;

const COLUMNS: readonly DispatchColumn[] = [
  { title: { zh: "户数", en: "Households" }, kind: "count", value: (f) => f.households },
  { title: { zh: "人数", en: "People" }, kind: "count", value: (f) => f.people },
  { title: { zh: "建议纳入", en: "Enter" }, kind: "count", value: (f) => f.outcomes.enter },
  { title: { zh: "建议调整", en: "Adjust" }, kind: "count", value: (f) => f.outcomes.adjust },
  {
    title: { zh: "建议渐退", en: "Phase out" },
    kind: "count",
    value: (f) => f.outcomes["phase-out"],
  },
  { title: { zh: "建议退出", en: "Exit" }, kind: "count", value: (f) => f.outcomes.exit },
  {
    title: { zh: "无法判断", en: "Cannot tell" },
    kind: "count",
    value: (f) => f.outcomes.undetermined,
  },
  { title: { zh: "疑点（处）", en: "Doubts" }, kind: "count", value: doubts },
  {
    title: { zh: "现月发放(元)", en: "Paid now (yuan)" },
    kind: "money",
    value: (f) => sumContent(f.current),
  },
  {
    title: { zh: "建议月发放(元)", en: "Suggested (yuan)" },
    kind: "money",
    value: (f) => sumContent(f.payable),
  },
];

const WIDTH = COLUMNS.length + 2;
const TITLES = {
  dates: { zh: "调度日期", en: "Date" },
  change: { zh: "较上次增减", en: "Change" },
} as const;

/**
 * Sheet 半月调度表, laid out after the three headings of 黔民发〔2018〕19号 四（四）: 进展情况, 取得效果,
 * 存在问题, drafted from the figures, with the figures of every dispatch date so far below.
 *
 * @param history the rows of the same sheet from earlier runs
 */
export function biweeklySheet(facts: RunFacts, history: readonly DispatchRow[]): SheetDescription {
  const { language } = facts;
  const rows: DescribedCell[][] = [];
  const merges: Area[] = [];
  const wholeLine = (): void => {
    merges.push(span(rows.length, 1, WIDTH));
  };
  rows.push(
    across(
      language === "zh" ? "民政兜底工作半月调度表" : "Half-monthly progress report",
      "title",
      WIDTH,
    ),
  );
  wholeLine();
  rows.push(across(headLine(facts), "line", WIDTH));
  wholeLine();
  const heights: Record<number, number> = { 1: 30, 2: 20 };
  addDraft(rows, merges, heights, facts);
  rows.push([]);
  rows.push(
    across(
      language === "zh" ? "调度数据（单位：户、人、处、元）" : "Figures by date",
      "section",
      WIDTH,
    ),
  );
  wholeLine();
  addFigures(rows, facts, history);
  rows.push(across(datesNote(facts), "note", WIDTH));
  wholeLine();
  heights[rows.length] = 28;
  return {
    name: SHEET_NAMES.biweekly,
    rows,
    styles: SHEET_STYLES,
    merges,
    columnWidths: [14, ...COLUMNS.map((column) => (column.kind === "money" ? 14 : 9.5)), 10],
    rowHeights: heights,
    print: printOn([1, 3]),
    tabColour: "548235",
  };
}

function span(row: number, first: number, last: number): Area {
  return { firstRow: row, lastRow: row, firstColumn: first, lastColumn: last };
}

function headLine(facts: RunFacts): string {
  const date = dispatchDateOf(facts.policy).date;
  return facts.language === "zh"
    ? `填报单位：                        调度日期：${formatDateChinese(date)}        数据截至：${formatDateChinese(facts.asOf)}        填报人：                审核人：`
    : `Unit:                        Report date: ${formatDate(date)}        Data as of: ${formatDate(facts.asOf)}        Prepared by:                Checked by:`;
}

/** Columns (from 1) at which the parts of the drafted text begin; the last entry closes the row. */
const DRAFT_COLUMNS = [1, 2, 6, 9, WIDTH + 1] as const;

function addDraft(
  rows: DescribedCell[][],
  merges: Area[],
  heights: Record<number, number>,
  facts: RunFacts,
): void {
  const heads =
    facts.language === "zh"
      ? ["工作事项", "进展情况", "取得效果", "存在问题"]
      : ["Task", "Progress", "Results", "Problems"];
  rows.push(draftRow(heads, "head"));
  merges.push(...draftMerges(rows.length));
  heights[rows.length] = 22;
  for (const item of draftProgress(facts)) {
    rows.push(draftRow([item.task, item.progress, item.results, item.problems], "text"));
    merges.push(...draftMerges(rows.length));
    heights[rows.length] = draftHeight([item.progress, item.results, item.problems]);
  }
}

function draftRow(texts: readonly string[], style: "head" | "text"): DescribedCell[] {
  return Array.from({ length: WIDTH }, (_, i) => {
    const part = DRAFT_COLUMNS.findIndex((column) => column === i + 1);
    return cell(part < 0 ? null : (texts[part] ?? null), style);
  });
}

function draftMerges(row: number): Area[] {
  const merges: Area[] = [];
  for (let part = 0; part + 1 < DRAFT_COLUMNS.length; part++) {
    const first = DRAFT_COLUMNS[part] ?? 1;
    const last = (DRAFT_COLUMNS[part + 1] ?? WIDTH + 1) - 1;
    if (last > first) merges.push(span(row, first, last));
  }
  return merges;
}

/** Merged cells never grow by themselves: the height of the longest text over its merged width. */
function draftHeight(texts: readonly string[]): number {
  const cells = texts.map((text) => ({ content: text }));
  return Math.max(30, rowHeight(cells, [42, 32, 44]));
}

function addFigures(
  rows: DescribedCell[][],
  facts: RunFacts,
  history: readonly DispatchRow[],
): void {
  const { language } = facts;
  rows.push([
    cell(TITLES.dates[language], "head"),
    ...COLUMNS.map((column) => cell(column.title[language], "head")),
    cell(language === "zh" ? "备注" : "Note", "head"),
  ]);
  const today = dispatchDateOf(facts.policy).date;
  const figures = figuresOf(facts.assessments, facts.findings);
  const current: DispatchRow = {
    date: today,
    values: COLUMNS.map((column) => column.value(figures)),
  };
  const all = [...history.filter((row) => compareDates(row.date, today) < 0), current].sort(
    (a, b) => compareDates(a.date, b.date),
  );
  for (const row of all) {
    rows.push([
      cell({ date: row.date }, "date"),
      ...COLUMNS.map((column, i) => cell(row.values[i] ?? null, column.kind)),
      cell(null, "text"),
    ]);
  }
  if (all.length > 1) rows.push(changeRow(rows.length, all, language));
}

/** The last date's figures less those of the one before, by formula. */
function changeRow(
  lastRow: number,
  all: readonly DispatchRow[],
  language: Language,
): DescribedCell[] {
  const [before, now] = [all.at(-2), all.at(-1)];
  return [
    cell(TITLES.change[language], "totalText"),
    ...COLUMNS.map((column, i) => {
      const letters = columnLetters(i + 2);
      const value = Math.round(((now?.values[i] ?? 0) - (before?.values[i] ?? 0)) * 100) / 100;
      return cell(
        { formula: `${letters}${lastRow}-${letters}${lastRow - 1}`, value },
        column.kind === "count" ? "totalCount" : "totalMoney",
      );
    }),
    cell(null, "totalText"),
  ];
}

function datesNote(facts: RunFacts): string {
  const dates = dispatchDates(facts.policy);
  const list = dates.map(({ date }) => `${date.month}月${date.day}日`).join("、");
  const first = dates[0];
  const source = first ? sourceText(first.source, first.standing, facts.language) : "";
  return facts.language === "zh"
    ? `调度日期：${list}${source ? `（${source}）` : "（默认待确认）"}。文字为按数据起草，请核实后修改。`
    : `Report dates: ${dates.map(({ date }) => formatDate(date)).join(", ")}. The text is a draft from the figures.`;
}

/** Reads the figures of earlier dispatch dates back from a sheet that `biweeklySheet` described. */
export function readDispatchHistory(
  grid: Grid,
  fromSerial: (serial: number) => CalendarDate | null,
): DispatchRow[] {
  const { area } = grid;
  if (area === null) return [];
  const titles: readonly string[] = Object.values(TITLES.dates);
  const history: DispatchRow[] = [];
  let within = false;
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const label = grid.value(row, 1);
    if (typeof label === "string" && titles.includes(label)) {
      within = true;
      continue;
    }
    if (!within) continue;
    const date =
      typeof label === "number"
        ? fromSerial(label)
        : typeof label === "string"
          ? parseIsoDate(label)
          : null;
    if (date === null) break;
    const values = COLUMNS.map((_, i) => {
      const value = grid.value(row, i + 2);
      return typeof value === "number" ? value : 0;
    });
    history.push({ date, values });
  }
  return history;
}
