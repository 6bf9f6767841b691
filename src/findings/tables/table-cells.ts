/** The cells of a table read directly: totals stand outside households and people. */
import { valueOf } from "../../assessment/terms";
import { Decimal, parseMoney } from "../../money";
import type { Field } from "../../roster/fields";
import type { Table, TableColumn } from "../../roster/types";
import type { CellValue } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import type { FindingContext } from "../types";

const NO_CELLS: Grid = { sheet: "", area: null, value: () => null, isDate: () => false };

/** The grid that a table stands on; without cells where its sheet was not given to the run. */
export function gridOf(table: Table, { inputs }: FindingContext): Grid {
  const input = inputs.find((one) => one.input === table.input);
  return input?.sheets.find(({ info }) => info.name === table.sheet)?.grid ?? NO_CELLS;
}

/** A table with the cells that it stands on. */
export interface TableOnGrid {
  readonly table: Table;
  readonly grid: Grid;
}

/** Every table with its cells, whose rows of totals and notes no household has. */
export function tablesOnGrids(context: FindingContext): readonly TableOnGrid[] {
  return context.roster.tables.map((table) => ({ table, grid: gridOf(table, context) }));
}

/** A cell in which something stands. */
interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: NonNullable<CellValue>;
}

/** The filled cells of some rows of a sheet, of all where none are named, row by row. */
export function* filledCells(
  grid: Grid,
  firstRow?: number,
  lastRow = firstRow,
): Iterable<FilledCell> {
  const { area } = grid;
  if (area === null) return;
  for (let row = firstRow ?? area.firstRow; row <= (lastRow ?? area.lastRow); row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const value = grid.value(row, column);
      if (value !== null) yield { row, column, value };
    }
  }
}

/** What money may be off by, 元; nothing where the county allows none. */
export function toleranceOf({ policy }: FindingContext): Decimal {
  return valueOf(policy.once("total_tolerance"))?.value ?? NOTHING;
}

/** A figure as a cell states it; blank and unreadable are kept apart. */
export type Figure = Decimal | "blank" | "unreadable";

/** Reads 35, "1,570.44元", "35户" or "120 人". */
export function figureAt(grid: Grid, row: number, column: number): Figure {
  return figureOf(grid.value(row, column));
}

function figureOf(value: CellValue): Figure {
  if (value === null) return "blank";
  if (typeof value !== "number" && typeof value !== "string") return "unreadable";
  const reading = parseMoney(
    typeof value === "number" ? value : value.replace(/[户人名个]\s*$/, ""),
  );
  switch (reading.kind) {
    case "amount":
      return reading.value;
    case "blank":
      return "blank";
    case "problem":
      return "unreadable";
  }
}

/** Cells added up, a blank as none; `blank` where all are, `unreadable` where one is. */
export function sumOfCells(
  grid: Grid,
  rows: readonly number[],
  columns: readonly number[],
): Figure {
  let sum = NOTHING;
  let whole = 0;
  let isFilled = false;
  for (const row of rows) {
    for (const column of columns) {
      const value = grid.value(row, column);
      if (Number.isSafeInteger(value)) {
        // Counts and whole yuan, the common case, need no decimals.
        whole += Number(value);
        isFilled = true;
        continue;
      }
      const figure = figureOf(value);
      if (figure === "unreadable") return figure;
      if (figure === "blank") continue;
      sum = sum.plus(figure);
      isFilled = true;
    }
  }
  return isFilled ? sum.plus(whole) : "blank";
}

/** Two sums in one. */
export function added(a: Figure, b: Figure): Figure {
  if (a === "unreadable" || b === "unreadable") return "unreadable";
  if (a === "blank") return b;
  return b === "blank" ? a : a.plus(b);
}

/** Tolerance of what is counted: a person is a person. */
export const NOTHING = new Decimal(0);

/** Half a fen: less is the dust of formulas, which no money is. */
const DUST = new Decimal("0.005");

/** Whether two figures differ by more than is allowed. */
export function differ(a: Decimal, b: Decimal, tolerance: Decimal): boolean {
  const difference = a.minus(b).abs();
  return difference.gt(tolerance) && difference.gte(DUST);
}

/** Rows of data: not totals, blanks, notes or repeated headers. */
export function dataRows(table: Table): readonly number[] {
  const others = new Set(table.otherRows.map(({ row }) => row));
  const rows: number[] = [];
  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    if (!others.has(row)) rows.push(row);
  }
  return rows;
}

/**
 * What a column holds for the purpose of adding up. A second column of one field (残疾人救助 beside
 * 重点救助) is left without a field by the reader, which names it as the best alternative.
 */
export function fieldOf({ field, alternatives }: TableColumn): Field | null {
  return field ?? alternatives[0] ?? null;
}

/** A figure of one head or one unit: adding it up means nothing. */
export function isPerHead({ header }: TableColumn): boolean {
  return /人均|户均|平均|每人|每户|标准|比例|占比|水平|率|单价/.test(header);
}
