import type { Grid } from "../workbook/grid";
import { isBlankCell } from "./cell-text";
import { guessColumns, type ColumnGuess } from "./columns/guess";
import { withMonthPaid } from "./columns/months";
import { settleQuestions } from "./columns/questions";
import { resolveColumns } from "./columns/resolve";
import { roleOf } from "./columns/roles";
import { withSpans } from "./columns/spans";
import { correctedColumns, type TableCorrection } from "./corrections";
import type { SearchSheet } from "./detect/bands";
import { rowKinds, type RowKind } from "./detect/row-kinds";
import { filledIn } from "./detect/scan";
import { sectionsOf, type Section } from "./detect/sections";
import type { TableSketch } from "./detect/tables";
import type { Field } from "./fields";
import { groupRows } from "./households/grouping";
import { Layout, type RunFacts } from "./layout";
import { areaIn, schemeIn } from "./place-words";
import { relationOf } from "./relation-of";
import { shortHash } from "./row-key";
import type { RosterInput, RosterSheet, Scheme, Table, TableColumn, TableRole } from "./types";

/** A table that was read, with its data rows and what looks its cells up. */
export interface ReadTable {
  readonly table: Table;
  readonly layout: Layout;
  readonly rows: readonly number[];
  /** Lines between the rows that name the village of those below, ascending. */
  readonly sections: readonly Section[];
  /** The officer said what the table is. */
  readonly isRoleGiven: boolean;
}

/** Where a table is read from. */
export interface TableSource {
  readonly input: RosterInput;
  readonly sheet: RosterSheet;
  readonly search: SearchSheet;
  readonly run: RunFacts;
  /** What an officer corrected for this table: by sheet, or by its layout's key. */
  readonly correction: (layoutKey: string, headerRows: readonly number[]) => TableCorrection | null;
}

/** How many rows are looked at to learn what a column holds. */
const SAMPLE_ROWS = 400;
/** How many rows tell whether a row is a household or a person. */
const ROLE_ROWS = 2_000;

/** Reads one sketched table; null when it is none of a roster's (no names, no people below). */
export function readTable(
  source: TableSource,
  sketch: TableSketch,
  id: string,
  above: Table | null,
): ReadTable | null {
  const { grid, words } = source.search;
  const { band, preamble } = sketch;
  const texts = [preamble.title, source.sheet.info.name, preamble.unitLine].map(
    (text) => text ?? "",
  );
  const samples = sampleRows(source.search, sketch);
  const fill = fillOf(grid, samples);
  const guess = (scheme: Scheme | null): readonly ColumnGuess[] =>
    guessColumns(words, grid, band, samples, { scheme, unitLine: preamble.unitLine });
  // Where no title says it, the columns do; and then words such as 低保金 are read in that light.
  const scheme =
    firstOf(texts, schemeIn) ??
    schemeOfColumns(resolveColumns(guess(null), fill)) ??
    above?.scheme ??
    null;
  const guesses = guess(scheme);
  const layoutKey = shortHash(guesses.map(({ header }) => header));
  const correction = source.correction(layoutKey, band.rows);
  const told = resolveColumns(guesses, fill);
  const byMonth = withMonthPaid(told, {
    asOf: source.run.asOf,
    texts,
    values: (column) => samples.map((row) => grid.value(row, column)),
  });
  const resolved = correctedColumns(byMonth, correction);
  const kinds = rowKinds(
    { grid, area: band.area, columns: resolved, headerRows: sketch.repeatedRows },
    band.firstRow,
    sketch.limit,
  );
  const isGivenList = source.input.listKind !== undefined;
  const extent = extentOf(kinds, band.firstRow) ?? (isGivenList ? nobodyIn(band.firstRow) : null);
  if (extent === null) return null;
  const draft: Table = {
    id,
    input: source.input.input,
    ...(source.input.file === undefined ? {} : { file: source.input.file }),
    sheet: source.sheet.info.name,
    sheetHidden: source.sheet.info.visibility !== "visible",
    role: "person",
    scheme: correction?.scheme ?? scheme,
    area: correction?.area ?? firstOf(texts, areaIn) ?? above?.area ?? null,
    listKind: null,
    title: preamble.title,
    unitLine: preamble.unitLine,
    headerRows: band.rows,
    ...extent,
    ...outerColumns(grid, resolved, extent),
    columns: resolved,
    hiddenRows: hiddenBetween(source.sheet.info.hiddenRows, extent.firstRow, extent.lastRow),
    questions: [],
    layoutKey,
  };
  const rows = dataRows(kinds, band.firstRow);
  const settledAlready = byMonth.filter((column, index) => column !== told[index]);
  const open = openColumns(guesses, settledAlready, correction);
  const read = settled(source, draft, rows, open, correction);
  return read === null ? null : { ...read, sections: sectionsOf(grid, band, kinds) };
}

