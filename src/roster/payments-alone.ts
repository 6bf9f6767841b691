import type { Field } from "./fields";
import type { Layout } from "./layout";
import type { Scheme, Table, TableRole } from "./types";

/** What tells a payment sheet from others here: its look-ups and its data rows. */
export interface PaymentCandidate {
  readonly table: Table;
  readonly layout: Layout;
  readonly rows: readonly number[];
}

/** What only the roster of an allowance says, also where it is called 发放花名册. */
const OF_ALLOWANCE: Partial<Record<Scheme, readonly Field[]>> = {
  "disability-allowance": ["disability_cert", "disability_level", "disability_type"],
  "old-age-allowance": ["age", "birth_date"],
  children: ["child_type", "guardian_name"],
  tekun: ["tekun_mode", "self_care"],
};

/**
 * Payment sheets that are the roster itself: a county whose allowance has no other roster keeps
 * it as 高龄津贴发放花名册, and of a file with nothing but payments these are what there is to check.
 * A sheet with several months below each other stays one of payments: its people stand there again
 * and again.
 *
 * @param given tables of files that were given as payments, which are nothing else
 * @returns the role of each, by table id
 */
export function paymentsAsRosters(
  tables: readonly PaymentCandidate[],
  given: ReadonlySet<string>,
): ReadonlyMap<string, TableRole> {
  const rosters = tables.filter(({ table: { role } }) => role === "household" || role === "person");
  const schemes = new Set(rosters.map(({ table }) => table.scheme));
  const payments = tables.filter(
    (one) => one.table.role === "payment" && !given.has(one.table.id) && !hasSeveralMonths(one),
  );
  const roles = new Map<string, TableRole>();
  for (const { table, layout } of payments) {
    const own = table.scheme === null ? [] : (OF_ALLOWANCE[table.scheme] ?? []);
    const isAllowances = !schemes.has(table.scheme) && own.some((field) => layout.has(field));
    if (rosters.length === 0 || isAllowances) roles.set(table.id, roleOfRows(layout));
  }
  return roles;
}

function hasSeveralMonths({ layout, rows }: PaymentCandidate): boolean {
  const column = layout.column("pay_month");
  if (column === null) return false;
  const months = new Set<string>();
  for (const row of rows) {
    const text = layout.text(row, "pay_month");
    if (text !== null) months.add(text);
    if (months.size > 1) return true;
  }
  return false;
}

function roleOfRows(layout: Layout): TableRole {
  const namesHeadsAlone = layout.has("head_name") && !layout.has("name");
  return namesHeadsAlone ? "household" : "person";
}
