import { isBlankCell } from "../../roster/cell-text";
import type { Field } from "../../roster/fields";
import type { Household, Table, TableColumn } from "../../roster/types";
import type { Grid } from "../../workbook/grid";
import { builtOnce } from "../built-once";
import { atTable } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { gridOf } from "./table-cells";

const INHERITED = ["cert_no", "head_name"] as const satisfies readonly Field[];
const COLUMNS: ReadonlySet<Field | null> = new Set<Field>(INHERITED);

/** Member rows leave the certificate or the head's name blank and are read with the household above; once per table. */
export const L07: Rule = {
  id: "L07",
  family: "L",
  severity: "info",
  source: null,
  needs: { fields: [INHERITED] },
  run,
  title: { zh: "成员行承继上一户主", en: "Member rows read with the household above" },
  text: {
    "": {
      zh: "本表有{count}行成员“{column}”留空，已按上一户读取（共{households}户），排序前请先补齐",
      en: "{count} member rows leave {column} blank and were read with the household above ({households} households); fill them in before sorting",
    },
  },
  next: {
    zh: "核对成员归户是否正确；需要排序、筛选的先补齐户主和证号",
    en: "Check that members belong where they were read; fill in head and number before sorting or filtering",
  },
};

interface Tally {
  rows: number;
  readonly households: Set<Household>;
  readonly first: number;
  readonly column: TableColumn;
}

function* run(context: FindingContext): Iterable<Sighting> {
  const known = new Map<Table, Inherited>();
  const tallies = new Map<Table, Tally>();
  for (const household of context.roster.households) {
    const { table } = household;
    count(
      household,
      builtOnce(known, table, () => columnsOf(table, context)),
      tallies,
    );
  }
  for (const [table, { rows, households, first, column }] of tallies) {
    yield atTable(table, first, [{ sheet: table.sheet, row: first, column: column.column }], {
      operands: { count: rows, households: households.size, column: column.header },
    });
  }
}

/** The columns that members inherit, with the cells of the table. */
interface Inherited {
  readonly grid: Grid;
  readonly columns: readonly TableColumn[];
}

function columnsOf(table: Table, context: FindingContext): Inherited {
  const columns = table.columns.filter(({ field }) => COLUMNS.has(field));
  return { grid: gridOf(table, context), columns };
}

function count(
  household: Household,
  { grid, columns }: Inherited,
  tallies: Map<Table, Tally>,
): void {
  const [head, ...members] = household.rows;
  if (head === undefined) return;
  const filled = columns.filter(({ column }) => !isBlankCell(grid.value(head, column)));
  for (const row of members) {
    const blank = filled.find(({ column }) => isBlankCell(grid.value(row, column)));
    if (blank === undefined) continue;
    const tally = tallies.get(household.table) ?? newTally(row, blank);
    tally.rows += 1;
    tally.households.add(household);
    tallies.set(household.table, tally);
  }
}

function newTally(first: number, column: TableColumn): Tally {
  return { rows: 0, households: new Set(), first, column };
}
