import type { Area } from "../../workbook/cells";
import { squeezed } from "../cell-text";
import { bandOf, type HeaderBand, type SearchSheet } from "./bands";
import { readPreamble, type Preamble } from "./preamble";
import { filledIn, hasHardData } from "./scan";
import { bandsSideBySide } from "./side-by-side";
import { isTotalLabel } from "./words";

/** One table before its columns are understood: its header, the rows below, and what stands above. */
export interface TableSketch {
  readonly band: HeaderBand;
  /** The last row that can belong to it. */
  readonly limit: number;
  readonly preamble: Preamble;
  /** Rows of header bands repeated further down (printed pages), with their title lines. */
  readonly repeatedRows: ReadonlySet<number>;
}

/** A sketch that the next printed page may make longer. */
interface OpenSketch extends TableSketch {
  limit: number;
  readonly repeatedRows: Set<number>;
}

/** Sketches every table of a sheet, in reading order; `forced` are header rows that an officer named. */
export function sketchTables(
  sheet: SearchSheet,
  forced: readonly (readonly number[])[],
): readonly TableSketch[] {
  const found = bandsSideBySide(sheet);
  const bands = withForced(sheet, found, forced);
  const sketches: OpenSketch[] = [];
  for (const band of bands) {
    const below = bands.find((other) => overlap(other.area, band.area) && top(other) > top(band));
    const limit = below === undefined ? band.area.lastRow : top(below) - 1;
    const before = sketches.findLast((one) => overlap(one.band.area, band.area));
    const from = before === undefined ? sheet.scan.area.firstRow : firstLineAbove(sheet, band);
    const preamble = preambleOf(sheet, band, from);
    if (before !== undefined && continues(sheet, before, band, preamble)) {
      for (let row = from; row < band.firstRow; row += 1) before.repeatedRows.add(row);
      before.limit = limit;
    } else sketches.push({ band, limit, preamble, repeatedRows: new Set() });
  }
  return sketches.map((sketch) => withNeighboursTitle(sketch, sketches));
}

/** Header rows that an officer named stand in the place of whatever was found there. */
function withForced(
  sheet: SearchSheet,
  found: readonly HeaderBand[],
  forced: readonly (readonly number[])[],
): readonly HeaderBand[] {
  const bands = [...found];
  for (const rows of forced) {
    const last = rows.at(-1) ?? 0;
    const near = bands.filter(
      (band) => band.rows.some((row) => rows.includes(row)) || Math.abs(top(band) - last) <= 2,
    );
    const area = near.length === 1 ? (near[0]?.area ?? sheet.scan.area) : sheet.scan.area;
    const band = bandOf(sheet, area, rows);
    if (band === null) continue;
    for (const one of near) bands.splice(bands.indexOf(one), 1);
    bands.push(band);
  }
  return bands.sort((a, b) => top(a) - top(b) || a.area.firstColumn - b.area.firstColumn);
}

function top(band: HeaderBand): number {
  return band.rows[0] ?? 1;
}

function overlap(a: Area, b: Area): boolean {
  return a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
}

/** The first of the lines right above a header that hold no data: titles, units, blanks. */
function firstLineAbove(sheet: SearchSheet, band: HeaderBand): number {
  const { grid, scan } = sheet;
  let row = top(band);
  while (row - 1 >= scan.area.firstRow && top(band) - row < 8) {
    const above = row - 1;
    const texts = filledIn(scan, above);
    const isData = texts > 3 || (texts > 0 && hasHardData(grid, band.area, above));
    if (isData || isTotalRow(sheet, band.area, above)) break;
    row = above;
  }
  return row;
}

function isTotalRow({ grid }: SearchSheet, area: Area, row: number): boolean {
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const text = squeezed(grid.value(row, column));
    if (text !== "") return isTotalLabel(text);
  }
  return false;
}

function preambleOf(sheet: SearchSheet, band: HeaderBand, from: number): Preamble {
  const own = readPreamble(sheet, band.area, from, top(band));
  if (own.title !== null || own.unitLine !== null) return own;
  // A title over the whole sheet stands over its first columns only.
  return band.area.firstColumn === sheet.scan.area.firstColumn
    ? own
    : readPreamble(
        sheet,
        { ...band.area, firstColumn: sheet.scan.area.firstColumn },
        from,
        top(band),
      );
}

/** The words over each column, for telling whether two bands are of one layout. */
function wordsOf(band: HeaderBand): readonly string[] {
  return band.stacks.map(({ column, readings }) =>
    readings.length === 0 ? "" : `${column}:${(readings[0] ?? []).join("/")}`,
  );
}

/**
 * Whether a further band is the same table's header printed again on the next page: the same words,
 * no other title or place above it, and the numbering goes on.
 */
function continues(
  sheet: SearchSheet,
  before: TableSketch,
  band: HeaderBand,
  preamble: Preamble,
): boolean {
  const a = wordsOf(before.band).filter((word) => word !== "");
  const b = new Set(wordsOf(band));
  if (a.filter((word) => b.has(word)).length < Math.max(a.length, 1) * 0.9) return false;
  const plain = (text: string | null): string =>
    (text ?? "").replace(/第\d+页|共\d+页|[(（]续表?\d*[)）]|续表\d*|\s/g, "");
  const title = plain(preamble.title);
  const unit = plain(preamble.unitLine);
  if (title !== "" && title !== plain(before.preamble.title)) return false;
  if (unit !== "" && unit !== plain(before.preamble.unitLine)) return false;
  return !numberingRestarts(sheet, before.band, band);
}

/** Whether 序号 begins again at 1 under the second band. */
function numberingRestarts(sheet: SearchSheet, before: HeaderBand, band: HeaderBand): boolean {
  const stack = before.stacks.find(
    ({ readings }) => sheet.words.best(readings).match.field === "seq_no",
  );
  if (stack === undefined) return false;
  const first = (row: number): string =>
    squeezed(sheet.grid.value(row, stack.column)).replace(/[.、]$/, "");
  return first(band.firstRow) === "1" && first(before.firstRow) === "1";
}

/** A table beside another that has no title of its own shares that one's. */
function withNeighboursTitle(sketch: TableSketch, all: readonly TableSketch[]): TableSketch {
  if (sketch.preamble.title !== null) return sketch;
  const beside = all.find(
    (other) =>
      other !== sketch && top(other.band) === top(sketch.band) && other.preamble.title !== null,
  );
  return beside === undefined ? sketch : { ...sketch, preamble: beside.preamble };
}
