import type { CalendarDate } from "../calendar";
import type { CellAddress, CellValue } from "../workbook/cells";
import type { Grid } from "../workbook/grid";
import { textOfCell } from "./cell-text";
import type { Field } from "./fields";
import { standsInParts } from "./levels";
import { columnsInTenThousands, readTenThousands } from "./money-unit";
import type { MoneyPeriod, Table, TypedDate } from "./types";
import type { Decimal } from "../money";
import { readAmount, readDate, readFlag, readNumber, type Reading } from "./values";

/** Where one value stands: a row and column of a layout. */
export interface Place {
  readonly layout: Layout;
  readonly row: number;
  readonly column: number;
}

/** What every layout of a run shares. */
export interface RunFacts {
  readonly asOf: CalendarDate;
  readonly area: "rural" | "urban" | null;
}

/** Readings are kept by raw value: rosters repeat amounts, months and marks thousands of times. */
const MAX_REMEMBERED = 4096;

/** Remembers what a value was read as, within bounds. */
function remembered<T>(
  read: (value: CellValue, isDate: boolean) => Reading<T>,
): (value: CellValue, isDate: boolean) => Reading<T> {
  const plain = new Map<CellValue, Reading<T>>();
  const dated = new Map<CellValue, Reading<T>>();
  return (value, isDate) => {
    const known = isDate ? dated : plain;
    const found = known.get(value);
    if (found !== undefined) return found;
    if (known.size >= MAX_REMEMBERED) known.clear();
    const reading = read(value, isDate);
    known.set(value, reading);
    return reading;
  };
}

/**
 * One table with its cells: knows at which column each field of each member stands, and reads
 * values. Made once per table; households and people hold nothing but their rows.
 */
export class Layout {
  readonly table: Table;
  readonly grid: Grid;
  readonly run: RunFacts;
  private readonly date1904: boolean;
  /** Columns by field: first the row's own, then member 1, 2 … across the columns. */
  private readonly slots: readonly ReadonlyMap<Field, number>[];
  /** Further columns of sums that stand part by part, by the column of the first part. */
  private readonly parts: ReadonlyMap<number, readonly number[]>;
  private readonly periods: ReadonlyMap<number, MoneyPeriod>;
  private readonly amount: (value: CellValue, isDate: boolean) => Reading<Decimal>;
  private readonly tenThousands: (value: CellValue, isDate: boolean) => Reading<Decimal>;
  private readonly inTenThousands: ReadonlySet<number>;
  readonly number: (value: CellValue, isDate: boolean) => Reading<number>;
  readonly date: (value: CellValue, isDate: boolean) => Reading<TypedDate>;
  readonly flag: (value: CellValue, isDate: boolean) => Reading<boolean>;
  /** Cells of the table's rows, column by column, as far as they were asked for. */
  private readonly cells: (readonly CellValue[] | undefined)[];

  constructor(
    table: Table,
    grid: Grid,
    run: RunFacts,
    date1904: boolean,
    cells: Layout["cells"] = [],
  ) {
    this.cells = cells;
    this.table = table;
    this.grid = grid;
    this.run = run;
    this.date1904 = date1904;
    this.slots = slotsOf(table);
    this.parts = partsOf(table, this.slots);
    this.periods = periodsOf(table);
    this.amount = remembered((value) => readAmount(value));
    this.tenThousands = remembered((value) => readTenThousands(value));
    this.inTenThousands = columnsInTenThousands(table, grid);
    this.number = remembered((value) => readNumber(value));
    this.date = remembered((value, isDate) => readDate(value, { isDate, date1904 }));
    this.flag = remembered((value) => readFlag(value));
  }

  /** The same rows as another table: its role or columns became known later. */
  withTable(table: Table): Layout {
    return new Layout(table, this.grid, this.run, this.date1904, this.cells);
  }

  /** How many members stand across the columns. */
  get members(): number {
    return this.slots.length - 1;
  }

  /** The column of a field, or null when the table has none for that member. */
  column(field: Field, member = 0): number | null {
    return this.slots[member]?.get(field) ?? null;
  }

  /** Columns that hold further parts of the sum whose first part stands in a column. */
  furtherParts(column: number): readonly number[] {
    return this.parts.get(column) ?? NO_COLUMNS;
  }

  /** Reads the sums of a column in yuan, whether it is kept in 元 or in 万元. */
  amountsIn(column: number): (value: CellValue, isDate: boolean) => Reading<Decimal> {
    return this.inTenThousands.has(column) ? this.tenThousands : this.amount;
  }

  /** Per year or per month, where the column says so. */
  period(column: number): MoneyPeriod | null {
    return this.periods.get(column) ?? null;
  }

  /**
   * What stands at a row and column. Checks ask for the same few columns of every row, again and
   * again: a column is taken from the grid once, and its cells then lie side by side.
   */
  value(row: number, column: number): CellValue {
    const at = row - this.table.firstRow;
    if (at < 0 || row > this.table.lastRow) return this.grid.value(row, column);
    const cells = (this.cells[column] ??= this.columnCells(column));
    return cells[at] ?? null;
  }

  private columnCells(column: number): readonly CellValue[] {
    const { firstRow, lastRow } = this.table;
    const cells = new Array<CellValue>(Math.max(0, lastRow - firstRow + 1));
    for (let row = firstRow; row <= lastRow; row += 1) {
      cells[row - firstRow] = this.grid.value(row, column);
    }
    return cells;
  }

  has(field: Field, member = 0): boolean {
    return this.column(field, member) !== null;
  }

  raw(row: number, field: Field, member = 0): CellValue {
    const column = this.column(field, member);
    return column === null ? null : this.value(row, column);
  }

  /** Text as people read it; null when blank or no such column. */
  text(row: number, field: Field, member = 0): string | null {
    return textOfCell(this.raw(row, field, member));
  }

  address(row: number, column: number): CellAddress {
    return { sheet: this.table.sheet, row, column };
  }
}

const NO_COLUMNS: readonly number[] = [];

function periodsOf(table: Table): ReadonlyMap<number, MoneyPeriod> {
  const periods = new Map<number, MoneyPeriod>();
  for (const { column, period } of table.columns) if (period !== null) periods.set(column, period);
  return periods;
}

/** The further columns of sums that stand in several columns. */
function partsOf(
  table: Table,
  slots: readonly ReadonlyMap<Field, number>[],
): ReadonlyMap<number, readonly number[]> {
  const parts = new Map<number, number[]>();
  for (const { field, member, column } of table.columns) {
    if (field === null || !standsInParts(field)) continue;
    const first = slots[member]?.get(field);
    if (first === undefined || first === column) continue;
    const known = parts.get(first);
    if (known === undefined) parts.set(first, [column]);
    else known.push(column);
  }
  return parts;
}

function slotsOf(table: Table): readonly ReadonlyMap<Field, number>[] {
  const slots: Map<Field, number>[] = [new Map()];
  for (const { field, member, column } of table.columns) {
    if (field === null) continue;
    while (slots.length <= member) slots.push(new Map());
    const slot = slots[member];
    if (slot !== undefined && !slot.has(field)) slot.set(field, column);
  }
  return slots;
}
