import { formatMoney, type Decimal } from "../../money";
import type { Field } from "../../roster/fields";
import type { Household, Table, TableColumn } from "../../roster/types";
import type { Grid } from "../../workbook/grid";
import { builtOnce } from "../built-once";
import { checkedByTable, type Look } from "../checked-by-table";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { fieldOf, gridOf, NOTHING, sumOfCells } from "./table-cells";

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

/** Supplements in columns of their own; which is for disability its header says. */
const SUPPLEMENTS: ReadonlySet<Field | null> = new Set<Field>([
  "amount_class_person",
  "amount_class_household",
]);

/** The two columns, of one table. */
interface Pair {
  readonly grid: Grid;
  readonly people: TableColumn;
  readonly money: TableColumn;
}

function run(context: FindingContext): Iterable<Sighting> {
  const known = new Map<Table, Pair | null>();
  return checkedByTable(context.index.recordedHouseholds, (household) => {
    const pair = builtOnce(known, household.table, () => pairOf(household.table, context));
    return pair === null ? "cannot-tell" : compared(household, pair);
  });
}

function pairOf(table: Table, context: FindingContext): Pair | null {
  const columns = table.columns.filter(({ member }) => member === 0);
  const people = columns.find((column) => fieldOf(column) === "covered_persons_disabled");
  const money = columns.find(
    (column) => SUPPLEMENTS.has(fieldOf(column)) && column.header.includes("残"),
  );
  if (people === undefined || money === undefined) return null;
  return { grid: gridOf(table, context), people, money };
}

/** A blank beside a figure is none: in payment sheets that is how a zero is written. */
function compared(household: Household, { grid, people, money }: Pair): Look {
  const { rows, table } = household;
  const count = sumOfCells(grid, rows, [people.column]);
  const amount = sumOfCells(grid, rows, [money.column]);
  if (count === "unreadable" || amount === "unreadable") return "cannot-tell";
  if (count === "blank" && amount === "blank") return "cannot-tell";
  const [counted, paid] = [asFigure(count), asFigure(amount)];
  const hasMoney = paid.gt(0);
  if (counted.gt(0) === hasMoney) return null;
  const row = rows[0] ?? table.firstRow;
  const columns = hasMoney ? [people, money] : [money, people];
  const cells = columns.map(({ column }) => ({ sheet: table.sheet, row, column }));
  return atHousehold(household, cells, {
    operands: {
      people: people.header,
      money: money.header,
      count: counted.toString(),
      amount: formatMoney({ value: paid }),
    },
  });
}

function asFigure(figure: Decimal | "blank"): Decimal {
  return figure === "blank" ? NOTHING : figure;
}
