import { valueOf } from "../../assessment/terms";
import { formatMoney, type Decimal } from "../../money";
import type { Field } from "../../roster/fields";
import type { Household, Table, TableColumn } from "../../roster/types";
import type { CellValue } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import { atTable } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { dataRows, differ, fieldOf, isPerHead, tablesOnGrids } from "./table-cells";
import { columnTotals, readingsOf, type ColumnTotal, type Reading } from "./totals";

/** A row of totals does not agree with the rows that it adds up. */
export const L01: Rule = {
  id: "L01",
  family: "L",
  severity: "error",
  source: null,
  needs: { parameters: ["total_tolerance"] },
  run,
  title: { zh: "合计与明细不符", en: "Total differs from its rows" },
  text: {
    "": {
      zh: "第{row}行“{header}”合计为{stated}，明细（{first}至{last}行）相加为{sum}，相差{difference}",
      en: "Row {row}: the total of {header} is {stated}, but rows {first} to {last} add up to {sum}: {difference} apart",
    },
    households: {
      zh: "第{row}行写明{stated}户，明细为{sum}户",
      en: "Row {row} says {stated} households; there are {sum}",
    },
  },
  next: {
    zh: "核对合计公式的范围和明细是否漏行、重复，更正合计",
    en: "Check the range of the formula and the rows for gaps or doubles; correct the total",
  },
};

/** Fields whose columns add up: counts and money of households and people. */
const SUMMABLE: ReadonlySet<Field> = new Set<Field>([
  "household_size",
  "covered_persons",
  "covered_persons_key",
  "covered_persons_disabled",
  "tekun_persons",
  "monthly_amount_household",
  "amount_base_diff",
  "amount_person",
  "amount_class_household",
  "amount_class_person",
  "amount_total",
  "living_allowance",
  "nursing_allowance",
  "disability_allowance_total",
  "tekun_basic",
  "tekun_care",
  "elder_amount",
  "child_amount",
  "pay_other",
  "stat_households",
  "stat_persons",
  "stat_money",
]);

const COUNTS: ReadonlySet<Field> = new Set<Field>([
  "household_size",
  "covered_persons",
  "covered_persons_key",
  "covered_persons_disabled",
  "tekun_persons",
  "stat_households",
  "stat_persons",
]);

function* run(context: FindingContext): Iterable<Sighting> {
  const tolerance = valueOf(context.policy.once("total_tolerance"))?.value;
  if (tolerance === undefined) return;
  for (const { table, grid } of tablesOnGrids(context)) {
    yield* inTable(table, grid, tolerance);
    yield* householdCounts(table, grid, context);
  }
}

function* inTable(table: Table, grid: Grid, tolerance: Decimal): Iterable<Sighting> {
  const rows = dataRows(table);
  const columns = new Map(
    table.columns
      .filter((column) => column.member === 0 && isSummable(column) && !isPerHead(column))
      .map((column) => [column.column, column]),
  );
  const totalRows = [...table.totalRows].sort((a, b) => a - b);
  for (const row of totalRows) {
    const reading = bestReading(grid, row, [...columns.keys()], rows, totalRows, tolerance);
    if (reading === null) continue;
    for (const total of reading.totals) {
      const column = columns.get(total.column);
      if (column === undefined || agrees(total, tolerance)) continue;
      yield sightingOf(table, row, column, total, reading.rows);
    }
  }
}

function agrees({ stated, sum }: ColumnTotal, tolerance: Decimal): boolean {
  return !differ(stated, sum, tolerance);
}

type Totalled = Reading & { readonly totals: readonly ColumnTotal[] };

function isSummable(column: TableColumn): boolean {
  const field = fieldOf(column);
  return field !== null && SUMMABLE.has(field);
}

/** The reading in which most columns agree; of equals the first, which is the whole table. */
function bestReading(
  grid: Grid,
  row: number,
  columns: readonly number[],
  rows: readonly number[],
  totalRows: readonly number[],
  tolerance: Decimal,
): Totalled | null {
  let best: { readonly reading: Totalled; readonly agreeing: number } | null = null;
  for (const reading of preferred(grid, row, readingsOf(row, totalRows, rows))) {
    const totals = columnTotals(grid, row, columns, reading.rows);
    const agreeing = totals.filter((total) => agrees(total, tolerance)).length;
    if (best === null || agreeing > best.agreeing) {
      best = { reading: { ...reading, totals }, agreeing };
    }
  }
  return best?.reading ?? null;
}

/** 小计 is a part of the table, so that its parts come before the whole. */
function preferred(grid: Grid, row: number, readings: readonly Reading[]): readonly Reading[] {
  const area = grid.area;
  if (area === null) return readings;
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const value = grid.value(row, column);
    if (typeof value === "string" && /小\s*计/.test(value)) {
      return [...readings].sort((a, b) => Number(a.name === "all") - Number(b.name === "all"));
    }
  }
  return readings;
}

function sightingOf(
  table: Table,
  row: number,
  column: TableColumn,
  { stated, sum }: ColumnTotal,
  rows: readonly number[],
): Sighting {
  const field = fieldOf(column);
  const isCount = field !== null && COUNTS.has(field);
  const shown = (value: Decimal): string => (isCount ? value.toString() : formatMoney({ value }));
  return atTable(table, row, [{ sheet: table.sheet, row, column: column.column }], {
    operands: {
      header: column.header,
      stated: shown(stated),
      sum: shown(sum),
      difference: shown(stated.minus(sum).abs()),
      first: rows[0] ?? table.firstRow,
      last: rows.at(-1) ?? table.lastRow,
    },
    discriminator: `${row}`,
  });
}

/** 合计 rows that say how many households there are: 35户, 共35户. */
function* householdCounts(
  table: Table,
  grid: Grid,
  { roster }: FindingContext,
): Iterable<Sighting> {
  const [row, ...others] = table.totalRows;
  const households = householdsOn(table, roster.households);
  if (row === undefined || others.length > 0 || households === 0) return;
  for (const one of table.columns) {
    const stated = isSummable(one) ? null : statedHouseholds(grid.value(row, one.column));
    if (stated === null || stated === households) continue;
    yield atTable(table, row, [{ sheet: table.sheet, row, column: one.column }], {
      variant: "households",
      operands: { stated, sum: households },
    });
  }
}

function householdsOn(table: Table, households: readonly Household[]): number {
  return households.filter((household) => household.table === table).length;
}

function statedHouseholds(value: CellValue): number | null {
  if (typeof value !== "string") return null;
  const count = /^(?:合计|总计|共|共计)?[:：]?\s*(\d+)\s*户$/.exec(value.trim())?.[1];
  return count === undefined ? null : Number(count);
}
