import { cellName, isCellError, MAX_COLUMN, type Area, type CellValue } from "../cells";
import type { Grid } from "../grid";
import { WorkbookError, type Mark, type WrittenTable } from "../port";
import { coveringSpans, onSheet } from "./places";
import { bytesOfValue } from "./batch-bytes";
import { BlockInquiry, KnownBytes, ROW_BYTES } from "./read-blocks";

/** Rows of a table that stand for all: to find its most telling column, and how long values are. */
const SAMPLE = 400;
const ASSUMED_VALUE = 12;

/** What our writing on a sheet rests on. */
export interface Touched {
  /** The sheet as it was read. */
  readonly grid: Grid;
  readonly tables: readonly WrittenTable[];
  readonly marks: readonly Mark[];
}

/**
 * Reads again what our writing rests on, and refuses when somebody changed it since: the marked
 * cells, and of each table the column whose values differ most from row to row, such as ID numbers,
 * which shows when rows were sorted, inserted or deleted. Where that happened the answer throws
 * WorkbookError changed-elsewhere, naming the first cell that differs.
 */
export function changedInquiry(touched: readonly Touched[]): BlockInquiry {
  const sheets = new Map(touched.map((one) => [one.grid.sheet, watched(one)]));
  const areas = [...sheets].flatMap(([sheet, { areas: list }]) => onSheet(sheet, list));
  const size = new KnownBytes(knownBytes([...sheets.values()]));
  return new BlockInquiry(areas, "values", size, ({ area, rows }) => {
    const known = sheets.get(area.sheet);
    rows.forEach((cells, i) => {
      cells.forEach((value, j) => {
        const row = area.firstRow + i;
        const column = area.firstColumn + j;
        if (!known?.isTouched(row, column) || isSame(known.grid.value(row, column), value)) return;
        const cell = cellName(row, column);
        throw new WorkbookError("changed-elsewhere", { sheet: area.sheet, cell });
      });
    });
  });
}

/** What a cell takes in the answer, by what was read of these areas before. */
function knownBytes(sheets: readonly Watched[]): number {
  let [bytes, cells] = [0, 0];
  for (const { grid, areas } of sheets) {
    for (const { firstRow, lastRow, firstColumn, lastColumn } of areas) {
      const step = Math.max(1, Math.floor((lastRow - firstRow + 1) / SAMPLE));
      const weight = (lastRow - firstRow + 1) / step;
      bytes += ROW_BYTES * (lastRow - firstRow + 1);
      for (let column = firstColumn; column <= lastColumn; column++) {
        for (let row = firstRow; row <= lastRow; row += step) {
          bytes += bytesOfValue(grid.value(row, column)) * weight;
          cells += weight;
        }
      }
    }
  }
  return cells === 0 ? ASSUMED_VALUE : bytes / cells;
}

interface Watched {
  readonly grid: Grid;
  readonly areas: readonly Area[];
  isTouched(row: number, column: number): boolean;
}

function watched({ grid, tables, marks }: Touched): Watched {
  const keys = tables.flatMap((table) => keyColumn(grid, table));
  const marked = new Set(marks.map(({ row, column }) => placeNumber(row, column)));
  return {
    grid,
    areas: coveringSpans([...keys, ...markedSpans(marks)]),
    isTouched: (row, column) =>
      keys.some((area) => isIn(area, row, column)) || marked.has(placeNumber(row, column)),
  };
}

/** A cell as one number: cheaper to look up than a text, and all cells of a column are. */
function placeNumber(row: number, column: number): number {
  return row * (MAX_COLUMN + 1) + column;
}

function isIn(area: Area, row: number, column: number): boolean {
  return column === area.firstColumn && row >= area.firstRow && row <= area.lastRow;
}

function isSame(known: CellValue, told: unknown): boolean {
  if (known === null) return told === "";
  return isCellError(known) ? told === known.error : told === known;
}

/** The column of a table with the most different values, over its data rows. */
function keyColumn(grid: Grid, { area, firstRow, lastRow }: WrittenTable): Area[] {
  const step = Math.max(1, Math.floor((lastRow - firstRow + 1) / SAMPLE));
  let best = 0;
  let most = 0;
  for (let column = grid.area?.firstColumn ?? 1; column < area.firstColumn; column++) {
    const values = new Set<string>();
    for (let row = firstRow; row <= lastRow; row += step) {
      const value = grid.value(row, column);
      if (typeof value === "string" || typeof value === "number") values.add(String(value));
    }
    if (values.size > most) [best, most] = [column, values.size];
  }
  return best === 0 ? [] : [{ firstRow, lastRow, firstColumn: best, lastColumn: best }];
}

/** Of each column with marks, the rows from the first mark to the last. */
function markedSpans(marks: readonly Mark[]): Area[] {
  const spans = new Map<number, Area>();
  for (const { row, column } of marks) {
    const known = spans.get(column);
    spans.set(column, {
      firstColumn: column,
      lastColumn: column,
      firstRow: Math.min(known?.firstRow ?? row, row),
      lastRow: Math.max(known?.lastRow ?? row, row),
    });
  }
  return [...spans.values()];
}
