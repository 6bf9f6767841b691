import type { Area } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import { squeezed } from "../cell-text";
import type { Field } from "../fields";
import { isColumnNumber, isTip, isUnit, MAX_HEADER_LENGTH } from "./cell-kinds";
import { LIKELY, weight, type HeaderWords } from "./header-words";
import { filledIn, hardCells, type RowScan } from "./scan";
import { stackHeaders, type HeaderStack } from "./stacks";
import { isNamedTitle, isNoteText, isTitleText, isTotalLabel, isUnitLine } from "./words";

/** A band of header rows, and where its data begins. */
export interface HeaderBand {
  readonly area: Area;
  readonly rows: readonly number[];
  readonly stacks: readonly HeaderStack[];
  /** The row below the band and below what explains it (units, tips, column numbers). */
  readonly firstRow: number;
  /** Columns whose words name a field. */
  readonly hits: number;
}

/** What a search needs to know of a sheet. */
export interface SearchSheet {
  readonly grid: Grid;
  readonly scan: RowScan;
  readonly merges: readonly Area[] | null;
  readonly words: HeaderWords;
}

export const MAX_HEADER_ROWS = 6;

/** Words that name no field count against a band, lightly: every county has columns of its own. */
const UNKNOWN_COST = 0.25;

/** The texts of a row's cells, with their columns. */
export function rowTexts(
  grid: Grid,
  area: Area,
  row: number,
): readonly { readonly column: number; readonly text: string }[] {
  const texts: { column: number; text: string }[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const text = squeezed(grid.value(row, column));
    if (text !== "") texts.push({ column, text });
  }
  return texts;
}

/**
 * Whether a row can belong to a header: words, none of them long, hardly a figure among them. Below
 * another row of a header 小计 beside words is a column's (分类施保金 over 小计, 重点救助金).
 */
function canBeHeaderRow(
  { grid, scan }: SearchSheet,
  area: Area,
  row: number,
  isBelowHeader: boolean,
): boolean {
  if (filledIn(scan, row) === 0) return false;
  const texts = rowTexts(grid, area, row);
  if (texts.length === 0) return false;
  if (hardCells(grid, area, row) > texts.length * 0.2) return false;
  const [first, ...others] = texts;
  if (first !== undefined && isTotalLabel(first.text)) {
    const areWords = others.every(({ text }) => /^\p{Script=Han}{2}[^\d]*$/u.test(text));
    if (isBelowHeader && others.length > 0 && areWords) return true;
    return others.length > 2 && !others.every(({ text }) => /^[\d.,]+$/.test(text));
  }
  const long = texts.filter(({ text }) => text.length > MAX_HEADER_LENGTH && !isTip(text)).length;
  return long <= texts.length * 0.2;
}

/** Whether a row above or between header rows is a title, a line of units or a remark. */
export function isLineOfText(sheet: SearchSheet, area: Area, row: number): boolean {
  const texts = rowTexts(sheet.grid, area, row);
  const [first] = texts;
  if (first === undefined) return false;
  if (texts.some(({ text }) => isUnitLine(text) || isNoteText(text))) return true;
  if (texts.length > 2) return false;
  if (first.column === area.firstColumn && isNamedTitle(first.text)) return true;
  if (texts.length === 2) return texts.every(({ text }) => isTitleText(text) || isDateText(text));
  return isTitleText(first.text) || first.text.length > 16 || spansTable(sheet, area, row, first);
}

function isDateText(text: string): boolean {
  return /^\(?\d{4}年(?:度|\d{1,2}月)?(?:份)?(?:\d{1,2}日)?\)?$/.test(text);
}

/** Whether a row's only cell is a title by its place: merged over most of the width, or in the first column alone. */
function spansTable(
  { merges }: SearchSheet,
  area: Area,
  row: number,
  cell: { readonly column: number; readonly text: string },
): boolean {
  const width = area.lastColumn - area.firstColumn + 1;
  const merge = merges?.find(
    (one) => one.firstRow <= row && row <= one.lastRow && one.firstColumn === cell.column,
  );
  const merged = merge === undefined ? 1 : merge.lastColumn - merge.firstColumn + 1;
  return width > 2 && (merged >= width * 0.6 || cell.column === area.firstColumn);
}

