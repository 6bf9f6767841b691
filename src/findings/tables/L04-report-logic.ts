import { valueOf } from "../../assessment/terms";
import type { Decimal } from "../../money";
import type { Table, TableColumn } from "../../roster/types";
import type { Grid } from "../../workbook/grid";
import { atTable } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { columnNumbers, printedRules } from "./printed-rules";
import { dataRows, differ, figureAt, sumOfCells, tablesOnGrids } from "./table-cells";

/** A statistics table does not keep the sums that it prints, or that its headings say. */
export const L04: Rule = {
  id: "L04",
  family: "L",
  severity: "error",
  source: null,
  needs: { parameters: ["total_tolerance"], lists: ["report"] },
  run,
  title: { zh: "报表内部逻辑不符", en: "Statistics do not add up across" },
  text: {
    printed: {
      zh: "第{row}行不符合表内关系{rule}：{header}为{stated}，各项相加为{sum}",
      en: "Row {row} breaks the printed rule {rule}: {header} is {stated}, its parts add up to {sum}",
    },
    parts: {
      zh: "第{row}行“{header}”为{stated}，其下各项（{rule}）相加为{sum}",
      en: "Row {row}: {header} is {stated}, but the columns under it ({rule}) add up to {sum}",
    },
  },
  next: {
    zh: "核对该行各项数字，更正后重新汇总",
    en: "Check the figures of the row, correct them and add up again",
  },
};

/** One sum that every row of a table has to keep. */
interface Sum {
  readonly variant: "printed" | "parts";
  readonly rule: string;
  readonly total: TableColumn;
  readonly parts: readonly number[];
  /** Known to be a sum, not only taken for one because most rows are. */
  readonly certain: boolean;
}

function* run(context: FindingContext): Iterable<Sighting> {
  const tolerance = valueOf(context.policy.once("total_tolerance"))?.value;
  if (tolerance === undefined) return;
  for (const { table, grid } of tablesOnGrids(context)) {
    if (table.role === "report") yield* inReport(table, grid, tolerance);
  }
}

function* inReport(table: Table, grid: Grid, tolerance: Decimal): Iterable<Sighting> {
  const numbering = columnNumbers(table, grid);
  const rows = [...dataRows(table), ...table.totalRows]
    .filter((row) => row !== numbering?.row)
    .sort((a, b) => a - b);
  const printed = numbering === null ? [] : printedSums(table, grid, numbering.columns);
  for (const sum of [...printed, ...partSums(table)]) {
    yield* broken(table, grid, sum, rows, tolerance);
  }
}

function printedSums(
  table: Table,
  grid: Grid,
  columns: ReadonlyMap<number, number>,
): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const line of linesOf(grid)) {
    for (const { text, total, parts } of printedRules(line)) {
      const column = columns.get(total);
      const partColumns = parts.map((part) => columns.get(part)).filter((one) => one !== undefined);
      const header = table.columns.find((one) => one.column === column);
      if (header === undefined || partColumns.length !== parts.length) continue;
      sums.set(text, {
        variant: "printed",
        rule: text,
        total: header,
        parts: partColumns,
        certain: true,
      });
    }
  }
  return [...sums.values()];
}

/** Texts of the sheet that hold an equation. */
function* linesOf(grid: Grid): Iterable<string> {
  const { area } = grid;
  if (area === null) return;
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const value = grid.value(row, column);
      if (typeof value === "string" && /[=＝]/.test(value)) yield value;
    }
  }
}

const MONEY = /支出|资金|金额|经费/;
const TOTAL = /^(?:小计|合计|总计|计|总额|合计数)$/;

/** Sums of money with their parts under one heading: 当月资金支出 over 小计, 低保金, 物价补贴. */
function partSums(table: Table): readonly Sum[] {
  const sums: Sum[] = [];
  const parents = new Set(
    table.columns.map(({ header }) => header.split("/").slice(0, -1).join("/")),
  );
  for (const parent of parents) {
    if (parent === "" || !MONEY.test(parent) || /人数|户数/.test(parent)) continue;
    const under = table.columns.filter(
      ({ header }) =>
        header.startsWith(`${parent}/`) && !header.slice(parent.length + 1).includes("/"),
    );
    const named = under.find(({ header }) => TOTAL.test(header.slice(parent.length + 1)));
    const total = named ?? table.columns.find(({ header }) => header === parent);
    const parts = under.filter((column) => column !== total);
    const isWhole = parts.every(({ header }) => !/其中|人均|户均|累计|人数|户数/.test(header));
    if (total === undefined || parts.length < 2 || !isWhole) continue;
    sums.push({
      variant: "parts",
      rule: parts.map(({ header }) => header.slice(parent.length + 1)).join("＋"),
      total,
      parts: parts.map(({ column }) => column),
      certain: named !== undefined,
    });
  }
  return sums;
}

function* broken(
  table: Table,
  grid: Grid,
  { variant, rule, total, parts, certain }: Sum,
  rows: readonly number[],
  tolerance: Decimal,
): Iterable<Sighting> {
  const found: Sighting[] = [];
  let kept = 0;
  for (const row of rows) {
    const stated = figureAt(grid, row, total.column);
    const sum = sumOfCells(grid, [row], parts);
    if (typeof stated === "string" || typeof sum === "string") continue;
    if (!differ(stated, sum, tolerance)) {
      kept += 1;
      continue;
    }
    const cells = [total.column, ...parts].map((column) => ({ sheet: table.sheet, row, column }));
    found.push(
      atTable(table, row, cells, {
        variant,
        operands: {
          rule,
          header: total.header,
          stated: stated.toString(),
          sum: sum.toString(),
        },
        discriminator: `${rule} ${row}`,
      }),
    );
  }
  if (certain || kept >= found.length) yield* found;
}
