import type { CalendarDate } from "../calendar";
import { formatDate } from "../calendar";
import { subtract } from "../money";
import type { Policy } from "../policy/types";
import type { Sample, SampledHousehold } from "../sampling";
import type { Grid } from "../workbook/grid";
import type { CellContent, SheetDescription } from "../workbook/sheets";
import { moneyContent } from "./cells";
import type { Language } from "./facts";
import { SHEET_NAMES } from "./facts";
import { rowsText } from "./rows-text";
import {
  LIST_HEAD_ROW,
  listAsItStands,
  listRowsOf,
  listSheet,
  type ListColumn,
} from "./list-sheet";
import { doubtKindsText, drawnText, headNameOf, stratumText } from "./sample-words";
import type { DayOfSerial } from "./sheet-contents";
import type { SheetStyle } from "./styles";
import { OUTCOME_WORDS } from "./vocabulary";

/** What the sheets of a sample are made from. */
export interface SampleFacts {
  readonly asOf: CalendarDate;
  readonly policy: Policy;
  readonly language: Language;
  readonly sample: Sample;
}

/** A line that the auditor filled in, whole, by the household's key. */
export type FilledLines = ReadonlyMap<string, readonly CellContent[]>;

const COLUMNS: readonly (readonly [zh: string, en: string, width: number, style: SheetStyle])[] = [
  ["序号", "No.", 5, "count"],
  ["抽样层", "Stratum", 10, "text"],
  ["乡镇", "Township", 9, "text"],
  ["村", "Village", 9, "text"],
  ["户主", "Head", 8, "text"],
  ["户编号", "Household no.", 13, "text"],
  ["名册位置", "Place", 13, "text"],
  ["家庭人口", "People", 5.5, "count"],
  ["保障人数", "Covered", 5.5, "count"],
  ["现月发放(元)", "Paid now (yuan)", 10, "money"],
  ["复算建议", "Recomputed", 10, "text"],
  ["复算人均月收入(元)", "Income per head (yuan)", 10, "money"],
  ["复算月发放(元)", "Recomputed (yuan)", 10, "money"],
  ["差额(元)", "Difference (yuan)", 10, "money"],
  ["疑点", "Doubts", 24, "text"],
  ["抽取原因", "Why listed", 22, "text"],
  ["入户核实结果", "Found on the visit", 18, "text"],
  ["与名册是否一致", "As in the roster", 9, "center"],
  ["核实人", "Visited by", 9, "text"],
  ["核实日期", "Date", 11, "text"],
  ["签字", "Signature", 9, "text"],
  ["备注", "Note", 10, "text"],
  ["抽样标识", "Sample key", 14, "text"],
];

/** Columns (from 0) that the auditor fills in, and the key that they hang on. */
const FIRST_FILLED = 16;
const LAST_FILLED = 21;
const AGREES = 17;
const KEY = 22;

const CHOICES: Readonly<Record<Language, readonly string[]>> = {
  zh: ["一致", "不一致", "无法核实"],
  en: ["Yes", "No", "Cannot tell"],
};

/**
 * Sheet 抽查表: one row for each household to be visited, recomputed, with columns for the auditor.
 * What an auditor filled in before stays with its household; filled lines of households that are no
 * longer on the list stand at its end.
 */
export function sampleSheet(facts: SampleFacts, filled: FilledLines): SheetDescription {
  const { language, sample } = facts;
  const listed = new Set(sample.households.map(({ key }) => key));
  const rows = sample.households.map((one, i) => withFilled(lineOf(one, i + 1, facts), filled));
  for (const [key, line] of filled) if (!listed.has(key)) rows.push([...line]);
  const zh = language === "zh";
  const sheet = listSheet({
    name: SHEET_NAMES.sample,
    title: zh ? "入户抽查表" : "Households to be visited",
    line: zh
      ? `核查基准日：${formatDate(facts.asOf)}    随机种子：${sample.question.seed}    请逐户入户核实后填写右侧各列，再次抽取时保留。复算结果为建议，不作为认定结论。`
      : `As of ${formatDate(facts.asOf)}. Seed ${sample.question.seed}. Fill in the columns on the right after each visit; they are kept. Recomputed figures are suggestions.`,
    columns: columnsIn(language),
    rows,
    tabColour: TAB_COLOUR,
  });
  return toFillIn(sheet, language);
}