/** Tells the role, settles what columns leave open, and makes the look-ups. */
function settled(
  source: TableSource,
  draft: Table,
  rows: readonly number[],
  open: ReadonlySet<number>,
  correction: TableCorrection | null,
): Omit<ReadTable, "sections"> | null {
  const first = new Layout(draft, source.search.grid, source.run, source.input.info.date1904);
  const seen = rows.slice(0, ROLE_ROWS);
  if (correction === null && namesNobody(first, seen)) return null;
  const groups = groupRows(first, seen);
  const role = roleOf({
    columns: draft.columns,
    open: draft.columns
      .filter(({ column }) => open.has(column))
      .flatMap(({ alternatives }) => alternatives.slice(0, 1)),
    words: `${draft.title ?? ""} ${draft.sheet}`,
    givenKind: source.input.listKind ?? null,
    hasMembers: seen.some((row) => {
      const words = first.text(row, "relation");
      return words !== null && relationOf(words) !== "户主";
    }),
    hasSeveralRows: groups.length < seen.length * 0.97,
  });
  const wanted = correction?.role ?? role?.role ?? null;
  if (wanted === null) return null;
  const table: Table = {
    ...draft,
    role: wanted,
    listKind: listKindOf(wanted, role?.listKind ?? null, correction),
  };
  const isRoleGiven = wanted === correction?.role;
  if (table.role === "report") return { table, layout: first.withTable(table), rows, isRoleGiven };
  const { columns, questions } = settleQuestions(
    first.withTable(table),
    rows,
    open,
    correction?.answers ?? new Map(),
  );
  const done = withSpans({ ...table, columns, questions });
  return { table: done, layout: first.withTable(done), rows, isRoleGiven };
}

const NUMBERS: readonly Field[] = ["id_card", "head_id", "household_id", "cert_no"];

/** Whether what stands under 户主 or 姓名 are words of a code list (户主、配偶、之子 …), nobody's names. */
function namesNobody(layout: Layout, rows: readonly number[]): boolean {
  if (NUMBERS.some((field) => layout.has(field))) return false;
  const names = rows.flatMap(
    (row) => layout.text(row, "name") ?? layout.text(row, "head_name") ?? [],
  );
  return names.length > 0 && names.every((name) => relationOf(name) !== null);
}

/** The kind that the title tells, unless the officer said that it is no list, or one of another kind. */
function listKindOf(
  role: TableRole,
  told: string | null,
  correction: TableCorrection | null,
): string | null {
  if (correction === null || correction.role === null) return told;
  return role === "list" ? (correction.listKind ?? told) : null;
}

/** Columns that words alone leave open, that the others beside them do not settle, and nobody answered for. */
function openColumns(
  guesses: readonly ColumnGuess[],
  settledAlready: readonly TableColumn[],
  correction: TableCorrection | null,
): ReadonlySet<number> {
  const done = new Set(settledAlready.map(({ column }) => column));
  const open = guesses.filter(({ match }) => match.ambiguous).map(({ column }) => column);
  return new Set(
    open.filter((column) => !done.has(column) && correction?.columns.has(column) !== true),
  );
}

function firstOf<T>(texts: readonly string[], find: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}

