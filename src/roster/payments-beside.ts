import { AMOUNTS, SUBSTANCE } from "./columns/roles";
import type { SamePeople } from "./earlier";
import type { Field } from "./fields";
import { CALLED_PAYMENTS } from "./payment-words";
import type { Table } from "./types";

const PAID_TO: readonly Field[] = ["bank_account", "bank_name", "pay_month", "paid_on", "sign"];
/** What no sheet of payments says, whatever it is called: sizes it may say. */
const OF_ROSTER: readonly Field[] = SUBSTANCE.filter(
  (field) => field !== "household_size" && field !== "covered_persons",
);

/**
 * Sheets called 发放表 that state the size of households, as rosters do, beside the roster of the same
 * people: they say what was paid to these, who are not to be counted twice.
 *
 * @returns the ids of the sheets that are payments
 */
export function paymentsBesideRosters(
  tables: readonly Table[],
  samePeople: SamePeople,
): ReadonlySet<string> {
  const rosters = tables.filter(({ role }) => role === "household" || role === "person");
  const payments = new Set(rosters.filter(isLikePayments));
  const isBeside = (sheet: Table): boolean =>
    rosters.some(
      (roster) =>
        !payments.has(roster) && roster.scheme === sheet.scheme && samePeople(sheet, roster),
    );
  return new Set([...payments].filter(isBeside).map(({ id }) => id));
}

function isLikePayments({ title, sheet, columns }: Table): boolean {
  const has = (fields: readonly Field[]): boolean =>
    columns.some(({ field }) => field !== null && fields.includes(field));
  return (
    CALLED_PAYMENTS.test(`${title ?? ""}${sheet}`) &&
    has(AMOUNTS) &&
    has(PAID_TO) &&
    !has(OF_ROSTER)
  );
}
