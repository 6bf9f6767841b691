import { readText } from "../../roster/values";
import type { Field } from "../../roster/fields";
import type { Table, TableColumn } from "../../roster/types";
import type { Grid } from "../../workbook/grid";
import { atTable } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { dataRows, fieldOf, tablesOnGrids } from "./table-cells";

/** Amounts are kept as text, with units, commas or blanks; once per column. */
export const L09: Rule = {
  id: "L09",
  family: "L",
  severity: "info",
  source: null,
  needs: {},
  run,
  title: { zh: "金额列混入文本", en: "Amounts kept as text" },
  text: {
    "": {
      zh: "“{column}”列有{count}个金额是文本（如“{example}”），表内公式求和时不会计入",
      en: "{count} amounts in the column {column} are text (such as {example}), which formulas do not add up",
    },
  },
  next: {
    zh: "去掉单位、逗号和空格，将该列改为数值格式",
    en: "Remove units, commas and blanks, and format the column as numbers",
  },
};

const MONEY =
  /^(?:amount_|monthly_amount|income_|deduct_|expense_|standard$|living_allowance|nursing_allowance|disability_allowance|tekun_basic|tekun_care$|elder_amount|child_amount|pay_other|asset_financial|stat_money)/;

function* run(context: FindingContext): Iterable<Sighting> {
  for (const { table, grid } of tablesOnGrids(context)) {
    const rows = dataRows(table);
    for (const column of table.columns) {
      if (!isMoney(fieldOf(column))) continue;
      const seen = inColumn(table, column, rows, grid);
      if (seen !== null) yield seen;
    }
  }
}

function isMoney(field: Field | null): boolean {
  return MONEY.test(field ?? "");
}

function inColumn(
  table: Table,
  { column, header }: TableColumn,
  rows: readonly number[],
  grid: Grid,
): Sighting | null {
  let count = 0;
  let first: { readonly row: number; readonly text: string } | null = null;
  for (const row of rows) {
    const value = grid.value(row, column);
    if (typeof value !== "string" || !/\d/.test(value)) continue;
    count += 1;
    first ??= { row, text: readText(value) ?? "" };
  }
  if (first === null) return null;
  return atTable(table, first.row, [{ sheet: table.sheet, row: first.row, column }], {
    operands: { column: header, count, example: first.text },
  });
}
