import { formatMoney, type Decimal } from "../../money";
import type { Field } from "../../roster/fields";
import type { Household, Table, TableColumn } from "../../roster/types";
import type { Grid } from "../../workbook/grid";
import { builtOnce } from "../built-once";
import { checkedByTable, type Look } from "../checked-by-table";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { differ, fieldOf, gridOf, isPerHead, sumOfCells, toleranceOf } from "./table-cells";

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
  readonly grid: Grid;
  readonly total: TableColumn;
  readonly parts: readonly TableColumn[];
}

function run(context: FindingContext): Iterable<Sighting> {
  const tolerance = toleranceOf(context);
  const known = new Map<Table, Parts | null>();
  return checkedByTable(
    context.index.recordedHouseholds,
    (household) => {
      const parts = builtOnce(known, household.table, () => partsOf(household.table, context));
      return parts === null ? "cannot-tell" : compared(household, parts, tolerance);
    },
    "warn",
  );
}

/** The columns that make up a total; null where the table has not both a base and a supplement. */
function partsOf(table: Table, context: FindingContext): Parts | null {
  const columns = table.columns.filter((column) => column.member === 0 && !isPerHead(column));
  const of = (wanted: Field): readonly TableColumn[] =>
    withoutDetails(columns.filter((column) => fieldOf(column) === wanted));
  const [total] = [...of("amount_total"), ...of("monthly_amount_household")];
  const [base, ...furtherBases] = of("amount_base_diff");
  const ofPeople = of("amount_class_person");
  const supplements = ofPeople.length > 0 ? ofPeople : of("amount_class_household");
  if (total === undefined || base === undefined) return null;
  if (furtherBases.length > 0 || supplements.length === 0) return null;
  const parts = [base, ...supplements, ...of("pay_other")];
  return { grid: gridOf(table, context), total, parts };
}

/** 其中重点救助金, and what stands under a heading with its 小计, are counted in another column. */
function withoutDetails(columns: readonly TableColumn[]): readonly TableColumn[] {
  return columns.filter(
    ({ header }) =>
      !/其中/.test(header) && !columns.some((other) => header.startsWith(`${other.header}/`)),
  );
}

/** Parts summed over the household's rows against its totals: members' parts may stand on their own rows. */
function compared(household: Household, { grid, total, parts }: Parts, tolerance: Decimal): Look {
  const { rows, table } = household;
  const columns = [total, ...parts].map(({ column }) => column);
  const stated = sumOfCells(grid, rows, columns.slice(0, 1));
  const sum = sumOfCells(grid, rows, columns.slice(1));
  if (typeof stated === "string" || typeof sum === "string") return "cannot-tell";
  if (!differ(stated, sum, tolerance)) return null;
  const row = rows[0] ?? table.firstRow;
  const cells = columns.map((column) => ({ sheet: table.sheet, row, column }));
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
