/** Sheet 半月调度表: described from what it holds, and read back. */
import type { CalendarDate } from "../calendar";
import { parseIsoDate } from "../calendar";
import type { Area, CellValue } from "../workbook/cells";
import { columnLetters } from "../workbook/cells";
import type { Grid } from "../workbook/grid";
import type { CellContent, DescribedCell, SheetDescription } from "../workbook/sheets";
import type { DraftItem } from "./biweekly-draft";
import { across, cell } from "./cells";
import type { Language } from "./facts";
import { SHEET_NAMES } from "./facts";
import type { Figures } from "./figures";
import { sumContent } from "./figures";
import { rowHeight } from "./row-heights";
import { contentAt, type DayOfSerial } from "./sheet-contents";
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

/** The columns of figures, in order. */
export const DISPATCH_COLUMNS: readonly DispatchColumn[] = [
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

const WIDTH = DISPATCH_COLUMNS.length + 2;
/** Characters across the whole sheet. */
const WIDE = 118;
const TITLES = {
  figures: { zh: "调度数据（单位：户、人、处、元）", en: "Figures by date" },
  dates: { zh: "调度日期", en: "Date" },
  change: { zh: "较上次增减", en: "Change" },
} as const;

/** What the sheet holds, whether it was just drafted or stands in a workbook. */
export interface BiweeklyContents {
  readonly head: string;
  readonly items: readonly DraftItem[];
  /** The figures by date, in order, with the preparer's note on each. */
  readonly rows: readonly (DispatchRow & { readonly note?: CellContent })[];
  readonly note: string;
}

/** Titles of the columns of figures. */
export function dispatchTitles(language: Language): readonly { title: string; isMoney: boolean }[] {
  return DISPATCH_COLUMNS.map(({ title, kind }) => ({
    title: title[language],
    isMoney: kind === "money",
  }));
}

/** Describes the sheet from what it holds. */
export function describeBiweekly(contents: BiweeklyContents, language: Language): SheetDescription {
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
  rows.push(across(contents.head, "line", WIDTH));
  wholeLine();
  const heights: Record<number, number> = { 1: 30, 2: 20 };
  addDraft(rows, merges, heights, contents.items, language);
  rows.push([]);
  rows.push(across(TITLES.figures[language], "section", WIDTH));
  wholeLine();
  addFigures(rows, contents.rows, language);
  rows.push(across(contents.note, "note", WIDTH));
  wholeLine();
  heights[rows.length] = Math.max(28, rowHeight([{ content: contents.note }], [WIDE]));
  return {
    name: SHEET_NAMES.biweekly,
    rows,
    styles: SHEET_STYLES,
    merges,
    columnWidths: [
      14,
      ...DISPATCH_COLUMNS.map((column) => (column.kind === "money" ? 14 : 9.5)),
      10,
    ],
    rowHeights: heights,
    print: printOn([1, 3]),
    tabColour: "548235",
  };
}

function span(row: number, first: number, last: number): Area {
  return { firstRow: row, lastRow: row, firstColumn: first, lastColumn: last };
}

/** Columns (from 1) at which the parts of the drafted text begin; the last entry closes the row. */
const DRAFT_COLUMNS = [1, 2, 6, 9, WIDTH + 1] as const;

function addDraft(
  rows: DescribedCell[][],
  merges: Area[],
  heights: Record<number, number>,
  items: readonly DraftItem[],
  language: Language,
): void {
  rows.push(draftRow(DRAFT_HEADS[language], "head"));
  merges.push(...draftMerges(rows.length));
  heights[rows.length] = 22;
  for (const item of items) {
    rows.push(draftRow([item.task, item.progress, item.results, item.problems], "text"));
    merges.push(...draftMerges(rows.length));
    heights[rows.length] = draftHeight([item.progress, item.results, item.problems]);
  }
}

const DRAFT_HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["工作事项", "进展情况", "取得效果", "存在问题"],
  en: ["Task", "Progress", "Results", "Problems"],
};

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
  all: BiweeklyContents["rows"],
  language: Language,
): void {
  rows.push([
    cell(TITLES.dates[language], "head"),
    ...DISPATCH_COLUMNS.map((column) => cell(column.title[language], "head")),
    cell(language === "zh" ? "备注" : "Note", "head"),
  ]);
  for (const row of all) {
    rows.push([
      cell({ date: row.date }, "date"),
      ...DISPATCH_COLUMNS.map((column, i) => cell(row.values[i] ?? null, column.kind)),
      cell(row.note ?? null, "text"),
    ]);
  }
  if (all.length > 1) rows.push(changeRow(rows.length, all, language));
}

/** The last date's figures less those of the one before, by formula. */
function changeRow(
  lastRow: number,
  all: BiweeklyContents["rows"],
  language: Language,
): DescribedCell[] {
  const [before, now] = [all.at(-2), all.at(-1)];
  return [
    cell(TITLES.change[language], "totalText"),
    ...DISPATCH_COLUMNS.map((column, i) => {
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

/** Reads the sheet back as an earlier run or the preparer left it; null where nothing of it is left. */
export function readBiweekly(grid: Grid, dayOf: DayOfSerial): BiweeklyContents | null {
  const { area } = grid;
  if (area === null) return null;
  const at = (row: number, column: number): CellContent => contentAt(grid, row, column, dayOf);
  const heads: readonly string[] = [DRAFT_HEADS.zh[0] ?? "", DRAFT_HEADS.en[0] ?? ""];
  const titles: readonly string[] = Object.values(TITLES.dates);
  const sections: readonly string[] = Object.values(TITLES.figures);
  const items: DraftItem[] = [];
  const rows: (DispatchRow & { note?: CellContent })[] = [];
  let part: "head" | "items" | "figures" | "end" = "head";
  let note = "";
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const label = at(row, 1);
    const word = typeof label === "string" ? label : "";
    if (heads.includes(word)) part = "items";
    else if (titles.includes(word)) part = "figures";
    else if (part === "items" && !sections.includes(word)) {
      const texts = DRAFT_COLUMNS.slice(0, -1).map((column) => textOf(at(row, column)));
      const [task = "", progress = "", results = "", problems = ""] = texts;
      if (texts.some((text) => text !== "")) items.push({ task, progress, results, problems });
    } else if (part === "figures" || part === "end") {
      const date = dateOf(grid.value(row, 1), dayOf);
      if (part === "figures" && date !== null) rows.push(dispatchRow(grid, row, date, at));
      else {
        part = "end";
        if (word !== "" && !Object.values<string>(TITLES.change).includes(word)) note = word;
      }
    }
  }
  return { head: textOf(at(2, 1)), items, rows, note };
}

function dispatchRow(
  grid: Grid,
  row: number,
  date: CalendarDate,
  at: (row: number, column: number) => CellContent,
): DispatchRow & { note?: CellContent } {
  const values = DISPATCH_COLUMNS.map((_, i) => {
    const value = grid.value(row, i + 2);
    return typeof value === "number" ? value : 0;
  });
  const note = at(row, WIDTH);
  return note === null ? { date, values } : { date, values, note };
}

function dateOf(value: CellValue, dayOf: DayOfSerial): CalendarDate | null {
  if (typeof value === "number") return dayOf(value);
  return typeof value === "string" ? parseIsoDate(value) : null;
}

function textOf(content: CellContent): string {
  return typeof content === "string" || typeof content === "number" ? String(content) : "";
}
