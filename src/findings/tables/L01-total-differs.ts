import { formatMoney, type Decimal } from "../../money";
import { squeezed } from "../../roster/cell-text";
import { isTotalLabel } from "../../roster/detect/words";
import type { Field } from "../../roster/fields";
import type { Household, Table, TableColumn } from "../../roster/types";
import type { CellValue } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import { atTable } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import {
  dataRows,
  differ,
  fieldOf,
  figureAt,
  filledCells,
  isPerHead,
  NOTHING,
  tablesOnGrids,
  toleranceOf,
  type Figure,
} from "./table-cells";
import { blocksOf, readingsOf, soFarOf, type Block } from "./totals";

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
const SUMMABLE: ReadonlySet<Field | null> = new Set<Field>([
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

const COUNTS: ReadonlySet<Field | null> = new Set<Field>([
  "household_size",
  "covered_persons",
  "covered_persons_key",
  "covered_persons_disabled",
  "tekun_persons",
  "stat_households",
  "stat_persons",
]);

function* run(context: FindingContext): Iterable<Sighting> {
  const tolerance = toleranceOf(context);
  for (const { table, grid } of tablesOnGrids(context)) {
    yield* inTable(table, grid, tolerance);
    yield* householdCounts(table, grid, context);
  }
}

function* inTable(table: Table, grid: Grid, tolerance: Decimal): Iterable<Sighting> {
  const columns = table.columns.filter((column) => isSummable(column) && !isPerHead(column));
  const numbers = columns.map(({ column }) => column);
  const blocks = blocksOf(grid, dataRows(table), table.totalRows, numbers);
  const soFar = soFarOf(blocks);
  for (const [at, row] of table.totalRows.entries()) {
    const stated = columns.map((column) => ({
      column,
      figure: figureAt(grid, row, column.column),
    }));
    const label = labelOf(grid, row);
    const readings = readingsOf(blocks, soFar, at, isPartial(label));
    const best = bestOf(readings, stated, tolerance);
    if (best === null) continue;
    for (const one of best.differing) yield sightingOf(table, row, label, one, best.block);
  }
}

/** What a row of totals calls itself; blank where it does not. */
function labelOf(grid: Grid, row: number): string {
  const texts = [...filledCells(grid, row)].map(({ value }) => squeezed(value));
  return texts.find(isTotalLabel) ?? "";
}

/** 小计 and 东村合计 add up a part of the table; 合计 and 全县合计 rather the whole. */
function isPartial(label: string): boolean {
  return /小计|^[^全总].*(?:合计|总计)/.test(label);
}

/** A column's figure in a row of totals. */
interface Stated {
  readonly column: TableColumn;
  readonly figure: Figure;
}

/** A column whose total is not what its rows add up to. */
interface Differing {
  readonly column: TableColumn;
  readonly stated: Decimal;
  readonly sum: Decimal;
}

/** A row of totals against some rows. */
interface Compared {
  readonly block: Block;
  readonly agreeing: number;
  readonly differing: readonly Differing[];
}

/** The rows with which most columns agree, of equals the first; null where there are none. */
function bestOf(
  readings: Iterable<Block>,
  stated: readonly Stated[],
  tolerance: Decimal,
): Compared | null {
  let best: Compared | null = null;
  for (const block of readings) {
    if (block.rows === null) continue;
    const one = compared(stated, block, tolerance);
    if (best === null || one.agreeing > best.agreeing) best = one;
    if (best.agreeing > 0 && best.differing.length === 0) break;
  }
  return best;
}

/** Columns that cannot be added up, or whose total is blank or cannot be read, are left out. */
function compared(all: readonly Stated[], block: Block, tolerance: Decimal): Compared {
  const differing: Differing[] = [];
  let agreeing = 0;
  for (const [at, { column, figure: stated }] of all.entries()) {
    const sum = block.sums[at] ?? "blank";
    if (typeof stated === "string" || typeof sum === "string") continue;
    if (differ(stated, sum, isCount(column) ? NOTHING : tolerance)) {
      differing.push({ column, stated, sum });
    } else agreeing += 1;
  }
  return { block, agreeing, differing };
}

/** A second column of one field too is added up. */
function isSummable(column: TableColumn): boolean {
  return SUMMABLE.has(fieldOf(column));
}

function isCount(column: TableColumn): boolean {
  return COUNTS.has(fieldOf(column));
}

function sightingOf(
  table: Table,
  row: number,
  label: string,
  { column, stated, sum }: Differing,
  { rows }: Block,
): Sighting {
  const shown = (value: Decimal): string =>
    isCount(column) ? value.toString() : formatMoney({ value });
  return atTable(table, row, [{ sheet: table.sheet, row, column: column.column }], {
    operands: {
      header: column.header,
      stated: shown(stated),
      sum: shown(sum),
      difference: shown(stated.minus(sum).abs()),
      first: rows?.first ?? table.firstRow,
      last: rows?.last ?? table.lastRow,
    },
    discriminator: label,
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