/** Rows below the header that have some width, spread over the table. */
function sampleRows(search: SearchSheet, sketch: TableSketch): readonly number[] {
  const { firstRow } = sketch.band;
  const rows: number[] = [];
  const step = Math.max(1, Math.floor((sketch.limit - firstRow + 1) / SAMPLE_ROWS));
  for (let row = firstRow; row <= sketch.limit; row += step) {
    if (filledIn(search.scan, row) > 1 && !sketch.repeatedRows.has(row)) rows.push(row);
  }
  return rows;
}

function fillOf(grid: Grid, rows: readonly number[]): (column: number) => number {
  return (column) => rows.filter((row) => !isBlankCell(grid.value(row, column))).length;
}

interface Extent {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly otherRows: Table["otherRows"];
  readonly totalRows: readonly number[];
}

/** From the first row of data to the last; null where there is none. */
function extentOf(kinds: readonly RowKind[], start: number): Extent | null {
  const first = kinds.indexOf("data");
  if (first === -1) return null;
  const last = kinds.lastIndexOf("data");
  const otherRows: { row: number; kind: Exclude<RowKind, "data"> }[] = [];
  const totalRows: number[] = [];
  kinds.forEach((kind, index) => {
    if (kind === "total") totalRows.push(start + index);
    if (kind !== "data" && index > first && index < last)
      otherRows.push({ row: start + index, kind });
  });
  return { firstRow: start + first, lastRow: start + last, otherRows, totalRows };
}

/** The extent of a list on which nobody stands: the row in which its first entry would. */
function nobodyIn(firstRow: number): Extent {
  return { firstRow, lastRow: firstRow, otherRows: [], totalRows: [] };
}

function dataRows(kinds: readonly RowKind[], start: number): readonly number[] {
  const rows: number[] = [];
  kinds.forEach((kind, index) => {
    if (kind === "data") rows.push(start + index);
  });
  return rows;
}

/** The table's outer columns: those with words over them, and any further ones with values in its rows. */
function outerColumns(
  grid: Grid,
  columns: readonly TableColumn[],
  { firstRow, lastRow }: Extent,
): { readonly firstColumn: number; readonly lastColumn: number } {
  const isUsed = ({ header, column }: TableColumn): boolean => {
    if (header !== "") return true;
    for (let row = firstRow; row <= lastRow; row += 1) {
      if (!isBlankCell(grid.value(row, column))) return true;
    }
    return false;
  };
  return {
    firstColumn: columns.find(isUsed)?.column ?? 1,
    lastColumn: columns.findLast(isUsed)?.column ?? 1,
  };
}

function hiddenBetween(hidden: readonly number[], first: number, last: number): number {
  return hidden.filter((row) => row >= first && row <= last).length;
}

/** Columns that only one scheme's rosters have. */
const SCHEME_FIELDS: readonly (readonly [Scheme, readonly Field[]])[] = [
  ["tekun", ["tekun_mode", "tekun_basic", "tekun_care", "tekun_care_level", "tekun_start"]],
  ["old-age-allowance", ["elder_amount"]],
  ["children", ["child_type", "child_amount"]],
  ["disability-allowance", ["living_allowance", "nursing_allowance", "disability_allowance_total"]],
  ["registered-poor", ["poverty_attr", "poverty_status", "monitor_type", "poverty_exit_year"]],
];

/** What only a roster of dibao says, though other rosters may name it too. */
const DIBAO_FIELDS: readonly Field[] = [
  "dibao_grade",
  "dibao_method",
  "grace_flag",
  "grace_start",
  "amount_base_diff",
  "monthly_amount_household",
];

/** The scheme that columns speak of, where title and sheet name say nothing. */
function schemeOfColumns(columns: readonly TableColumn[]): Scheme | null {
  const headers = columns.filter(({ header }) => /低保|最低生活保障/.test(header));
  const own = headers.filter(({ header }) => !/是否|特困|五保|边缘|政策/.test(header));
  if (own.length > 0) return "dibao";
  const fields = new Set(columns.map(({ field }) => field));
  const found = SCHEME_FIELDS.filter(([, wanted]) => wanted.some((field) => fields.has(field)));
  if (found.length > 0) return found.length === 1 ? (found[0]?.[0] ?? null) : null;
  return DIBAO_FIELDS.some((field) => fields.has(field)) ? "dibao" : null;
}
