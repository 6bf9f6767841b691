/**
 * The roster as read: tables, their columns' fields, households and people. Every value remembers
 * its cell. Nothing here decides anything; what is not known is null, never zero.
 */
import type { CalendarDate } from "../calendar";
import type { CitizenId } from "../identity";
import type { Decimal } from "decimal.js";
import type { CellAddress, CellValue } from "../workbook/cells";
import type { Grid, SheetInfo, WorkbookInfo } from "../workbook/grid";
import type { Field } from "./fields";

/** A workbook's sheets as given to the reader; `input` tells files apart when several are read. */
export interface RosterInput {
  readonly input: number;
  /** The file's name, where several files are read as one county: sentences then say which. */
  readonly file?: string;
  /** The kind of list that this file was given as (deaths, vehicles, …); its tables are then of role `list`. */
  readonly listKind?: string;
  readonly info: WorkbookInfo;
  /** Worksheets with their values, in workbook order. Sheets and columns of ours are left out by the caller. */
  readonly sheets: readonly RosterSheet[];
}

export interface RosterSheet {
  readonly info: SheetInfo;
  readonly grid: Grid;
  /** Columns of ours from an earlier run: read as if they were blank. */
  readonly ours: readonly {
    readonly firstColumn: number;
    readonly lastColumn: number;
    readonly firstRow: number;
    readonly lastRow: number;
  }[];
}

/** What one row of a table stands for. `ours` are sheets that we wrote, `report` finished statistics. */
export type TableRole = "household" | "person" | "payment" | "list" | "earlier" | "report" | "ours";

/** The scheme that a table is the roster of, where its title, sheet name or columns say so. */
export type Scheme =
  | "dibao"
  | "tekun"
  | "marginal"
  | "registered-poor"
  | "disability-allowance"
  | "old-age-allowance"
  | "children"
  | "temporary-relief";

/** How long one sum is for, and whether it is of the household or of one person. */
export type MoneyPeriod = "year" | "half-year" | "quarter" | "month";
export type MoneyOf = "household" | "person";

/** One column of a table and what it is taken to hold. */
export interface TableColumn {
  readonly column: number;
  /** The header words, fragments joined, parents before children with a `/` between. */
  readonly header: string;
  /** Null when no field fits. */
  readonly field: Field | null;
  /** 1 exact, below 1 by likeness; the officer's own correction is 1. */
  readonly confidence: number;
  /** Why this field: code for the catalogue. */
  readonly reason: "exact" | "normalized" | "similar" | "values" | "parent" | "corrected" | "none";
  /** Which member of the household, from 1, where members stand across the columns; 0 for the household itself or the row's person. */
  readonly member: number;
  /** Other fields that fit nearly as well, best first. */
  readonly alternatives: readonly Field[];
  /** What header or unit line say of a sum whose field leaves it open (工资性收入（元/月）); null where they say nothing. */
  readonly period: MoneyPeriod | null;
}

/** Something that only the officer can say. Until then, values that rest on it are not used. */
export interface Question {
  readonly table: string;
  readonly code: "income-period" | "amount-of" | "people-count" | "field" | "date-month";
  readonly columns: readonly number[];
  /** The answers to choose from, best first (fields). */
  readonly choices: readonly Field[];
}

/** One table on one sheet. */
export interface Table {
  /** `t1`, `t2` … in reading order. */
  readonly id: string;
  readonly input: number;
  /** The file's name, where several files are read as one county. */
  readonly file?: string;
  readonly sheet: string;
  readonly sheetHidden: boolean;
  readonly role: TableRole;
  readonly scheme: Scheme | null;
  readonly area: "rural" | "urban" | null;
  /** The kind of a `list` (deaths, vehicles, …), else null. */
  readonly listKind: string | null;
  readonly title: string | null;
  /** 填报单位 or 所属地区 as the lines above the header say it. */
  readonly unitLine: string | null;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: readonly TableColumn[];
  /** Rows between firstRow and lastRow that are not data: totals, blanks, pre-numbered, signatures, repeated headers. */
  readonly otherRows: readonly {
    readonly row: number;
    readonly kind: "total" | "blank" | "prenumbered" | "note" | "header";
  }[];
  /** Rows of totals wherever they stand, above or below the data too. */
  readonly totalRows: readonly number[];
  readonly hiddenRows: number;
  readonly questions: readonly Question[];
  /** A stable key of the layout (header words), under which an officer's correction is remembered. */
  readonly layoutKey: string;
}

/** A value as read from one cell. `value` null with a raw cell present means that it could not be read: `problem` says why. */
export interface Fact<T> {
  readonly value: T | null;
  readonly raw: CellValue;
  readonly cell: CellAddress;
  readonly problem: string | null;
}

