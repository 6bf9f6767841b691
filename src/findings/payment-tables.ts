import type { Roster, Table } from "../roster/types";

/**
 * Payment sheets, those of the months before as well: of several of one layout and name the reader
 * takes all but the last as earlier, and yet each says what was paid in its month.
 */
export function paymentTables({ tables }: Roster): readonly Table[] {
  const names = new Set(tables.filter(isPayments).map(nameWithoutMonth));
  return tables.filter(
    (table) =>
      isPayments(table) || (table.role === "earlier" && names.has(nameWithoutMonth(table))),
  );
}

function isPayments({ role, listKind }: Table): boolean {
  return role === "payment" || listKind === "payments";
}

/** What two sheets of one kind have in common: columns, file, sheet name and title but for the month. */
function nameWithoutMonth({ layoutKey, input, sheet, title }: Table): string {
  const words = `${sheet} ${title ?? ""}`.replace(/[\d年月份.-]+/g, "");
  return `${input} ${layoutKey} ${words}`;
}
