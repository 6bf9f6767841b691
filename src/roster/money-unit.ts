/** Sums that a sheet keeps in 万元: 家庭年收入（万元）, 单位：万元, a row of units below the header. */
import type { Decimal } from "../money";
import type { CellValue } from "../workbook/cells";
import type { Grid } from "../workbook/grid";
import type { Table } from "./types";
import { readAmount, type Reading } from "./values";

/** 元 and 万元 as units; in 低于1万元 they are part of a figure. */
const UNITS = /(?<![\d.一二三四五六七八九十百千两])万?元/g;

/** The unit that a text names last: what stands lowest in a header is of its own column. */
function unitIn(text: string): string | null {
  return text.match(UNITS)?.at(-1) ?? null;
}

/** The columns of a table whose sums stand in 万元, as the words closest to the figures say it. */
export function columnsInTenThousands(table: Table, grid: Grid): ReadonlySet<number> {
  const above = unitIn(table.unitLine ?? "");
  const found = new Set<number>();
  for (const { column, header } of table.columns) {
    const unit = unitBelow(table, column, grid) ?? unitIn(header) ?? above;
    if (unit === "万元") found.add(column);
  }
  return found;
}

/** The unit in the rows between the header and the first row of data. */
function unitBelow({ headerRows, firstRow }: Table, column: number, grid: Grid): string | null {
  let unit: string | null = null;
  for (let row = Math.max(...headerRows) + 1; row < firstRow; row += 1) {
    const text = grid.value(row, column);
    if (typeof text === "string") unit = unitIn(text) ?? unit;
  }
  return unit;
}

/**
 * A sum in yuan from a column kept in 万元; a cell that says 元 or 万 itself is taken at its word.
 *
 * @example readTenThousands(1.2).value      // 12000
 * @example readTenThousands("8000元").value // 8000
 */
export function readTenThousands(value: CellValue): Reading<Decimal> {
  const reading = readAmount(value);
  if (reading.value === null || /[元万]/.test(String(value))) return reading;
  return { ...reading, value: reading.value.times(10_000) };
}