/** A date as typed: to the day or to the month (day 1); open-ended where the sheet says 长期 or 3000-01. */
export interface TypedDate {
  readonly date: CalendarDate;
  readonly precision: "day" | "month" | "year";
  readonly openEnded: boolean;
}

/**
 * Look-ups of values by field. Null means that the table has no such column (or that a question
 * about it is open); a fact whose `raw` is null means that the cell is blank.
 */
export interface FactReader {
  /** The place a field's value stands at, or null when there is no such column. */
  cell(field: Field): CellAddress | null;
  /** The value of that cell as it stands; null when blank or no such column. */
  raw(field: Field): CellValue;
  /** Trimmed text as people read it; null when blank or no such column. */
  text(field: Field): string | null;
  /** A sum of money in yuan, whatever its period (the field says it). */
  amount(field: Field): Fact<Decimal> | null;
  /** How long the column says that one of its sums is for (元/月, 元/季度, 元/年); null where it does not. */
  period(field: Field): MoneyPeriod | null;
  /** A count or an age. */
  number(field: Field): Fact<number> | null;
  date(field: Field): Fact<TypedDate> | null;
  /** 是/否, 有/无, √, 1/0, 享受/未享受 …; null where blank or not understood. */
  flag(field: Field): Fact<boolean> | null;
}

/**
 * A member of a household, or whoever a row of a person table names. Look-ups read the person's own
 * row (or member columns) alone; what is of the household is asked of `household`. `name`, `id_card`
 * and `phone` of a head whose table has only 户主姓名, 户主身份证号 or 户主联系方式 read those.
 */
export interface Person extends FactReader {
  readonly table: Table;
  readonly household: Household;
  /** The row it stands on; members across columns share the row of their household. */
  readonly row: number;
  /** 0 for the row's own person, else the member's number across the columns. */
  readonly member: number;
  readonly name: string | null;
  /** The parsed number, also when it is wrong; null when there is no ID column at all. */
  readonly id: CitizenId | null;
  /** Canonical relation to the head, where understood: 户主 配偶 之子 之女 … (codes in `relations`). */
  readonly relation: string | null;
  readonly isHead: boolean;
  readonly sex: "male" | "female" | null;
  readonly birth: CalendarDate | null;
  /** Full years on the as-of date, from ID, else birth date, else the age column. */
  readonly age: number | null;
  /** Marked as covered (是否保障对象), null where the roster does not say. */
  readonly covered: boolean | null;
}

/**
 * One household: the rows and people that belong together. A field of household level reads from
 * the first row, else from the first of its rows where it is not blank, else from the table joined
 * to it; any other field reads from the head's row.
 */
export interface Household extends FactReader {
  /** Unique in the run and stable across runs of the same file: from household number, else head's ID, else place. */
  readonly id: string;
  readonly table: Table;
  /** Every row, ascending; columns for the household are written to the first. */
  readonly rows: readonly number[];
  readonly people: readonly Person[];
  readonly head: Person | null;
  /** Of the scheme and area that its own cells name (低保类别, 户籍类型), else its table, else what the run was told. */
  readonly scheme: Scheme | null;
  readonly area: "rural" | "urban" | null;
  /**
   * Number of members: as stated, else counted where every member has a row, else null. A counted
   * number has a null `raw` and points to the household's first cell.
   */
  readonly size: Fact<number> | null;
  /** Number of people covered: as stated, else counted from marks; null where the roster does not say. */
  readonly covered: Fact<number> | null;
  readonly town: string | null;
  readonly village: string | null;
  /** Rows of other tables that were joined to it (a person table that stands apart). */
  readonly joined: readonly { readonly table: string; readonly rows: readonly number[] }[];
  /**
   * Of a household of a register (建档立卡, 监测对象): the id of the same household in a roster of
   * dibao, tekun or marginal households, where totals count it; null for every other.
   */
  readonly countedAs: string | null;
  /** Members stand in the roster (person rows or member columns), rather than only a head and a count. */
  readonly membersListed: boolean;
}

/** What was noticed while reading, for the officer: hidden sheets read, sheets without a table … */
export interface ReadingNote {
  readonly code:
    | "hidden-sheet"
    | "hidden-rows"
    | "no-table"
    | "empty-list"
    | "empty-sheet"
    | "not-a-worksheet"
    | "ours-outdated"
    | "merges-unknown"
    | "title-overwritten"
    | "joined-tables"
    | "unreadable-table";
  readonly sheet: string;
  readonly detail: string | null;
}

/** Everything read from one run's inputs. */
export interface Roster {
  readonly tables: readonly Table[];
  /** Households of the rosters proper (roles household and person), in reading order. */
  readonly households: readonly Household[];
  /** Rows of payment, list and earlier tables, as one-person households, by table id. */
  readonly others: ReadonlyMap<string, readonly Household[]>;
  readonly notes: readonly ReadingNote[];
}
