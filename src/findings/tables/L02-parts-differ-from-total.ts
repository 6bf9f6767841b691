import { valueOf } from "../../assessment/terms";
import { formatMoney, type Decimal } from "../../money";
import type { Field } from "../../roster/fields";
import type { Household, Table, TableColumn } from "../../roster/types";
import type { Grid } from "../../workbook/grid";
import { onceWhereCommon } from "../floods";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { differ, fieldOf, figureAt, gridOf, isPerHead } from "./table-cells";

/** 家庭补差 and the supplements beside it do not add up to what is paid in all. */
export const L02: Rule = {
  id: "L02",
  family: "L",
  severity: "error",
  source: null,
  needs: {
    fields: [
      "amount_base_diff",
      ["amount_class_person", "amount_class_household"],
      ["amount_total", "monthly_amount_household"],
    ],
    parameters: ["total_tolerance"],
  },
  run,
  title: { zh: "分项与合计不符", en: "Parts differ from the total" },
  text: {
    "": {
      zh: "{who}户“{header}”为{stated}元，分项（{parts}）相加为{sum}元，相差{difference}元",
      en: "{who}: {header} is {stated} yuan, but its parts ({parts}) add up to {sum}: {difference} apart",
    },
    column: {
      zh: "本表有{count}户（可核{total}户）分项（{parts}）相加不等于“{column}”，这些列可能不是它的分项",
      en: "In {count} of {total} households the parts ({parts}) do not add up to {column}: they may not be its parts",
    },
  },
  next: {
    zh: "核对各分项金额和领取金额，更正不一致的一项",
    en: "Check each part and the sum paid, and correct the one that is wrong",
  },
};

/** The total's column and its parts, all of one table. */
interface Parts {
  readonly total: TableColumn;
  readonly parts: readonly TableColumn[];
}

function* run(context: FindingContext): Iterable<Sighting> {
  const tolerance = valueOf(context.policy.once("total_tolerance"))?.value;
  if (tolerance === undefined) return;
  const judged = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    const tables = new Map<Table, { grid: Grid; parts: Parts } | null>();
    for (const household of context.index.recordedHouseholds) {
      const { table } = household;
      let known = tables.get(table);
      if (known === undefined) {
        known = readable(table, context);
        tables.set(table, known);
      }
      if (known === null) continue;
      const seen = compared(household, known.grid, known.parts, tolerance);
      if (seen === "cannot-tell") continue;
      judged.set(table, (judged.get(table) ?? 0) + 1);
      if (seen !== null) yield seen;
    }
  };
  yield* onceWhereCommon(sightings(), (table) => judged.get(table) ?? 0, "warn");
}

function readable(table: Table, context: FindingContext): { grid: Grid; parts: Parts } | null {
  const grid = gridOf(table, context);
  const parts = partsOf(table);
  return grid === null || parts === null ? null : { grid, parts };
}

/** The columns that make up a total; null where the table has not both a base and a supplement. */
function partsOf(table: Table): Parts | null {
  const columns = table.columns.filter((column) => column.member === 0 && !isPerHead(column));
  const of = (...fields: readonly Field[]): readonly TableColumn[] =>
    columns.filter((column) => {
      const field = fieldOf(column);
      return field !== null && fields.includes(field);
    });
  const total = of("amount_total")[0] ?? of("monthly_amount_household")[0];
  const base = of("amount_base_diff");
  const ofPeople = of("amount_class_person");
  const supplements = ofPeople.length > 0 ? ofPeople : of("amount_class_household");
  if (total === undefined || base.length !== 1 || supplements.length === 0) return null;
  return { total, parts: [...base, ...supplements, ...of("pay_other")] };
}

/** Parts summed over the household's rows against its totals: members' parts may stand on their own rows. */
function compared(
  household: Household,
  grid: Grid,
  { total, parts }: Parts,
  tolerance: Decimal,
): Sighting | null | "cannot-tell" {
  const stated = sumOver(grid, household.rows, [total]);
  const sum = sumOver(grid, household.rows, parts);
  if (stated === null || sum === null) return "cannot-tell";
  if (!differ(stated, sum, tolerance)) return null;
  const row = household.rows[0] ?? household.table.firstRow;
  const { sheet } = household.table;
  const cells = [total, ...parts].map(({ column }) => ({ sheet, row, column }));
  return atHousehold(household, cells, {
    operands: {
      header: total.header,
      parts: parts.map(({ header }) => header).join("＋"),
      stated: formatMoney({ value: stated }),
      sum: formatMoney({ value: sum }),
      difference: formatMoney({ value: stated.minus(sum).abs() }),
    },
  });
}

/** Null where nothing stands in any of the cells, or one cannot be read. */
function sumOver(
  grid: Grid,
  rows: readonly number[],
  columns: readonly TableColumn[],
): Decimal | null {
  let sum: Decimal | null = null;
  for (const row of rows) {
    for (const { column } of columns) {
      const figure = figureAt(grid, row, column);
      if (figure === "unreadable") return null;
      if (figure === "blank") continue;
      sum = sum === null ? figure : sum.plus(figure);
    }
  }
  return sum;
}
