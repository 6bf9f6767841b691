import type { Decimal } from "../../money";
import { squeezed } from "../../roster/cell-text";
import type { Table, TableColumn } from "../../roster/types";
import type { Grid } from "../../workbook/grid";
import { atTable } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { columnNumbers, printedRules } from "./printed-rules";
import {
  dataRows,
  differ,
  figureAt,
  filledCells,
  NOTHING,
  sumOfCells,
  tablesOnGrids,
  toleranceOf,
} from "./table-cells";

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
  const tolerance = toleranceOf(context);
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
  for (const sum of [...printed, ...partSums(table, grid)]) {
    yield* broken(table, grid, sum, rows, tolerance);
  }
}

/** What the sheet prints, once each; a rule that names a column the table does not have is left out. */
function printedSums(
  table: Table,
  grid: Grid,
  columns: ReadonlyMap<number, number>,
): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const { value } of filledCells(grid)) {
    for (const { text, total, parts } of printedRules(String(value))) {
      const header = table.columns.find(({ column }) => column === columns.get(total));
      const known = parts.flatMap((part) => columns.get(part) ?? []);
      if (header === undefined || known.length !== parts.length) continue;
      sums.set(text, {
        variant: "printed",
        rule: text,
        total: header,
        parts: known,
        certain: true,
      });
    }
  }
  return [...sums.values()];
}

const MONEY = /支出|资金|金额|经费/;
const TOTAL = /^(?:小计|合计|总计|计|共计|总数|总额|合计数)$/;

/** Sums of money with their parts under one heading: 当月资金支出 over 小计, 低保金, 物价补贴. */
function partSums(table: Table, grid: Grid): readonly Sum[] {
  const parents = new Set(
    table.columns.map(({ header }) => header.split("/").slice(0, -1).join("/")),
  );
  return [...parents]
    .filter((parent) => MONEY.test(parent) && !/人数|户数/.test(parent))
    .flatMap((parent) => partsUnder(parent, table, grid));
}

/** The sum that a heading says; none where its parts are no parts, or not all of them stand there. */
function partsUnder(parent: string, table: Table, grid: Grid): readonly Sum[] {
  // A column under the heading that only says 小计 is read as the heading's own.
  const total = table.columns.find(({ header }) => header === parent);
  const below = table.columns.filter(({ header }) => header.startsWith(`${parent}/`));
  const nameOf = ({ header }: TableColumn): string => header.slice(parent.length + 1);
  const isWhole = below.every((column) => !/\/|其中|人均|户均|累计|人数|户数/.test(nameOf(column)));
  if (total === undefined || below.length < 2 || !isWhole) return [];
  return [
    {
      variant: "parts",
      rule: below.map(nameOf).join("＋"),
      total,
      parts: below.map(({ column }) => column),
      certain: isNamedTotal(total, table, grid),
    },
  ];
}

/** Whether a header cell of the column says that it is a total. */
function isNamedTotal({ column }: TableColumn, { headerRows }: Table, grid: Grid): boolean {
  return headerRows.some((row) => TOTAL.test(squeezed(grid.value(row, column))));
}

function* broken(
  table: Table,
  grid: Grid,
  { variant, rule, total, parts, certain }: Sum,
  rows: readonly number[],
  tolerance: Decimal,
): Iterable<Sighting> {
  const found: Sighting[] = [];
  const allowed = MONEY.test(total.header) ? tolerance : NOTHING;
  let kept = 0;
  for (const row of rows) {
    const stated = figureAt(grid, row, total.column);
    const sum = sumOfCells(grid, [row], parts);
    if (typeof stated === "string" || typeof sum === "string") continue;
    if (!differ(stated, sum, allowed)) {
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
        // The township's name, not its row: rows are sorted and added.
        discriminator: `${rule} ${squeezed(grid.value(row, table.firstColumn))}`,
      }),
    );
  }
  if (certain || kept >= found.length) yield* found;
}
