import { formatMoney, type Decimal } from "../../money";
import type { Household, Table, TableColumn } from "../../roster/types";
import type { Grid } from "../../workbook/grid";
import { checkedByTable, type Look } from "../checked-by-table";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { fieldOf, figureAt, gridOf } from "./table-cells";

/** Nobody disabled is counted and a supplement for disability is paid, or the reverse. */
export const L03: Rule = {
  id: "L03",
  family: "L",
  severity: "warn",
  source: null,
  needs: {
    fields: ["covered_persons_disabled", ["amount_class_person", "amount_class_household"]],
  },
  run,
  title: { zh: "残疾人数与残疾人救助不符", en: "Disabled people against their supplement" },
  text: {
    "": {
      zh: "{who}户“{people}”为{count}，“{money}”为{amount}元",
      en: "{who}: {count} under {people}, but {amount} yuan under {money}",
    },
    column: {
      zh: "本表有{count}户（可核{total}户）“{people}”与“{money}”一有一无，两列可能不是同一类对象",
      en: "In {count} of {total} households only one of {people} and {money} is filled: the two may not be of the same people",
    },
  },
  next: {
    zh: "核对残疾证和救助金额，更正不一致的一列",
    en: "Check certificates and amounts, and correct the one that is wrong",
  },
};

/** The two columns, of one table. */
interface Pair {
  readonly grid: Grid;
  readonly people: TableColumn;
  readonly money: TableColumn;
}

function* run(context: FindingContext): Iterable<Sighting> {
  const pairs = new Map<Table, Pair | null>();
  yield* checkedByTable(context.index.recordedHouseholds, (household) => {
    const { table } = household;
    let pair = pairs.get(table);
    if (pair === undefined) {
      pair = pairOf(table, context);
      pairs.set(table, pair);
    }
    return pair === null ? "cannot-tell" : compared(household, pair);
  });
}

function pairOf(table: Table, context: FindingContext): Pair | null {
  const grid = gridOf(table, context);
  const own = table.columns.filter(({ member }) => member === 0);
  const people = own.find((column) => fieldOf(column) === "covered_persons_disabled");
  const money = own.find((column) => {
    const field = fieldOf(column);
    const isSupplement = field === "amount_class_person" || field === "amount_class_household";
    return isSupplement && /残/.test(column.header);
  });
  return grid === null || people === undefined || money === undefined
    ? null
    : { grid, people, money };
}

/** A blank beside a figure is none: in payment sheets that is how a zero is written. */
function compared(household: Household, { grid, people, money }: Pair): Look {
  const count = sumOver(grid, household.rows, people);
  const amount = sumOver(grid, household.rows, money);
  if (count === "unreadable" || amount === "unreadable") return "cannot-tell";
  if (count === null && amount === null) return "cannot-tell";
  const hasPeople = count?.gt(0) === true;
  const hasMoney = amount?.gt(0) === true;
  if (hasPeople === hasMoney) return null;
  const row = household.rows[0] ?? household.table.firstRow;
  const { sheet } = household.table;
  const cells = (hasMoney ? [people, money] : [money, people]).map(({ column }) => ({
    sheet,
    row,
    column,
  }));
  return atHousehold(household, cells, {
    operands: {
      people: people.header,
      money: money.header,
      count: count?.toString() ?? "0",
      amount: amount === null ? "0.00" : formatMoney({ value: amount }),
    },
  });
}

/** Summed over the household's rows: null where nothing stands. */
function sumOver(
  grid: Grid,
  rows: readonly number[],
  { column }: TableColumn,
): Decimal | null | "unreadable" {
  let sum: Decimal | null = null;
  for (const row of rows) {
    const figure = figureAt(grid, row, column);
    if (figure === "unreadable") return "unreadable";
    if (figure !== "blank") sum = sum === null ? figure : sum.plus(figure);
  }
  return sum;
}
