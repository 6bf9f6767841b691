import { namesPayments } from "../roster/columns/roles";
import type { Household, Roster, Table } from "../roster/types";

/**
 * Payment sheets, those of the months before as well: of several of one layout and name the reader
 * takes all but the last as earlier, and yet each says what was paid in its month. Where nothing but
 * payments was given, the reader takes them as the roster: then these are they.
 */
export function paymentTables({ tables }: Roster): readonly Table[] {
  const proper = tables.filter(isPayments);
  const payments = new Set(proper.length > 0 ? proper : tables.filter(isRosterOfPayments));
  const names = new Set([...payments].map(nameWithoutMonth));
  const isOfBefore = (table: Table): boolean =>
    table.role === "earlier" && names.has(nameWithoutMonth(table));
  return tables.filter((table) => payments.has(table) || isOfBefore(table));
}

/** The rows of a payment sheet, in whatever part the sheet was read. */
export function rowsOfPayments(table: Table, roster: Roster): readonly Household[] {
  const rows = roster.others.get(table.id);
  return rows ?? roster.households.filter((household) => household.table === table);
}

function isPayments({ role, listKind }: Table): boolean {
  return role === "payment" || listKind === "payments";
}

function isRosterOfPayments({ role, columns, sheet, title }: Table): boolean {
  if (role !== "person" && role !== "household") return false;
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  return namesPayments(fields, `${title ?? ""} ${sheet}`);
}

/** What two sheets of one kind have in common: columns, file, sheet name and title but for the month. */
function nameWithoutMonth({ layoutKey, input, sheet, title }: Table): string {
  const words = `${sheet} ${title ?? ""}`.replace(/[\d年月份.-]+/g, "");
  return `${input} ${layoutKey} ${words}`;
}