const TAB_COLOUR = "7030A0";

function columnsIn(language: Language): readonly ListColumn[] {
  return COLUMNS.map(([zh, en, width, style]) => ({
    title: language === "zh" ? zh : en,
    width,
    style,
  }));
}

/** Points: what is written by hand needs room. */
const LOWEST_ROW = 32;

/** 与名册是否一致 is chosen from a list, and every row is high enough to write in. */
function toFillIn(sheet: SheetDescription, language: Language): SheetDescription {
  const lastRow = sheet.rows.length;
  if (lastRow <= LIST_HEAD_ROW) return sheet;
  const area = {
    firstRow: LIST_HEAD_ROW + 1,
    lastRow,
    firstColumn: AGREES + 1,
    lastColumn: AGREES + 1,
  };
  const rowHeights = { ...sheet.rowHeights };
  for (let row = LIST_HEAD_ROW + 1; row <= lastRow; row++) {
    rowHeights[row] = Math.max(LOWEST_ROW, rowHeights[row] ?? 0);
  }
  return { ...sheet, rowHeights, validations: [{ area, choices: CHOICES[language] }] };
}

function lineOf(one: SampledHousehold, number: number, facts: SampleFacts): CellContent[] {
  const { language, sample } = facts;
  const { assessment, drawn, key } = one;
  const { household, payableMonth, currentMonth } = assessment;
  const change =
    payableMonth === null || currentMonth === null ? null : subtract(payableMonth, currentMonth);
  const line: CellContent[] = [
    number,
    drawn === null ? null : stratumText(sample.question.by, drawn.stratum, language),
    household.town,
    household.village,
    headNameOf(household),
    household.text("household_id"),
    placeText(one, language),
    household.size?.value ?? null,
    household.covered?.value ?? null,
    moneyContent(currentMonth),
    OUTCOME_WORDS[assessment.outcome][language],
    moneyContent(assessment.incomePerCapitaMonth),
    moneyContent(payableMonth),
    moneyContent(change),
    doubtKindsText(one.findings, language),
    drawnText(one, language),
  ];
  while (line.length < KEY) line.push(null);
  line.push(key);
  return line;
}

function placeText({ assessment }: SampledHousehold, language: Language): string {
  const { table, rows } = assessment.household;
  return language === "zh"
    ? `${table.sheet} 第${rowsText(rows)}行`
    : `${table.sheet}, row${rows.length > 1 ? "s" : ""} ${rowsText(rows)}`;
}

function withFilled(line: CellContent[], filled: FilledLines): CellContent[] {
  const key = line[KEY];
  const earlier = typeof key === "string" ? filled.get(key) : undefined;
  if (earlier === undefined) return line;
  return line.map((content, i) =>
    i >= FIRST_FILLED && i <= LAST_FILLED ? (earlier[i] ?? null) : content,
  );
}

/** Reads the lines back that an auditor filled in on a sheet that `sampleSheet` described. */
export function readFilledLines(grid: Grid, dayOf: DayOfSerial): FilledLines {
  const lines = new Map<string, readonly CellContent[]>();
  listRowsOf(grid, COLUMNS.length, dayOf).forEach((line, i) => {
    const key = line[KEY];
    const isFilled = line.slice(FIRST_FILLED, LAST_FILLED + 1).some((content) => content !== null);
    // A household that the auditor added has no key, and is known by its place.
    const isAdded = typeof key !== "string" && line.slice(1).some((content) => content !== null);
    if (isFilled || isAdded) lines.set(typeof key === "string" ? key : `line ${i}`, line);
  });
  return lines;
}

/** The sheet as it stands, described anew: nothing that was filled in is lost. */
export function sampleSheetAsItStands(
  grid: Grid,
  dayOf: DayOfSerial,
  language: Language,
): SheetDescription {
  const parts = { name: SHEET_NAMES.sample, columns: columnsIn(language), tabColour: TAB_COLOUR };
  return toFillIn(listAsItStands(grid, parts, dayOf), language);
}
