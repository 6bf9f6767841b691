import type { Field } from "../fields";
import { ALLOWANCES, monthsIn, ONE_MONTH, periodOf, spanIn } from "../money-period";
import { CALLED_PAYMENTS, PAID_ONCE } from "../payment-words";
import type { Table, TableColumn } from "../types";

/** Sums of a household that are the month's by what they are: dibao changes from month to month. */
const OF_A_MONTH: ReadonlySet<Field> = new Set<Field>([
  "monthly_amount_household",
  "amount_total",
  "amount_person",
  "amount_base_diff",
  "amount_class_household",
  "amount_class_person",
]);
/** Words over a rate, or over a sum that is a month's whatever the title says. */
const SAYS_MONTH = /月|标准/;

/**
 * A roster's sums for more than a month. An allowance says how long it is for, by its own words
 * (津贴（元/季度）) or those of the title (第二季度高龄津贴发放花名册). Of dibao a sum of several months
 * tells no month's, as households come, leave and change within them: it is not read. Payment sheets
 * keep theirs: what they pay is compared with as many months of the roster.
 */
export function withSpans(table: Table): Table {
  const { role, title, sheet } = table;
  if (role === "payment" || PAID_ONCE.test(`${title ?? ""}${sheet}`)) return table;
  const months = monthsPaid(table);
  const columns = table.columns.map((column) => ofSpan(column, months));
  const isSame = columns.every((column, index) => column === table.columns[index]);
  return isSame ? table : { ...table, columns };
}

/** How many months the sheet pays at once. */
function monthsPaid({ title, sheet, unitLine }: Table): number {
  for (const text of [title, sheet, unitLine]) {
    const { months } = text !== null && CALLED_PAYMENTS.test(text) ? spanIn(text) : ONE_MONTH;
    if (months > 1) return months;
  }
  return 1;
}

function ofSpan(column: TableColumn, ofSheet: number): TableColumn {
  const { field, reason, period } = column;
  if (field === null || reason === "corrected") return column;
  const isAllowance = ALLOWANCES.has(field);
  if (!isAllowance && !OF_A_MONTH.has(field)) return column;
  const months = monthsSaid(column) ?? ofSheet;
  if (months === 1) return column;
  const spanned = isAllowance ? periodOf(months) : null;
  if (spanned === null) return unread(column);
  return spanned === period ? column : { ...column, period: spanned };
}

/** How many months the words over a sum say; null where they do not. */
function monthsSaid({ header, period }: TableColumn): number | null {
  const leaf = header.slice(header.lastIndexOf("/") + 1);
  for (const words of [leaf, header]) {
    const { months } = spanIn(words);
    if (months > 1) return months;
    if (SAYS_MONTH.test(words)) return period === null ? 1 : monthsIn(period);
  }
  return period === null || period === "month" ? null : monthsIn(period);
}

function unread(column: TableColumn): TableColumn {
  return { ...column, field: null, confidence: 0, reason: "none", alternatives: [], period: null };
}