/** How well a run of rows reads as a header. */
function rate(
  words: HeaderWords,
  stacks: readonly HeaderStack[],
): { score: number; hits: number; labelled: number } {
  let score = 0;
  let hits = 0;
  let labelled = 0;
  for (const { readings } of stacks) {
    if (readings.length === 0) continue;
    labelled += 1;
    const sure = weight(words.best(readings).match);
    if (sure >= LIKELY) hits += 1;
    score += sure >= 0.5 ? sure : -UNKNOWN_COST;
  }
  return { score, hits, labelled };
}

function stacksOf(sheet: SearchSheet, area: Area, rows: readonly number[]): readonly HeaderStack[] {
  return stackHeaders(sheet.grid, area, rows, sheet.merges, (text) =>
    sheet.words.canBeParent(text),
  );
}

/** Rows from `start` on that could be one band. */
function candidateRows(sheet: SearchSheet, area: Area, start: number): readonly number[] {
  const rows: number[] = [];
  for (let row = start; row < start + MAX_HEADER_ROWS && row <= area.lastRow; row += 1) {
    if (!canBeHeaderRow(sheet, area, row, rows.length > 0)) break;
    if (rows.length > 0 && isColumnNumberRow(sheet.grid, area, row)) break;
    if (rows.length === 0 ? isLineOfText(sheet, area, row) : endsBand(sheet, area, row)) break;
    rows.push(row);
  }
  return rows;
}

/** Whether a row under header rows is no fragment or child of theirs: a remark, or one merged over the table. */
function endsBand(sheet: SearchSheet, area: Area, row: number): boolean {
  const texts = rowTexts(sheet.grid, area, row);
  const [first] = texts;
  if (first === undefined) return true;
  if (texts.some(({ text }) => isUnitLine(text) || isNoteText(text))) return true;
  return texts.length === 1 && first.text.length > 6 && spansTable(sheet, area, row, first);
}

/** The best band that begins at a row, or null when none does. */
export function bandAt(sheet: SearchSheet, area: Area, start: number): HeaderBand | null {
  const rows = candidateRows(sheet, area, start);
  return bestOf(sheet, area, rows, true);
}

/** A band of exactly these rows, as an officer said; null where nothing stands in them. */
export function bandOf(sheet: SearchSheet, area: Area, rows: readonly number[]): HeaderBand | null {
  return bestOf(sheet, area, rows, false);
}

interface RatedRows {
  readonly rows: readonly number[];
  readonly stacks: readonly HeaderStack[];
  readonly score: number;
}

function bestOf(
  sheet: SearchSheet,
  area: Area,
  rows: readonly number[],
  search: boolean,
): HeaderBand | null {
  let best: RatedRows | null = null;
  for (let count = search ? 1 : rows.length; count <= rows.length; count += 1) {
    const chosen = rows.slice(0, count);
    const stacks = stacksOf(sheet, area, chosen);
    const { score } = rate(sheet.words, stacks);
    if (best === null || score > best.score) best = { rows: chosen, stacks, score };
  }
  if (best === null || rows.length === 0) return null;
  if (search) best = withFragments(sheet, area, rows, best);
  const { hits, labelled } = rate(sheet.words, best.stacks);
  if (search ? !isEnough(hits, labelled) : labelled === 0) return null;
  const last = best.rows.at(-1) ?? area.firstRow;
  const firstRow = afterExplanations(sheet, area, last);
  if (search && looksLikeForm(sheet, area, best.stacks, firstRow)) return null;
  return { area, rows: best.rows, stacks: best.stacks, firstRow, hits };
}

/**
 * Takes in rows of fragments that the best score left below the band: 人数 under 老年, 补差 under 家庭.
 */
function withFragments(
  sheet: SearchSheet,
  area: Area,
  rows: readonly number[],
  best: RatedRows,
): RatedRows {
  let taken = best;
  while (taken.rows.length < rows.length) {
    const chosen = rows.slice(0, taken.rows.length + 1);
    const stacks = stacksOf(sheet, area, chosen);
    if (!completes(sheet, area, chosen.at(-1) ?? 0, taken.stacks, stacks)) break;
    taken = { rows: chosen, stacks, score: rate(sheet.words, stacks).score };
  }
  return taken;
}

