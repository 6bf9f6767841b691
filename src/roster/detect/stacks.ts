import type { Area } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import { squeezed } from "../cell-text";
import { isTip, isUnit } from "./cell-kinds";

/**
 * Ways to read the words over one column, outermost parent first and the column's own words last;
 * the likeliest first. Empty where nothing stands over the column.
 */
export interface HeaderStack {
  readonly column: number;
  readonly readings: readonly (readonly string[])[];
}

/** A cell of the band, and the last column that it speaks for. */
interface Span {
  readonly text: string;
  readonly reach: number;
}

interface Band {
  readonly area: Area;
  readonly rows: readonly number[];
  readonly merges: readonly Area[] | null;
  /** The squeezed text of a cell of the band; tips and notes read as blank. */
  readonly text: (row: number, column: number) => string;
  /** Whether the words of a cell can stand over several columns, by themselves. */
  readonly canBeParent: (text: string) => boolean;
}

/**
 * Reads a band of header rows column by column: words broken over stacked cells are joined, a parent
 * is carried over the blank cells to its right that have children below, a blank child leaves the
 * parent alone (its total). Works from values; merged areas, where known, say how far a parent reaches.
 */
export function stackHeaders(
  grid: Grid,
  area: Area,
  rows: readonly number[],
  merges: readonly Area[] | null,
  canBeParent: (text: string) => boolean,
): readonly HeaderStack[] {
  const band: Band = { area, rows, merges, canBeParent, text: bandText(grid, rows) };
  const spans = spansByRow(band);
  const stacks: HeaderStack[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    stacks.push({ column, readings: readingsOf(band, spans, column) });
  }
  return stacks;
}

function bandText(grid: Grid, rows: readonly number[]): Band["text"] {
  const [top] = rows;
  const known = new Map<number, Map<number, string>>();
  return (row, column) => {
    const line = known.get(row) ?? new Map<number, string>();
    known.set(row, line);
    const found = line.get(column);
    if (found !== undefined) return found;
    const words = squeezed(grid.value(row, column));
    const text = row !== top && isTip(words) ? "" : words;
    line.set(column, text);
    return text;
  };
}

/** For each row of the band, the span that covers each column: its own cell's, or a parent's from the left. */
function spansByRow(band: Band): readonly ReadonlyMap<number, Span>[] {
  const above: Map<number, Span>[] = [];
  band.rows.forEach((row, index) => {
    const covered = new Map<number, Span>();
    for (let column = band.area.firstColumn; column <= band.area.lastColumn; column += 1) {
      const text = band.text(row, column);
      if (text === "") continue;
      const reach = reachOf(band, above, index, column, text);
      const span = { text, reach };
      for (let under = column; under <= reach; under += 1) covered.set(under, span);
    }
    above.push(covered);
  });
  return above;
}

/** The last column that a cell speaks for: itself, or the blank cells to its right with children below. */
function reachOf(
  band: Band,
  above: readonly ReadonlyMap<number, Span>[],
  index: number,
  column: number,
  text: string,
): number {
  const row = band.rows[index] ?? 0;
  const merge = band.merges?.find(
    (area) => area.firstRow <= row && row <= area.lastRow && area.firstColumn === column,
  );
  const merged = merge?.lastColumn ?? column;
  if (merge !== undefined && merged === column && merge.lastRow > merge.firstRow) return column;
  const mayReach = merged > column || hasBelow(band, index, column) || band.canBeParent(text);
  if (!mayReach || isUnit(text)) return column;
  let reach = column;
  while (reach < band.area.lastColumn) {
    const next = reach + 1;
    if (band.text(row, next) !== "" || !hasBelow(band, index, next)) break;
    if (hasAbove(band, index, next) || !sameParent(above, column, next)) break;
    if (next > merged && isApart(band, row, next, merged > column)) break;
    reach = next;
  }
  return reach;
}

/**
 * Whether a blank cell beyond a merged parent stands by itself. A separate blank merged area goes on
 * with the parent (as the county payment forms are drawn); a single blank cell does not.
 */
function isApart(band: Band, row: number, column: number, parentIsMerged: boolean): boolean {
  if (!parentIsMerged || band.merges === null) return false;
  return !band.merges.some(
    (area) =>
      area.firstRow <= row &&
      row <= area.lastRow &&
      area.firstColumn <= column &&
      column <= area.lastColumn &&
      area.lastColumn > area.firstColumn,
  );
}

function hasBelow(band: Band, index: number, column: number): boolean {
  return band.rows.slice(index + 1).some((row) => band.text(row, column) !== "");
}

function hasAbove(band: Band, index: number, column: number): boolean {
  return band.rows.slice(0, index).some((row) => band.text(row, column) !== "");
}

/** Whether two columns stand under the same parents so far: a parent does not cross another's border. */
function sameParent(
  above: readonly ReadonlyMap<number, Span>[],
  column: number,
  other: number,
): boolean {
  return above.every((line) => line.get(column) === line.get(other));
}

function readingsOf(
  band: Band,
  spans: readonly ReadonlyMap<number, Span>[],
  column: number,
): readonly (readonly string[])[] {
  const parents: string[] = [];
  const own: Span[] = [];
  band.rows.forEach((row, index) => {
    const span = spans[index]?.get(column);
    if (span === undefined) return;
    if (band.text(row, column) === "") parents.push(span.text);
    else own.push(span);
  });
  if (own.length === 0) return [];
  const readings = [[...parents, joined(own)]];
  // The first child under a parent's own cell: a parent and its child, or one word over two cells.
  const splits = own.findLastIndex((span, index) => span.reach > column && index < own.length - 1);
  if (splits !== -1) {
    const upper = own.slice(0, splits + 1).map((span) => span.text);
    readings.unshift([...parents, ...upper, joined(own.slice(splits + 1))]);
  }
  return readings.map((reading) => withoutTotalWord(reading));
}

/** Fragments in their order; a unit under a word goes into brackets. */
function joined(parts: readonly Span[]): string {
  return parts
    .map(({ text }, index) =>
      index > 0 && isUnit(text) && !/^[(（]/.test(text) ? `(${text})` : text,
    )
    .join("");
}

/** A child that only says 小计 is its parent's total. */
function withoutTotalWord(reading: readonly string[]): readonly string[] {
  const last = reading.at(-1) ?? "";
  return reading.length > 1 && /^(?:小计|合计|总计|计|共计|总数|总额)$/.test(last)
    ? reading.slice(0, -1)
    : reading;
}
