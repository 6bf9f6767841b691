import type { Area, CellValue } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import { isBlankCell, squeezed } from "../cell-text";
import type { Field } from "../fields";
import type { Table, TableColumn } from "../types";
import { isHardData } from "./cell-kinds";
import { isNoteText, isTotalLabel, isUnitLine } from "./words";

/** What a row below the header is: data, or one of the kinds that a table names. */
export type RowKind = "data" | Table["otherRows"][number]["kind"];

/** Fields by which a row names somebody, in the order in which they are looked at. */
const NAMING: ReadonlySet<Field> = new Set<Field>(["name", "head_name", "bank_holder"]);
const NUMBERING: ReadonlySet<Field> = new Set<Field>(["id_card", "head_id"]);
const GROUPING: ReadonlySet<Field> = new Set<Field>(["household_id", "cert_no"]);
/** What may be filled in beforehand, row by row, without anybody standing there yet. */
const PREFILLED: ReadonlySet<Field> = new Set<Field>([
  "seq_no",
  "region_province",
  "region_city",
  "region_county",
  "region_town",
  "region_village",
  "region_group",
  "region_code",
  "aid_type",
  "standard",
  "pay_month",
  "data_year",
]);

/** What is needed to tell the rows of one table apart. */
export interface RowReader {
  readonly grid: Grid;
  readonly area: Area;
  readonly columns: readonly TableColumn[];
  /** Rows that stand in a repeated header band or its title lines. */
  readonly headerRows: ReadonlySet<number>;
}

type Columns = readonly number[];

interface Roles {
  readonly naming: Columns;
  readonly numbering: Columns;
  readonly grouping: Columns;
  readonly prefilled: ReadonlySet<number>;
  readonly sequence: Columns;
}

function columnsOf(columns: readonly TableColumn[], fields: ReadonlySet<Field>): Columns {
  return columns
    .filter(({ field }) => field !== null && fields.has(field))
    .map(({ column }) => column);
}

/**
 * Tells each row from `firstRow` to `lastRow`: data, totals, blank, pre-numbered, a note or
 * signature, a repeated header. A row with figures but nobody's name or number is data only where
 * people still follow below it.
 */
export function rowKinds(reader: RowReader, firstRow: number, lastRow: number): readonly RowKind[] {
  const roles: Roles = {
    naming: columnsOf(reader.columns, NAMING),
    numbering: columnsOf(reader.columns, NUMBERING),
    grouping: columnsOf(reader.columns, GROUPING),
    prefilled: new Set(columnsOf(reader.columns, PREFILLED)),
    sequence: columnsOf(reader.columns, new Set<Field>(["seq_no"])),
  };
  const kinds: RowKind[] = [];
  const unnamed: number[] = [];
  let lastNamed = -1;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const kind = kindOf(reader, roles, row);
    if (kind === "unnamed") unnamed.push(kinds.length);
    if (kind === "data") lastNamed = kinds.length;
    kinds.push(kind === "unnamed" ? "data" : kind);
  }
  // Statistics name nobody: every row of theirs is data.
  const namesPeople = roles.naming.length + roles.numbering.length + roles.grouping.length > 0;
  for (const index of unnamed) if (namesPeople && index > lastNamed) kinds[index] = "note";
  withoutLegend(reader, roles, kinds, firstRow);
  return kinds;
}

/**
 * Words below a blank line under the last numbered row are a legend or the like, not people: those
 * would have a number, as everybody above has.
 */
function withoutLegend(
  { grid }: RowReader,
  roles: Roles,
  kinds: RowKind[],
  firstRow: number,
): void {
  const isNumbered = (index: number): boolean => {
    const row = firstRow + index;
    const has = (columns: Columns): boolean =>
      columns.some((column) => /\d/.test(squeezed(grid.value(row, column))));
    return has(roles.sequence) || has(roles.numbering) || has(roles.grouping);
  };
  let last = kinds.length - 1;
  while (last >= 0 && !(kinds[last] === "data" && isNumbered(last))) last -= 1;
  if (last === -1) return;
  const gap = kinds.indexOf("blank", last);
  if (gap === -1) return;
  for (let index = gap; index < kinds.length; index += 1) {
    if (kinds[index] === "data") kinds[index] = "note";
  }
}

function kindOf(reader: RowReader, roles: Roles, row: number): RowKind | "unnamed" {
  const { grid, headerRows } = reader;
  if (headerRows.has(row)) return "header";
  const named = roles.naming.find((column) => !isBlankCell(grid.value(row, column)));
  const numbered = roles.numbering.some((column) => hasDigits(squeezed(grid.value(row, column))));
  if (numbered) return "data";
  const label = labelKind(reader, row);
  if (label !== null) return label;
  if (named !== undefined) return nameKind(reader, row, named);
  const remainder = remainderKind(reader, roles, row);
  if (remainder === "note") return remainder;
  const grouped = roles.grouping.some((column) => !isBlankCell(grid.value(row, column)));
  return grouped ? "data" : remainder;
}

function hasDigits(text: string): boolean {
  return /\d{6,}/.test(text);
}

/** What the first words of a row say of the whole row. */
function labelKind({ grid, area }: RowReader, row: number): "total" | "note" | null {
  let seen = 0;
  for (let column = area.firstColumn; column <= area.lastColumn && seen < 3; column += 1) {
    const value = grid.value(row, column);
    if (isBlankCell(value)) continue;
    seen += 1;
    if (typeof value !== "string") continue;
    const text = squeezed(value);
    if (isTotalLabel(text)) return "total";
    if (isNoteText(text)) return "note";
  }
  return null;
}

/** A row whose name cell is filled: somebody, unless the words are no name. */
function nameKind(reader: RowReader, row: number, column: number): RowKind {
  const { grid, columns } = reader;
  const text = squeezed(grid.value(row, column));
  const header = columns.find((one) => one.column === column)?.header ?? "";
  if (text === header.replace(/^.*\//, "")) return "header";
  if (text.endsWith(":") || isUnitLine(text)) return "note";
  // A remark stands alone in its row; a name of any length has its figures beside it.
  return text.length > LONGEST_NAME && !hasFiguresBeside(reader, row) ? "note" : "data";
}

/** Beyond it words in the column of names are rather a remark. */
const LONGEST_NAME = 30;

function hasFiguresBeside({ grid, area }: RowReader, row: number): boolean {
  let figures = 0;
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    if (isHardData(grid.value(row, column))) figures += 1;
  }
  return figures > 1;
}

/** A row that names nobody. */
function remainderKind({ grid, area }: RowReader, roles: Roles, row: number): RowKind | "unnamed" {
  let filled = 0;
  let telling = 0;
  let figures = 0;
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const value = grid.value(row, column);
    if (isBlankCell(value)) continue;
    filled += 1;
    if (isHardData(value)) figures += 1;
    if (!isNothing(value) && !isPrefilled(roles, column, squeezed(value))) telling += 1;
  }
  if (filled === 0) return "blank";
  if (telling === 0) return "prenumbered";
  return filled === 1 && figures === 0 ? "note" : "unnamed";
}

/** A nought or a dash, as formulas leave it in rows that nobody uses. */
function isNothing(value: CellValue): boolean {
  return value === 0 || value === "0" || value === "-" || value === "/";
}

/** Whether a cell is one that is filled in beforehand; words in the column of numbers are not (一、东村). */
function isPrefilled(roles: Roles, column: number, text: string): boolean {
  if (!roles.prefilled.has(column)) return false;
  return !roles.sequence.includes(column) || /^[\d.、,()（）]+$/.test(text);
}