/**
 * Whether a row finishes words that stand broken above it: it names nobody, the words of two columns
 * read better with it, and no roster column reads worse.
 */
function completes(
  { words, grid }: SearchSheet,
  area: Area,
  row: number,
  before: readonly HeaderStack[],
  after: readonly HeaderStack[],
): boolean {
  let better = 0;
  for (const { column, text } of rowTexts(grid, area, row)) {
    const index = column - area.firstColumn;
    const upper = words.best(before[index]?.readings ?? []).match;
    if (upper.field !== null && NAMES_ROWS.has(upper.field) && !isUnit(text)) return false;
    const whole = words.best(after[index]?.readings ?? []).match;
    if (weight(whole) > weight(upper)) better += 1;
    else if (weight(whole) < weight(upper) && !upper.field?.startsWith("stat_")) return false;
  }
  return better >= 2;
}

/** Columns in which a row of data says whose it is. */
const NAMES_ROWS: ReadonlySet<Field> = new Set<Field>([
  "seq_no",
  "name",
  "head_name",
  "id_card",
  "head_id",
]);

/** The same band printed again with its first row at `row`, or null where any of its cells differs. */
export function repeatedBand(sheet: SearchSheet, band: HeaderBand, row: number): HeaderBand | null {
  const { grid } = sheet;
  const shift = row - (band.rows[0] ?? row);
  for (const own of band.rows) {
    for (let column = band.area.firstColumn; column <= band.area.lastColumn; column += 1) {
      if (grid.value(own + shift, column) !== grid.value(own, column)) return null;
    }
  }
  const rows = band.rows.map((own) => own + shift);
  return { ...band, rows, firstRow: afterExplanations(sheet, band.area, rows.at(-1) ?? row) };
}

/** Two known headers, and a fair part of all; a list may have a single column. */
function isEnough(hits: number, labelled: number): boolean {
  if (labelled === 1) return hits === 1;
  return hits >= 2 && hits / labelled >= 0.3;
}

/** Whether a row numbers the columns: 1 2 3 … or 甲 乙 1 2. */
export function isColumnNumberRow(grid: Grid, area: Area, row: number): boolean {
  let filled = 0;
  let numbers = 0;
  let last = 0;
  let rising = true;
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const value = grid.value(row, column);
    if (squeezed(value) === "") continue;
    filled += 1;
    if (!isColumnNumber(value)) continue;
    numbers += 1;
    const figure = Number(squeezed(value).replace(/[^\d]/g, "") || Number.NaN);
    if (Number.isNaN(figure) || /=/.test(squeezed(value))) continue;
    if (figure <= last) rising = false;
    last = figure;
  }
  return filled >= 3 && numbers >= filled * 0.9 && rising;
}

/** Steps over what stands between header and data: units, tips, column numbers. */
function afterExplanations(sheet: SearchSheet, area: Area, last: number): number {
  let row = last + 1;
  while (row <= area.lastRow && row <= last + 4 && isExplanation(sheet, area, row)) row += 1;
  return row;
}

function isExplanation({ grid }: SearchSheet, area: Area, row: number): boolean {
  const texts = rowTexts(grid, area, row);
  if (texts.length === 0) return false;
  if (isColumnNumberRow(grid, area, row)) return true;
  const explaining = texts.filter(({ text }) => isUnit(text) || isTip(text)).length;
  const [first] = texts;
  return (
    explaining >= Math.max(1, texts.length * 0.5) || (first !== undefined && isTip(first.text))
  );
}

/**
 * A printed form (label, value, label, value …) is no table: under its labels stand more labels.
 */
function looksLikeForm(
  { grid, words }: SearchSheet,
  area: Area,
  stacks: readonly HeaderStack[],
  firstRow: number,
): boolean {
  let seen = 0;
  let labels = 0;
  for (let row = firstRow; row < firstRow + 3 && row <= area.lastRow; row += 1) {
    for (const { column, readings } of stacks) {
      const text = squeezed(grid.value(row, column));
      if (text === "" || readings.length === 0) continue;
      const { field } = words.best(readings).match;
      if (field === "relation") continue;
      seen += 1;
      if (/[\u4e00-\u9fff]{3,}/.test(text) && words.likeness(text) >= 0.95) labels += 1;
    }
  }
  return seen > 0 && labels >= 2 && labels >= seen * 0.35;
}
