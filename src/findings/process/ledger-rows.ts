/** Rows of ledgers of issues (问题整改台账): what is closed, what is done, what is due. */
import { readDate, readFlag, readText } from "../../roster/values";
import type { Field } from "../../roster/fields";
import type { Table, TableColumn, TypedDate } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import { dataRows, fieldOf, gridOf } from "../tables/table-cells";
import type { FindingContext } from "../types";

/** One issue of a ledger. */
export interface Issue {
  readonly table: Table;
  readonly row: number;
  /** What it is, short enough for a sentence. */
  readonly name: string;
  /** What it is and whose, by which it is known again when rows are sorted otherwise. */
  readonly key: string;
  text(field: Field): string | null;
  date(field: Field): TypedDate | null;
  cell(field: Field): CellAddress | null;
  /** Marked as closed (是否销号, 销号时间); null where the ledger has no such column. */
  readonly isClosed: boolean | null;
  /** A blank cell for the day of closing. */
  readonly blankDay: CellAddress | null;
}

const LONGEST_NAME = 20;
/** Whose the issue is, under whichever of these the ledger's column is read. */
const WHOSE: readonly Field[] = ["issue_head", "head_name", "name"];

/** Every issue of the ledgers, in reading order; rows that name none are left out. */
export function* issuesOf(context: FindingContext): Iterable<Issue> {
  for (const table of context.roster.tables) {
    const columns = columnsOf(table);
    if (!columns.has("issue_desc") && !columns.has("issue_type")) continue;
    const grid = gridOf(table, context);
    const date1904 = context.inputs.find(({ input }) => input === table.input)?.info.date1904;
    for (const row of dataRows(table)) {
      const issue = issueAt(table, row, grid, columns, date1904 ?? false);
      if (issue !== null) yield issue;
    }
  }
}

/** Columns by field; 是否销号 and 销号时间 are two of one. */
function columnsOf(table: Table): ReadonlyMap<Field, readonly TableColumn[]> {
  const columns = new Map<Field, TableColumn[]>();
  if (table.role === "report" || table.role === "ours") return columns;
  for (const column of table.columns) {
    const field = fieldOf(column);
    if (field === null) continue;
    const known = columns.get(field);
    if (known === undefined) columns.set(field, [column]);
    else known.push(column);
  }
  return columns;
}

function issueAt(
  table: Table,
  row: number,
  grid: Grid,
  columns: ReadonlyMap<Field, readonly TableColumn[]>,
  date1904: boolean,
): Issue | null {
  const first = (field: Field): TableColumn | null => columns.get(field)?.[0] ?? null;
  const address = (column: TableColumn): CellAddress => ({
    sheet: table.sheet,
    row,
    column: column.column,
  });
  const text = (field: Field): string | null => {
    const column = first(field);
    return column === null ? null : readText(grid.value(row, column.column));
  };
  const date = ({ column }: TableColumn): TypedDate | null => {
    return readDate(grid.value(row, column), { isDate: grid.isDate(row, column), date1904 }).value;
  };
  const name = text("issue_desc") ?? text("issue_type");
  if (name === null) return null;
  const marks = columns.get("issue_closed") ?? [];
  const days = marks.filter(({ header }) => /时间|日期/.test(header));
  const says = marks.map((column) => {
    const value = grid.value(row, column.column);
    return date(column) !== null || saysClosed(readText(value) ?? "", readFlag(value).value);
  });
  const isClosed = marks.length === 0 ? null : says.includes(true);
  const blankDay = days.find(({ column }) => readText(grid.value(row, column)) === null);
  return {
    table,
    row,
    key: [name, ...WHOSE.map(text)].join(" "),
    name: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name,
    text,
    date: (field) => {
      const column = first(field);
      return column === null ? null : date(column);
    },
    cell: (field) => {
      const column = first(field);
      return column === null ? null : address(column);
    },
    isClosed,
    blankDay: blankDay === undefined ? null : address(blankDay),
  };
}

function saysClosed(text: string, flag: boolean | null): boolean {
  if (/未|没|不|待|正在|整改中|推进中|进行中|否/.test(text)) return false;
  return flag === true || /销号|清零|办结|完成|到位|已整改/.test(text);
}
