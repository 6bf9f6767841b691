/** The cells of a table read directly: totals stand outside households and people. */
import { Decimal, parseMoney } from "../../money";
import type { Field } from "../../roster/fields";
import type { Table, TableColumn } from "../../roster/types";
import type { CellValue } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import type { FindingContext } from "../types";

/** The grid that a table stands on; null where its input was not given to the run. */
export function gridOf(table: Table, { inputs }: FindingContext): Grid | null {
  const input = inputs.find((one) => one.input === table.input);
  return input?.sheets.find(({ info }) => info.name === table.sheet)?.grid ?? null;
}

/** A table with the cells that it stands on. */
export interface TableOnGrid {
  readonly table: Table;
  readonly grid: Grid;
}

/** The county's own tables, with their cells, whose rows of totals and notes no household has. */
export function* tablesOnGrids(context: FindingContext): Iterable<TableOnGrid> {
  for (const table of context.roster.tables) {
    const grid = table.role === "ours" ? null : gridOf(table, context);
    if (grid !== null) yield { table, grid };
  }
}

/** What is worked out of a table once and asked for each of its households; null where it cannot be. */
export function oncePerTable<T extends object>(
  read: (table: Table) => T | null,
): (table: Table) => T | null {
  const known = new Map<Table, T | null>();
  return (table) => {
    let found = known.get(table);
    if (found === undefined) known.set(table, (found = read(table)));
    return found;
  };
}

/** A figure as a cell states it; blank and unreadable are kept apart. */
export type Figure = Decimal | "blank" | "unreadable";

/** Reads 35, "1,570.44元", "35户" or "120 人". */
export function figureAt(grid: Grid, row: number, column: number): Figure {
  return figureOf(grid.value(row, column));
}

function figureOf(value: CellValue): Figure {
  if (value === null) return "blank";
  if (typeof value === "boolean" || typeof value === "object") return "unreadable";
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
  let sum: Figure = "blank";
  for (const row of rows) {
    for (const column of columns) {
      const figure = figureAt(grid, row, column);
      if (figure === "unreadable") return figure;
      if (figure !== "blank") sum = sum === "blank" ? figure : sum.plus(figure);
    }
  }
  return sum;
}

/** Half a fen: less is the dust of formulas, which no money is. */
const DUST = new Decimal("0.005");

/** Whether two figures differ by more than is allowed. */
export function differ(a: Decimal, b: Decimal, tolerance: Decimal): boolean {
  const difference = a.minus(b).abs();
  return difference.gt(tolerance) && difference.gte(DUST);
}

/** Rows of data: not totals, blanks, notes or repeated headers. */
export function dataRows(table: Table): readonly number[] {
  const others = new Set([...table.otherRows.map(({ row }) => row), ...table.totalRows]);
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
