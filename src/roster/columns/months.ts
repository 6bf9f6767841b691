import type { CalendarDate } from "../../calendar";
import type { CellValue } from "../../workbook/cells";
import { isBlankCell } from "../cell-text";
import { asWritten } from "../header-text";
import { yearIn } from "../place-words";
import type { TableColumn } from "../types";
import { readAmount } from "../values";

/** What of a table's cells tells which of its months is looked at. */
export interface MonthClues {
  readonly asOf: CalendarDate;
  /** The title and the like, of which one may say the year. */
  readonly texts: readonly string[];
  /** Some values of a column, blanks among them. */
  readonly values: (column: number) => readonly CellValue[];
}

/** 1月, 6月份, 6月金额, 2024年6月发放额. */
const MONTH =
  /^(?:(\d{4})年)?(\d{1,2})月份?(?:应发|实发|发放|补贴|津贴|补助|低保)?(?:金额|金|额)?(?:\(元\))?$/;
/** 一季度, 第二季度金额, 上半年. */
const SPAN =
  /^(?:\d{4}年)?(?:第?[一二三四1-4]季度|[上下]半年)(?:发放|补贴|补助|低保)?(?:金额|金|额)?(?:\(元\))?$/;
/** The sum over such columns. */
const SUM =
  /^(?:全年|年度|累计|本年|季度?|第?[一二三四1-4]季度|[上下]?半年)?(?:合计|小计|总计|累计|总额|合计金额|发放合计|发放总额|金额合计)(?:金额|额)?(?:\(元\))?$/;
/** So many columns make a table by months. */
const LEAST_COLUMNS = 2;

interface MonthColumn {
  readonly column: TableColumn;
  /** Year × 12 + month. */
  readonly month: number;
}

/**
 * Sums that stand by month across the columns (1月 … 12月 合计): what is paid is the column of the
 * as-of month, or of the last month before it that is filled in, and the sum over the months is
 * nobody's monthly amount. Sums by quarter have no month of their own; their total is none either.
 */
export function withMonthPaid(
  columns: readonly TableColumn[],
  clues: MonthClues,
): readonly TableColumn[] {
  const months = monthColumns(columns, clues);
  const spans = columns.filter(({ header, member }) => member === 0 && SPAN.test(leafOf(header)));
  if (months.length < LEAST_COLUMNS && spans.length < LEAST_COLUMNS) return columns;
  const parts = new Set([...months.map(({ column }) => column), ...spans]);
  const paid = months.length < LEAST_COLUMNS ? null : latestFilled(months, clues);
  return columns.map((column) => {
    if (column === paid) return asAmountPaid(column);
    const isSum = column.field === "amount_total" && SUM.test(leafOf(column.header));
    return parts.has(column) || isSum ? unread(column) : column;
  });
}

function monthColumns(
  columns: readonly TableColumn[],
  { asOf, texts, values }: MonthClues,
): readonly MonthColumn[] {
  const year = texts.map(yearIn).find((one) => one !== null) ?? asOf.year;
  return columns.flatMap((column) => {
    const found = MONTH.exec(leafOf(column.header));
    const month = Number(found?.[2] ?? 0);
    if (column.member > 0 || month < 1 || month > 12) return [];
    const filled = values(column.column).filter((value) => !isBlankCell(value));
    if (!filled.every((value) => readAmount(value).value !== null)) return [];
    return [{ column, month: Number(found?.[1] ?? year) * 12 + month }];
  });
}

/** The column of the as-of month or of the last one before it that anybody has a sum in; null where none is. */
function latestFilled(
  months: readonly MonthColumn[],
  { asOf, values }: MonthClues,
): TableColumn | null {
  const now = asOf.year * 12 + asOf.month;
  let latest: MonthColumn | null = null;
  for (const one of months) {
    if (one.month > now || (latest !== null && one.month <= latest.month)) continue;
    if (values(one.column.column).some((value) => !isBlankCell(value))) latest = one;
  }
  return latest?.column ?? null;
}

/** The words next above the column. */
function leafOf(header: string): string {
  return asWritten(header.slice(header.lastIndexOf("/") + 1));
}

function asAmountPaid(column: TableColumn): TableColumn {
  return {
    ...column,
    field: "amount_total",
    confidence: 0.85,
    reason: "values",
    alternatives: [],
    period: "month",
  };
}

function unread(column: TableColumn): TableColumn {
  return { ...column, field: null, confidence: 0, reason: "none", alternatives: [], period: null };
}
